import { equal, parseRatio } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import { studentId } from '../model/ids.ts'
import type { DecidedPage, DecidedThing, PageCorners, PageReading, ReadPage, ScanPage } from '../model/reading.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import { placeOf, STUDENT } from './doubts.ts'

/** One row of a doubts list, filled in. */
export interface DecidedRow {
  readonly file: string
  readonly page: string
  readonly question: string
  readonly option: string
  readonly decision: string
}

/** What a row is judged against. */
export interface DecisionContext {
  readonly readingOf: (file: string, page: string) => PageReading | undefined
  readonly sheetOf: (copy: number, page: number) => Sheet | undefined
  readonly students: ReadonlySet<string>
  /** One code stands on several papers: boxes and students are those of a scanned page. */
  readonly isPhotocopied: boolean
}

/** Why a row cannot be taken. */
export interface RowFault {
  readonly code: 'decision-unclear' | 'decision-unknown-place'
  readonly message: string
  readonly hint: string
}

/** What a row decides, or why that cannot be understood. */
export function rowVerdict(row: DecidedRow, context: DecisionContext): readonly DecidedThing[] | RowFault {
  const reading = context.readingOf(row.file, row.page)
  if (reading === undefined) return nowhere(`no page ${row.page} of a file ${row.file} was read`, 'keep file and page as doubts wrote them')
  if (row.question === '') return pageVerdict(row, reading.source, context) ?? unclear(row, PAGE_HINT)
  if (row.question === STUDENT && row.option.startsWith('copy '))
    return studentVerdict(row, reading, context) ?? unclear(row, studentHint(row, context))
  if (reading.kind !== 'read') return nowhere(`page ${row.page} of ${row.file} has no boxes`, 'decide first which page it is')
  const verdict = onSheet(row, reading, context.sheetOf(reading.copy, reading.page)?.zones ?? [])
  if (isFault(verdict) || !context.isPhotocopied) return verdict
  return verdict.map((what) => (what.kind === 'zone' ? { ...what, at: decidedPage(reading.source) } : what))
}

const PAGE_HINT =
  'write: copy 17 page 3 (a page of this run), or: set aside; to place it too: copy 17 page 3 at 120,95 2300,101 2310,3400 115,3390 (the corner discs on the picture: top left, top right, bottom right, bottom left of the page as it is read)'

export const isFault = (verdict: readonly DecidedThing[] | RowFault): verdict is RowFault => 'code' in verdict

const nowhere = (message: string, hint: string): RowFault => ({ code: 'decision-unknown-place', message, hint })
const unclear = (row: DecidedRow, hint: string): RowFault => ({
  code: 'decision-unclear',
  message: `cannot understand the decision "${row.decision}"`,
  hint,
})

function studentHint({ decision }: DecidedRow, { students }: DecisionContext): string {
  const near = nearestWord(decision, [...students])
  return near === undefined ? 'write the id of a student of the roster' : `did you mean ${near}?`
}

const decidedPage = ({ scan, page, part }: ScanPage): DecidedPage => ({ scan, scanPage: page, ...(part === undefined ? {} : { part }) })

function pageVerdict(row: DecidedRow, source: ScanPage, { sheetOf, readingOf }: DecisionContext): readonly DecidedThing[] | undefined {
  const { decision } = row
  if (/^alone$/i.test(decision)) return [{ kind: 'paper', ...decidedPage(source) }]
  const beside = /^with\s+(?:(.+?)\s+)??(?:page\s+)?(\d+[a-z]?)$/i.exec(decision)
  if (beside !== null) return besideVerdict(source, readingOf(beside[1] ?? row.file, (beside[2] ?? '').toLowerCase()))
  if (/^set[ -]aside$/i.test(decision)) return [{ kind: 'set-aside', ...decidedPage(source) }]
  const named = /^copy\s+(\d+)\s*,?\s*page\s+(\d+)(?:\s+at\s+(.+))?$/i.exec(decision)
  const [copy, page] = [Number(named?.[1]), Number(named?.[2])]
  if (named === null || sheetOf(copy, page) === undefined) return undefined
  if (named[3] === undefined) return [{ kind: 'page', ...decidedPage(source), copy, page }]
  const corners = cornersIn(named[3])
  return corners === undefined ? undefined : [{ kind: 'page', ...decidedPage(source), copy, page, corners }]
}

/** A page of the same paper: one that was read, and not the page itself. */
function besideVerdict(source: ScanPage, beside: PageReading | undefined): readonly DecidedThing[] | undefined {
  if (beside?.kind !== 'read' || beside.source === source) return undefined
  return [{ kind: 'paper', ...decidedPage(source), beside: decidedPage(beside.source) }]
}

/** `120,95 2300,101 2310,3400 115,3390`: pixels, x before y. */
function cornersIn(text: string): PageCorners | undefined {
  const points = text
    .trim()
    .split(/[\s;]+/)
    .map((part) => /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(part))
  const [a, b, c, d, ...more] = points.flatMap((point) => (point === null ? [] : [{ x: Number(point[1]), y: Number(point[2]) }]))
  if (points.includes(null) || a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0) return undefined
  return [a, b, c, d]
}

function studentVerdict(
  { option, decision }: DecidedRow,
  reading: PageReading,
  { students, isPhotocopied }: DecisionContext,
): readonly DecidedThing[] | undefined {
  if (!students.has(decision)) return undefined
  const student = studentId(decision)
  if (isPhotocopied && reading.kind === 'read') return [{ kind: 'student', copy: reading.copy, student, at: decidedPage(reading.source) }]
  return [{ kind: 'student', copy: Number(option.slice('copy '.length)), student }]
}

function onSheet(row: DecidedRow, reading: ReadPage, zones: readonly Zone[]): readonly DecidedThing[] | RowFault {
  const box = zones.find((zone) => placeOf(zone).question === row.question && placeOf(zone).option === row.option)
  if (box !== undefined) return boxVerdict(row, reading, box) ?? unclear(row, 'write marked or blank')
  const graders = zones.filter(({ role }) => role.kind === 'grade' && role.item === row.question && role.part === row.option)
  if (graders.length > 0) return pointsVerdict(row, reading, graders) ?? unclear(row, 'write one of the points printed in the row')
  return nowhere(
    `page ${row.page} of ${row.file} has no box ${row.question} ${row.option}`,
    'keep question and option as doubts wrote them',
  )
}

const MARKED = /^(marked|yes|x|1|true)$/i
const BLANK = /^(blank|no|0|false|cancelled)$/i

function boxVerdict({ decision }: DecidedRow, { copy, page }: ReadPage, zone: Zone): readonly DecidedThing[] | undefined {
  if (!MARKED.test(decision) && !BLANK.test(decision)) return undefined
  return [{ kind: 'zone', copy, page, zone: zone.id, marked: MARKED.test(decision) }]
}

/** Points name one box of the row; all others of it are then blank. */
function pointsVerdict({ decision }: DecidedRow, { copy, page }: ReadPage, row: readonly Zone[]): readonly DecidedThing[] | undefined {
  const points = parseRatio(decision.replace(',', '.'))
  if (points === undefined) return undefined
  const chosen = row.find(({ role }) => role.kind === 'grade' && equal(role.points, points))
  return chosen === undefined ? undefined : row.map((zone) => ({ kind: 'zone', copy, page, zone: zone.id, marked: zone === chosen }))
}
