/**
 * What grading costs: the sample exam for a whole class, imagined, read, graded, amended (one question void, another
 * answer accepted, one scored anew), graded again with the changes, explained, and exported in every format. Prints the
 * time of each step. `npm run bench:grade` (`--quick`: 20 students in place of 200; `--students n`).
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainCopy, exportGrades, gradeRun, gradingHistory, makeRun, readBatch, simulateRun } from '../dist/app/index.js'
import { tuneEngine } from '../dist/app/program-code.js'
import { parseRatio, sum, textOfRatio } from '../dist/base/ratio.js'
import { EXPORT_FORMATS } from '../dist/model/export-format.js'
import { printTable, timed } from './clock.js'
import { sampleExam, withFolder } from './place.js'

const said = process.argv.indexOf('--students')
const STUDENTS = said > 0 ? Number(process.argv[said + 1]) : process.argv.includes('--quick') ? 20 : 200
/** Students who are explained one by one, as the command does it. */
const EXPLAINED = 3

/** The sample exam for as many students as are wanted; no two are alike. */
function examFor(folder, students) {
  cpSync(dirname(sampleExam), folder, { recursive: true })
  const rows = Array.from({ length: students }, (_, i) => `${21000000 + i * 37},Student ${i + 1}`)
  writeFileSync(join(folder, 'students.csv'), `id,name\n${rows.join('\n')}\n`)
  return join(folder, 'exam.yaml')
}

/** One void, one more answer accepted, one scored by another scheme: each of an item that was asked with boxes. */
function amendmentsFor(copies) {
  const items = new Map(copies.flatMap(({ items: own }) => Object.entries(own)))
  const marked = [...items].filter(([, { scheme, answer }]) => scheme === 'right-wrong' && answer.kind === 'chosen')
  const single = marked.filter(([, { answer }]) => !['true', 'false'].includes(answer.options[0]))
  const [[accepted, { answer }], [rescored]] = single
  const [voided] = marked.find(([item]) => item !== accepted && item !== rescored)
  return [
    `- { item: ${voided}, void: true, why: Misprinted }`,
    `- { item: ${accepted}, accept: [${answer.options[0]}, ${answer.options[0] === 'a' ? 'b' : 'a'}], why: Ambiguous }`,
    `- { item: ${rescored}, scheme: { scheme: right-wrong, wrong: -1/2 }, why: As announced }`,
  ].join('\n')
}

const result = ({ value, diagnostics }) => {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1))
  return value
}

tuneEngine('make')
await withFolder(async (folder) => {
  const rows = []
  const step = async (name, work) => {
    const { value, wall, cpu } = await timed(async () => result(await work()))
    rows.push([name, wall, cpu])
    return value
  }
  const out = join(folder, 'out')
  const scans = join(folder, 'scans.pdf')
  const made = await step('make', () => makeRun({ exam: examFor(join(folder, 'exam'), STUDENTS), out }))
  await step('simulate (office)', () => simulateRun({ folder: out, to: scans, level: 'office', seed: 'grade' }))
  const batch = await step('read', () => readBatch({ folder: out, paths: [scans] }))
  const first = await step('grade', () => gradeRun(out))
  const { copies } = JSON.parse(readFileSync(first.files[1], 'utf8'))
  writeFileSync(join(out, 'amendments.yaml'), `${amendmentsFor(copies)}\n`)
  const second = await step('amend, grade again, diff', () => gradeRun(out))
  const third = await step('grade, nothing changed', () => gradeRun(out))
  await step('history', () => gradingHistory(out))
  for (const { copy } of copies.slice(0, EXPLAINED)) await step(`explain copy ${copy}`, () => explainCopy(out, `copy ${copy}`))
  const bare = { moodle: { column: 'Exam' }, canvas: { column: 'Exam' }, blackboard: { column: 'Exam', username: 'id' } }
  for (const format of EXPORT_FORMATS) {
    const options = { ...bare[format], ...(bare[format] === undefined ? {} : { provisional: true }) }
    const file = join(out, `book.${format === 'moodle' || format === 'canvas' || format === 'blackboard' ? `${format}.csv` : format}`)
    await step(`export ${format}`, () => exportGrades({ folder: out, format, to: file, options }))
  }
  printTable(
    `${STUDENTS} students, ${Object.keys(copies[0].items).length} questions, ${made.copies} copies, ${batch.pages.in} pages`,
    ['step', 'wall s', 'CPU s'],
    rows,
  )
  console.log('')
  for (const line of second.amendments) console.log(line)
  console.log(
    `grading ${second.grading}: ${second.changes.length} of ${second.copies} copies changed; then ${third.isNew ? 'a new one, which is wrong' : 'no new one'}`,
  )
  for (const line of second.changeLines.slice(0, 8)) console.log(line)
  await everyTotalIsExplained(out)
})

/** Every copy: the points of what counts, summed up, are the total that was graded. */
async function everyTotalIsExplained(out) {
  const { copies } = JSON.parse(readFileSync(result(await gradeRun(out)).files[1], 'utf8'))
  const { wall } = await timed(async () => {
    for (const { copy, points } of copies.slice(0, 20)) {
      const [{ questions }] = result(await explainCopy(out, `copy ${copy}`)).explanations
      const total = sum(questions.filter((one) => one.out === undefined).map((one) => parseRatio(one.points)))
      if (textOfRatio(total) !== points) throw new Error(`copy ${copy}: ${textOfRatio(total)} explained, ${points} graded`)
    }
  })
  console.log(`explained ${Math.min(20, copies.length)} copies, each adds up to its total: ${wall.toFixed(1)} s`)
}
