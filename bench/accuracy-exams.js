/**
 * The exams on which reading is measured: many boxes, few words, so that most of the time goes into boxes. One is
 * answered on a dense separate sheet, the others beside their questions, in every shape of box and way of marking.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const box = (shape, size, letters) => `{ shape: ${shape}, size: ${size}mm, rule: 0.176mm, letters: ${letters} }`

/** Half of the boxes come from `dense`, the other half from the rest in turn. */
export const accuracyExams = [
  { name: 'dense', of: 'answer-sheet', marking: 'fill', lines: ['answers: sheet'], counts: [24, 12, 16], grid: 5 },
  { name: 'classic', of: 'classic', marking: 'tick', counts: [8, 10, 8] },
  { name: 'compact', of: 'compact', marking: 'fill', counts: [8, 10, 8], grid: 4 },
  { name: 'letters', of: 'classic', marking: 'fill', box: box('square', 3.9, true), counts: [8, 10, 8] },
  { name: 'round', of: 'compact', marking: 'tick', box: box('round', 3.6, false), counts: [8, 10, 8] },
  { name: 'cancel', of: 'classic', marking: 'cross-then-fill-to-cancel', counts: [8, 10, 8] },
  { name: 'oval', of: 'classic', marking: 'fill', box: box('oval', 3.9, false), counts: [8, 10, 8] },
]

const words = ['matrix', 'kernel', 'gradient', 'prior', 'margin', 'layer', 'cluster', 'sample']
const word = (n) => words[n % words.length]

const optionsOf = (count, isRight, textOf) =>
  Array.from({ length: count }, (_, i) => `- [${isRight(i) ? 'x' : ' '}] ${textOf(i)}`).join('\n')

function single(n, narrow) {
  const options = optionsOf(
    6,
    (i) => i === n % 6,
    (i) => `${word(n + i)}${narrow ? '' : ` ${n + i}`}`,
  )
  return [`## one-${n}`, `\`\`\`item\ncolumns: ${narrow ? 3 : 6}\n\`\`\``, `Which one belongs to ${word(n * 3)} ${n}?`, options]
}

/** As many columns as the page is wide. */
function multiple(n, narrow) {
  const options = optionsOf(
    12,
    (i) => (n * 5 + i * i) % 7 < 3,
    (i) => word(n + i),
  )
  const head = `\`\`\`item\ntype: multiple-choice\ncolumns: ${narrow ? 3 : 6}\n\`\`\``
  return [`## many-${n}`, head, `Which belong to ${word(n * 5)} ${n}?`, options]
}

const trueFalse = (n) => [
  `## true-${n}`,
  `\`\`\`item\ntype: true-false\nanswer: ${n % 3 === 0}\n\`\`\``,
  `Every ${word(n)} has a ${word(n * 3 + 1)}.`,
]

const listOf = (count, of) => Array.from({ length: count }, (_, i) => of(i + 1).join('\n\n'))

/** Writes one of the exams with so many students into a folder; gives its exam.yaml. `templates` holds the program's own. */
export function writeAccuracyExam(exam, folder, { students, templates }) {
  mkdirSync(folder, { recursive: true })
  const [ones, manies, trues] = exam.counts
  const narrow = exam.of === 'compact'
  const bank = [...listOf(ones, (n) => single(n, narrow)), ...listOf(manies, (n) => multiple(n, narrow)), ...listOf(trues, trueFalse)]
  writeFileSync(join(folder, 'bank.md'), `---\ntopic: Boxes\n---\n\n${bank.join('\n\n')}\n`)
  const rows = Array.from({ length: students }, (_, i) => `${1013 + 37 * i},Student ${i + 1}`)
  writeFileSync(join(folder, 'students.csv'), `id,name\n${rows.join('\n')}\n`)
  if (exam.box !== undefined) ownTemplate(exam, folder, templates)
  const lines = [
    'title: Boxes',
    `seed: ${exam.name}`,
    'language: en',
    `template: ${exam.box === undefined ? exam.of : exam.name}`,
    'roster: students.csv',
    'copies-extra: 0',
    'variants: 4',
    `identify: { ${exam.grid === undefined ? '' : `grid: ${exam.grid}, `}prefilled: true, name-field: ${exam.grid !== undefined} }`,
    `marking: ${exam.marking}`,
    'duplex: false',
    ...(exam.lines ?? []),
    'parts:',
    '  - title: Boxes',
    '    draw:',
    ...['single-choice', 'multiple-choice', 'true-false'].map((type) => `      - { from: bank.md, type: ${type} }`),
  ]
  const file = join(folder, 'exam.yaml')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** A shipped template with another kind of box. */
function ownTemplate(exam, folder, templates) {
  const to = join(folder, 'templates', exam.name)
  cpSync(join(templates, exam.of), to, { recursive: true })
  const file = join(to, 'template.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^box:.*$/m, `box: ${exam.box}`))
}
