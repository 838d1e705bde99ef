import { type Ratio, textOfRatio } from '../base/ratio.ts'
import type { ExplainedGrade, ExplainedQuestion, Explanation, ReadBox } from '../model/explanation.ts'
import type { ItemId } from '../model/ids.ts'
import type { Decision } from '../model/reading.ts'
import type { Roster } from '../model/roster.ts'
import type { GradeScale, Identification, ScoreStep } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { wordsOfStep } from '../score/index.ts'
import { textOfScheme, withText } from './amendment-lines.ts'

/** An explanation for people: every number exact, so that they can be added up by hand. */
export function explanationLines(
  explanation: Explanation,
  roster: Roster,
  formOf: (item: ItemId) => Pick<Asked, 'field'> | undefined,
): readonly string[] {
  const { questions, missingPages } = explanation
  return [
    headingOf(explanation, roster),
    ...(missingPages.length === 0 ? [] : [`pages that are missing: ${missingPages.join(', ')}`]),
    '',
    ...questions.flatMap((question) => questionLines(question, formOf(question.item))),
    '',
    sumLine(explanation),
    ...gradeLines(explanation),
  ]
}

function headingOf({ copy, student, decided }: Explanation, roster: Roster): string {
  const known = student.kind === 'unknown' ? undefined : roster.students.find(({ id }) => id === student.student)
  const who = student.kind === 'unknown' ? 'nobody knows whose' : `${student.student}${known === undefined ? '' : ` ${known.name}`}`
  return `${who}, copy ${copy} (${decided === undefined ? howKnown(student) : decisionText(decided)})`
}

function howKnown(student: Identification): string {
  switch (student.kind) {
    case 'prefilled':
      return 'printed for this student'
    case 'decided':
      return 'decided'
    case 'label':
      return `label in the name field: ${student.text}`
    case 'grid':
      return `student number read as ${student.digits}`
    case 'unknown':
      return student.reason
  }
}

function questionLines(question: ExplainedQuestion, form: Pick<Asked, 'field'> | undefined): readonly string[] {
  const { number, item, type, points, maximum, range, out } = question
  const open = range === undefined ? '' : `, open: from ${textOfRatio(range[0])} to ${textOfRatio(range[1])}`
  const left = out === undefined ? '' : `, not counted: ${out}`
  return [
    `${number}  ${item} (${type}): ${pointsText(points, maximum)}${open}${left}`,
    ...readLines(question, form).map((line) => `     ${line}`),
    ...question.steps.map((step) => `     ${stepText(step)}`),
  ]
}

const pointsText = (points: Ratio, maximum: Ratio): string => `${textOfRatio(points)} of ${textOfRatio(maximum)}`

function stepText({ by, points, maximum }: ScoreStep): string {
  return `${by.kind === 'scheme' ? `scheme ${textOfScheme(by.use)}` : wordsOfStep(by)}: ${pointsText(points, maximum)}`
}

/** Boxes with something in them, or about which somebody said something; the others are blank. */
function readLines({ boxes }: ExplainedQuestion, form: Pick<Asked, 'field'> | undefined): readonly string[] {
  const told = boxes.filter(({ mark, decided, state }) => state !== 'empty' || decided !== undefined || mark !== 'blank')
  const right = boxes.filter((box) => box.right === true)
  const key = right.length === 0 ? [] : [`right: ${right.map((box) => boxText(box, form)).join(', ')}`]
  return [
    ...key,
    ...(told.length === 0 ? ['read: all boxes blank'] : told.map((box) => `read on page ${box.page}: ${seenText(box, form)}`)),
  ]
}

function boxText({ name, letter }: ReadBox, form: Pick<Asked, 'field'> | undefined): string {
  return `${withText(name, form)}${letter === undefined ? '' : ` (printed ${letter})`}`
}

function seenText(box: ReadBox, form: Pick<Asked, 'field'> | undefined): string {
  const { mark, probability, decided } = box
  const seen = mark === undefined ? 'not seen' : `${mark}${mark === 'doubtful' ? ` (${(probability ?? 0).toFixed(3)})` : ''}`
  return `${boxText(box, form)} ${seen}${decided === undefined ? '' : `; ${decisionText(decided)}`}`
}

function decisionText({ when, by, why, what }: Decision): string {
  const verdict = what.kind === 'zone' ? ` ${what.marked ? 'marked' : 'blank'}` : ''
  return `decided${verdict} by ${by} on ${when}${why === '' ? '' : `: ${why}`}`
}

function sumLine({ questions, total, maximum }: Explanation): string {
  const terms = questions.filter(({ out }) => out === undefined).map(({ points }) => textOfRatio(points))
  const signed = terms.map((term, i) => (i === 0 ? term : term.startsWith('-') ? `- ${term.slice(1)}` : `+ ${term}`))
  return `points: ${signed.length === 0 ? '0' : signed.join(' ')} = ${pointsText(total, maximum)}`
}

function gradeLines({ total, grade }: Explanation): readonly string[] {
  if (grade.withdrawn !== undefined) return [`no grade: ${grade.withdrawn}`]
  const { letter, passed, range } = grade
  const more = [letter, passed === undefined ? undefined : passed ? 'passed' : 'not passed'].filter((part) => part !== undefined)
  const open = range === undefined ? [] : [`open: the grade lies from ${textOfRatio(range[0])} to ${textOfRatio(range[1])}`]
  const value = grade.grade === undefined ? '' : textOfRatio(grade.grade)
  return [`grade: ${[`${howGraded(total, grade)}${value}`, ...more].join(', ')}`, ...open]
}

function howGraded(total: Ratio, { scale, of, exact }: ExplainedGrade): string {
  if (scale === undefined) return ''
  return `${formulaOf(scale, total, of)} = ${textOfRatio(exact)}${boundsText(scale)} → `
}

function formulaOf({ from, to, points }: GradeScale, total: Ratio, of: Ratio): string {
  if (points !== undefined)
    return `${textOfRatio(total)} points on the line ${points.map(([at, grade]) => `${textOfRatio(at)}: ${textOfRatio(grade)}`).join(', ')}`
  const [low, high] = [textOfRatio(from), textOfRatio(to)]
  if (low === high || of.num <= 0n) return `${textOfRatio(total)} points${low === '0' || of.num <= 0n ? '' : ` + ${low}`}`
  return `${low} + (${high} - ${low}) · ${bracketed(total)} / ${bracketed(of)}`
}

const bracketed = (value: Ratio): string => (value.den === 1n && value.num >= 0n ? textOfRatio(value) : `(${textOfRatio(value)})`)

function boundsText({ step, rounding, floor, ceiling, open, from, to, points }: GradeScale): string {
  const top = ceiling ?? (points === undefined && open !== true && textOfRatio(from) !== textOfRatio(to) ? to : undefined)
  const said = [
    step === undefined || rounding === 'none' ? '' : `rounded ${rounding === 'nearest' ? 'to the nearest' : rounding} ${textOfRatio(step)}`,
    top === undefined ? '' : `at best ${textOfRatio(top)}`,
    floor === undefined ? '' : `at worst ${textOfRatio(floor)}`,
  ].filter((part) => part !== '')
  return said.length === 0 ? '' : `, ${said.join(', ')}`
}
