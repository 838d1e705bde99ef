/** AMC's printed papers, filled and scanned, read by us and by AMC. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceOf } from '../../dist/app/evidence.js'
import { scoresFrom } from '../../dist/app/grade-run.js'
import { importAmc, readBatch, simulateRun } from '../../dist/app/index.js'
import { openRunIn } from '../../dist/app/run-folder.js'
import { numberOfRatio } from '../../dist/base/ratio.js'
import { capturedBoxes, capturedPages, captureScans, prepareProject, rowsOf, scoreCapture } from './amc.js'
import { compareBoxes, reasonFor } from './compare.js'
import { EXAMS, sourceOf } from './exams.js'

export async function theirPapers(folder, { copies, level }) {
  for (const exam of EXAMS) {
    const project = join(folder, exam.name)
    mkdirSync(project, { recursive: true })
    prepareProject(project, sourceOf(exam, copies))
    const out = join(project, 'ours')
    const imported = must(await importAmc({ project, out }))
    const scans = join(out, 'scans.pdf')
    must(await simulateRun({ folder: out, to: scans, level, seed: 'interop' }))
    const read = must(await readBatch({ folder: out, paths: [scans] }))
    captureScans(project, scans)
    scoreCapture(project, exam.threshold)
    report(exam, { imported, read, ...compared(exam, project, out) })
  }
}

function must({ value, diagnostics }) {
  for (const { severity, message } of diagnostics) console.log(`  ${severity}: ${message}`)
  if (value === undefined) throw new Error('stopped by an error')
  return value
}

function compared(exam, project, out) {
  const { store } = must(openRunIn(out))
  const evidence = evidenceOf(store)
  const ours = marksByName(evidence)
  const truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8')).pages
  const boxes = compareBoxes({ truth, ours, theirs: capturedBoxes(project), threshold: exam.threshold })
  const fed = truth.filter(({ kind }) => kind === 'sheet').map(({ copy, page }) => `${copy}/${page}`)
  const seen = capturedPages(project)
  const scores = compareScores(project, evidence, boxes.differences)
  store.close()
  return { ...boxes, scores, amcPages: fed.filter((page) => seen.has(page)).length, fed: fed.length }
}

/** Our marks by `copy/page zone`. */
const marksByName = ({ pages }) =>
  new Map(pages.flatMap(({ reading, marks }) => marks.map((mark) => [`${reading.copy}/${reading.page} ${mark.zone}`, mark])))

/** Points and maxima of the questions of whose boxes both programs say the same. */
function compareScores(project, evidence, differences) {
  const names = new Map(rowsOf(project, 'layout', 'layout_question').map(({ question, name }) => [question, name]))
  const theirs = new Map(rowsOf(project, 'scoring', 'scoring_score').map((row) => [`${row.student} ${names.get(row.question)}`, row]))
  const numbers = new Map([...names].map(([number, name]) => [name, number]))
  const isDisputed = (copy, item) => differences.some(({ name }) => name.startsWith(`${copy}/`) && name.includes(` ${numbers.get(item)}.`))
  const found = { compared: 0, alike: 0, unlike: [] }
  for (const { copy, questions } of scoresFrom(evidence))
    for (const { item, points, maximum, scored, answer } of questions) {
      const row = theirs.get(`${copy} ${item}`)
      if (row === undefined || !scored || answer.kind === 'unclear' || isDisputed(copy, item)) continue
      found.compared += 1
      const isAlike = Math.abs(row.score - numberOfRatio(points)) < 1e-9 && Math.abs(row.max - numberOfRatio(maximum)) < 1e-9
      if (isAlike) found.alike += 1
      else
        found.unlike.push(
          `${copy} ${item}: ours ${numberOfRatio(points)}/${numberOfRatio(maximum)}, AMC ${row.score}/${row.max} ${row.why}`,
        )
    }
  return found
}

function report(exam, { imported, read, counts, differences, scores, fed, amcPages }) {
  console.log(`\n${exam.name}: ${imported.copies} copies, ${imported.pages} pages`)
  console.log(`  pages fed ${fed}; read by us ${read.pages.read} (${read.pages.review} to review), by AMC ${amcPages}`)
  console.log(`  boxes ${counts.boxes}, ${counts.marked} of them marked`)
  console.log(`  ours: ${counts.ours.wrong} wrong, ${counts.ours.open} put to a person, ${counts.ours.unread} unread`)
  console.log(`  AMC at ${exam.threshold}: ${counts.amc.wrong} wrong, ${counts.amc.unread} unread`)
  const reasons = new Map()
  for (const one of differences) {
    const reason = reasonFor(one)
    reasons.set(reason, [...(reasons.get(reason) ?? []), one])
  }
  console.log(`  ${counts.differ} boxes read differently`)
  for (const [reason, all] of reasons) {
    const [{ name, role, black }] = all
    console.log(`    ${all.length} × ${reason} (such as ${name}, ${role}: black ${black.toFixed(2)})`)
  }
  console.log(`  points and maxima of ${scores.compared} questions read alike: ${scores.alike} the same`)
  for (const line of scores.unlike.slice(0, 10)) console.log(`    ${line}`)
}
