import type { Rect } from '../../base/geometry.ts'
import { mmOfTexPoint } from '../../base/units.ts'
import { type Checked, checked } from '../../model/diagnostic.ts'
import type { ItemId } from '../../model/ids.ts'
import type { CodeRow } from '../../model/page-code.ts'
import type { Run } from '../../model/run.ts'
import type { Sheet, Zone } from '../../model/sheet.ts'
import type { Asked } from '../../model/variant.ts'
import { exportFaults } from './export-faults.ts'
import { type AmcPlace, type ExportedQuestion, exportedQuestions, gridPlace, gridQuestions, placeOf } from './exported-question.ts'
import { type AmcBox, type AmcDigit, type AmcLayout, type AmcPage, NAME_ZONE } from './layout.ts'
import type { AmcQuestion } from './scoring.ts'

/** A run as a project of AMC's: where its boxes are, and what they are worth. */
export interface ExportedProject {
  readonly layout: AmcLayout
  /** By sheet: each of its questions by number. */
  readonly questions: ReadonlyMap<number, ReadonlyMap<number, AmcQuestion>>
}

export interface ExportInput {
  readonly run: Run
  /** The page of the printed file on which a page of a copy is, from 1; undefined where it is in another file. */
  readonly subjectPage: (copy: number, page: number) => number | undefined
}

/** The project by which AMC reads a run's papers; errors where it cannot. */
export function projectOfRun({ run, subjectPage }: ExportInput): Checked<ExportedProject> {
  const faults = exportFaults(run)
  const numbering = numberQuestions(run)
  const asked = askedByCopy(run)
  const gridDigits = run.exam.gridDigits ?? 0
  const pages = run.sheets.map((sheet): AmcPage => {
    const places = (zone: Zone): AmcPlace | undefined => {
      const { role } = zone
      if (role.kind === 'student-digit') return gridPlace(zone, gridDigits)
      const of = 'item' in role ? asked.get(sheet.copy)?.get(role.item) : undefined
      return of === undefined ? undefined : placeOf(zone, of)
    }
    return pageOf(sheet, subjectPage(sheet.copy, sheet.page), (zone) => {
      const place = places(zone)
      const question = place === undefined ? undefined : numbering.numbers.get(place.name)
      return place === undefined || question === undefined ? undefined : { question, answer: place.answer }
    })
  })
  const isLettered = run.sheets.some(({ zones }) => zones.some(({ inside }) => inside !== undefined))
  const layout: AmcLayout = {
    pages,
    questions: new Map([...numbering.numbers].map(([name, number]) => [number, name])),
    numbers: new Map(),
    students: new Map(run.copies.flatMap(({ number, student }) => (student === undefined ? [] : [[number, student] as const]))),
    variables: new Map([['codedigit', 'squarebrackets'], ['insidebox', isLettered ? 'yes' : 'no'], ['ensemble', 'no'], ['outsidebox', 'no'], ['postcorrect', 'no'], ['lang', '']]), // biome-ignore format: one thought
  }
  return checked({ layout, questions: questionsBySheet(run, numbering) }, faults)
}

interface Numbering {
  readonly numbers: ReadonlyMap<string, number>
  readonly ofAsked: (asked: Asked) => readonly ExportedQuestion[]
}

/** Numbers names in the order in which the variants ask them, the code's places first. */
function numberQuestions(run: Run): Numbering {
  const numbers = new Map<string, number>()
  const known = new Map<Asked, readonly ExportedQuestion[]>()
  const ofAsked = (asked: Asked): readonly ExportedQuestion[] => {
    const found = known.get(asked) ?? exportedQuestions(asked)
    known.set(asked, found)
    return found
  }
  const number = ({ name }: ExportedQuestion): void => void (numbers.has(name) || numbers.set(name, numbers.size + 1))
  gridQuestions(run.exam.gridDigits ?? 0).forEach(number)
  for (const { asked } of run.variants.flatMap(questionsOf)) ofAsked(asked).forEach(number)
  return { numbers, ofAsked }
}

const questionsOf = (variant: Run['variants'][number]) =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

function askedByCopy({ variants, copies }: Run): ReadonlyMap<number, ReadonlyMap<ItemId, Asked>> {
  const ofVariant = new Map(
    variants.map((variant) => [variant.number, new Map(questionsOf(variant).map(({ asked }) => [asked.item, asked]))]),
  )
  return new Map(copies.map(({ number, variant }) => [number, ofVariant.get(variant) ?? new Map<ItemId, Asked>()]))
}

function questionsBySheet(run: Run, { numbers, ofAsked }: Numbering): ExportedProject['questions'] {
  const grid = gridQuestions(run.exam.gridDigits ?? 0)
  const numbered = (all: readonly ExportedQuestion[]): ReadonlyMap<number, AmcQuestion> =>
    new Map(all.map(({ name, question }) => [numbers.get(name) ?? 0, question]))
  const ofVariant = new Map(run.variants.map((variant) => [variant.number, numbered([...grid, ...questionsOf(variant).flatMap(({ asked }) => ofAsked(asked))])])) // biome-ignore format: one thought
  return new Map(run.copies.map(({ number, variant }) => [number, ofVariant.get(variant) ?? new Map<number, AmcQuestion>()]))
}

/** Rules around boxes, as they are printed here (and by AMC): AMC measures a square inside its frame. */
const RULES = { box: mmOfTexPoint(0.5), code: mmOfTexPoint(0.2) } as const

const NUMBERS: Readonly<Record<CodeRow, AmcDigit['number'] | undefined>> = { copy: 1, page: 2, check: 3, strong: undefined }

function pageOf(
  sheet: Sheet,
  subjectPage: number | undefined,
  placeIn: (zone: Zone) => Pick<AmcBox, 'question' | 'answer'> | undefined,
): AmcPage {
  return {
    ...{ sheet: sheet.copy, page: sheet.page, check: sheet.code.check },
    ...(subjectPage === undefined ? {} : { subjectPage }),
    ...{ width: sheet.width, height: sheet.height, markDiameter: sheet.fiducialDiameter, marks: sheet.fiducials },
    digits: sheet.codeBoxes.flatMap(({ row, bit, rect }) => {
      const number = NUMBERS[row]
      return number === undefined ? [] : [{ number, bit, rect: inside(rect, RULES.code) }]
    }),
    boxes: sheet.zones.flatMap((zone): readonly AmcBox[] => {
      const place = placeIn(zone)
      if (place === undefined) return []
      const isSquare = zone.shape === 'square'
      const rect = isSquare ? inside(zone.rect, RULES.box) : zone.rect
      return [
        {
          ...place,
          rect,
          shape: isSquare ? 'square' : 'oval',
          isUnscanned: false,
          isGraders: zone.role.kind === 'grade',
          label: labelOf(zone),
        },
      ]
    }),
    zones: sheet.zones.flatMap(({ role, rect }) => (role.kind === 'name' ? [{ name: NAME_ZONE, rect }] : [])),
  }
}

function labelOf({ inside: letter, role }: Zone): string {
  if (role.kind === 'digit') return role.symbol
  return role.kind === 'student-digit' ? `${role.digit}` : (letter ?? '')
}

const inside = ({ x, y, width, height }: Rect, rule: number): Rect => ({
  x: x + rule,
  y: y + rule,
  width: width - 2 * rule,
  height: height - 2 * rule,
})
