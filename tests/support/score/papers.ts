import { optionId, runId, studentId, type ZoneId, zoneId } from '../../../src/model/ids.ts'
import type { Decision, MarkState } from '../../../src/model/reading.ts'
import type { Roster } from '../../../src/model/roster.ts'
import type { Run } from '../../../src/model/run.ts'
import type { Sheet, Zone, ZoneRole } from '../../../src/model/sheet.ts'
import type { Asked, Copy } from '../../../src/model/variant.ts'
import type { Evidence, JudgedPage } from '../../../src/score/evidence.ts'
import type { GridReading } from '../../../src/score/read-grid.ts'
import { choice, variantOf, written } from '../variants.ts'

/** Question one: single choice a–d, right b. Two: multiple a–d, right a and c. Three: graded 0, 1, 2. */
export const asked = {
  one: { ...choice('one', 'One?', ['1', '2', '3', '4'], ['b']), scheme: { scheme: 'right-wrong', params: { wrong: '-1/4' } } },
  two: { ...choice('two', 'Two?', ['1', '2', '3', '4'], ['a', 'c']), scheme: { scheme: 'per-option', params: {} } },
  three: written('three', 'Three?', 2, 40),
} satisfies Record<string, Asked>

const rect = { x: 10, y: 10, width: 4, height: 4 }

/** A box somewhere on the page. */
export const zone = (id: string, group: string, role: ZoneRole): Zone => ({ id: zoneId(id), rect, shape: 'square', group, role })

/** `one.b`, `three.2`, `id.0.7` name zones. */
function zonesOf(of: Asked): readonly Zone[] {
  const { field, item } = of
  if (field.kind === 'choice') return field.options.map(({ id }) => zone(`${item}.${id}`, item, { kind: 'option', item, option: id }))
  if (field.kind === 'digits')
    return field.columns.flatMap(({ symbols }, column) =>
      symbols.map((symbol) => zone(`${item}.${column}.${symbol}`, `${item}.${column}`, { kind: 'digit', item, column, symbol })),
    )
  return field.parts.flatMap((part) =>
    part.steps.map((points) => zone(`${item}.${points.num}`, item, { kind: 'grade', item, part: part.id, points })),
  )
}

const gridZones = (columns: number): readonly Zone[] =>
  Array.from({ length: columns * 10 }, (_, i) =>
    zone(`id.${Math.floor(i / 10)}.${i % 10}`, `id.${Math.floor(i / 10)}`, {
      kind: 'student-digit',
      column: Math.floor(i / 10),
      digit: i % 10,
    }),
  )

const sheetWith = (copy: number, page: number, zones: readonly Zone[]): Sheet => ({
  copy,
  page,
  code: { copy, page, check: 0 },
  width: 210,
  height: 297,
  fiducials: [
    { x: 10, y: 10 },
    { x: 200, y: 10 },
    { x: 200, y: 287 },
    { x: 10, y: 287 },
  ],
  fiducialDiameter: 3.6,
  codeBoxes: [{ row: 'copy', bit: 0, rect }],
  zones,
})

/** Page 1: the grid and question one. Page 2: question two. Page 3: question three. */
export const sheetsOf = (copy: number, columns = 4): readonly Sheet[] => [
  sheetWith(copy, 1, [...gridZones(columns), ...zonesOf(asked.one)]),
  sheetWith(copy, 2, zonesOf(asked.two)),
  sheetWith(copy, 3, zonesOf(asked.three)),
]

export const roster: Roster = {
  students: ['1234', '1235', '5678', '42'].map((id) => ({ id: studentId(id), name: `Student ${id}`, columns: {} })),
}

/** One variant of three questions; the copies as given. */
export const runOf = (copies: readonly Copy[]): Run => ({
  id: runId('abcdef0123456789'),
  exam: { title: 'Exam', language: 'en', seed: 's', marking: 'fill', codeWidths: { copy: 12, page: 6, check: 6, strong: 12 } },
  roster,
  variants: [variantOf([asked.one, asked.two, asked.three])],
  copies,
  sheets: copies.flatMap((copy) => sheetsOf(copy.number)),
})

const chanceOf: Readonly<Record<MarkState, number>> = { blank: 0.001, marked: 0.999, cancelled: 0.001, doubtful: 0.5 }

/** A page with these zones marked and all others of its sheet blank; `?` before a zone: doubtful, `x`: cancelled. */
export function page(sheet: Sheet, marked: readonly string[], source = { scan: 'scan', file: 'scan.pdf', page: sheet.page }): JudgedPage {
  const stateOf = (id: ZoneId): MarkState => {
    if (marked.includes(id)) return 'marked'
    if (marked.includes(`?${id}`)) return 'doubtful'
    return marked.includes(`x${id}`) ? 'cancelled' : 'blank'
  }
  const marks = sheet.zones.map(({ id }) => ({ zone: id, state: stateOf(id), probability: chanceOf[stateOf(id)] }))
  return { reading: { source, copy: sheet.copy, page: sheet.page }, marks }
}

/** All pages of a copy with these zones marked. */
export const pagesOf = (copy: number, marked: readonly string[]): readonly JudgedPage[] =>
  sheetsOf(copy).map((sheet) => page(sheet, marked))

export const gridMarks = (digits: string): readonly string[] =>
  [...digits].flatMap((digit, column) => (/\d/.test(digit) ? [`id.${column}.${digit}`] : []))

/** A grid as read: sure of its digits and empty columns, and of nothing where there is a `?`. */
export const gridOf = (text: string): GridReading => ({
  text,
  chances: [...text].map((sign) => Array.from({ length: 10 }, (_, digit) => (sign === '?' ? 0.5 : sign === `${digit}` ? 1 : 0))),
})

export const evidence = (pages: readonly JudgedPage[], decisions: readonly Decision[] = []): Evidence => ({ pages, decisions })

export const decision = (what: Decision['what'], minute = 0): Decision => ({
  when: `2027-01-20T10:${`${minute}`.padStart(2, '0')}:00Z`,
  by: 'R. Grader',
  why: 'looked at it',
  what,
})

export const ids = (text: string) => [...text].map(optionId)
