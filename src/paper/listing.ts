import type { Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { DrawItem, Drawing, Glyph } from '../model/drawing.ts'
import type { Face, Typesetter } from '../typeset/index.ts'
import type { Desk } from './desk.ts'
import { lineOf } from './forms.ts'
import { joinedRuns } from './joined-runs.ts'
import { columnsOf, drawRow, HEAD_FACE, type ListColumn, naturalWidths, type PlacedColumn } from './listing-columns.ts'

/** Tables over pages: lists of students, keys. Nothing of it is read. */
export interface Listing {
  readonly title: string
  /** Under the title, small. */
  readonly note?: string
  readonly tables: readonly ListTable[]
}

export interface ListTable {
  readonly heading?: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly rowHeight: Mm
  /** A line between columns, as in a grid of short cells. */
  readonly upright?: boolean
  /** Begins on a page of its own. */
  readonly newPage?: boolean
  /** So many of the first rows belong to the head and come again with it. */
  readonly headRows?: number
  /**
   * Too wide for a page: its columns after the first are parted into bands, and as many rows are taken at a time as have
   * all their bands on one page.
   */
  readonly banded?: boolean
}

interface ListingPlace {
  readonly page: { readonly width: Mm; readonly height: Mm }
  readonly body: Rect
  readonly typesetter: Typesetter
  /** The word before a page number. */
  readonly pageWord: string
  /** A row as it is drawn. */
  readonly row: typeof drawRow
}

const SIZE: Mm = 3.3
const TITLE: Mm = 5.2
const HEADING: Mm = 4
const NOTE: Mm = 3
const HEAD_HEIGHT: Mm = 6.2
const UNDER_TABLE: Mm = 7
const RULE = { heavy: { width: 0.3, grey: 0 }, light: { width: 0.12, grey: 0.55 } }

/** A page in the making: what is on it is drawn when all pages are known, for the key of thousands of variants has hundreds. */
interface OpenPage {
  readonly parts: (() => readonly DrawItem[])[]
  y: Mm
  hasTable: boolean
}

interface Press {
  readonly place: ListingPlace
  readonly pages: OpenPage[]
}

/**
 * Sets a listing on as many pages as it takes: the title on each, the head of a table wherever it goes on. Pages are drawn
 * as they are asked for.
 */
export function composeListing(desk: Pick<Desk, 'style' | 'typesetter' | 'direction'>, listing: Listing): Iterable<Drawing> {
  const { style, typesetter } = desk
  const { page, body, words } = style
  const place: ListingPlace = { page, body, typesetter, pageWord: words['page'] ?? '', row: rowIn(desk) }
  const press: Press = { place, pages: [] }
  openPage(press, listing)
  for (const table of listing.tables.flatMap((one) => bandsOf(place, one))) setTable(press, listing, table)
  return drawnPages(press)
}

function* drawnPages({ place, pages }: Press): Generator<Drawing> {
  for (const [i, { parts }] of pages.entries())
    yield { ...place.page, items: [...parts.flatMap((draw) => draw()), ...footOf(place, i + 1, pages.length)] }
}

/** A row's cells in one run where nothing is reflected: a reflected run would have its cells in the wrong order. */
function rowIn({ typesetter, direction }: Pick<Desk, 'typesetter' | 'direction'>): typeof drawRow {
  if (direction !== 'ltr') return drawRow
  const blanks = new Map<string, Glyph>()
  for (const face of ['roman', 'bold', 'italic'] as const) {
    const [run] = typesetter.shape(' ', face, SIZE).runs
    const [glyph] = run?.glyphs ?? []
    if (run !== undefined && glyph !== undefined) blanks.set(run.font, glyph)
  }
  return (cells, columns, place) => joinedRuns(drawRow(cells, columns, place), (font) => blanks.get(font))
}

function openPage({ place, pages }: Press, { title, note }: Listing): OpenPage {
  const { body, typesetter } = place
  const parts = [() => textAt(typesetter, title, 'bold', { x: body.x, y: body.y + TITLE * 0.75, size: TITLE, width: body.width })]
  let y = body.y + TITLE * 1.3
  if (note !== undefined && note !== '') {
    const place = { x: body.x, y: y + NOTE * 0.8, size: NOTE, width: body.width }
    parts.push(() => textAt(typesetter, note, 'roman', place))
    y += NOTE * 1.6
  }
  const page: OpenPage = { parts, y: y + 2, hasTable: false }
  pages.push(page)
  return page
}

function setTable(press: Press, listing: Listing, table: ListTable): void {
  const { body, typesetter } = press.place
  const bottom = body.y + body.height
  const columns = columnsOf(table.columns, table.rows, { x: body.x, width: body.width, size: SIZE, typesetter })
  let page = press.pages.at(-1) ?? openPage(press, listing)
  const least = (table.heading === undefined ? 0 : HEADING * 2) + HEAD_HEIGHT + 2 * table.rowHeight
  if (page.hasTable && (table.newPage === true || page.y + least > bottom)) page = openPage(press, listing)
  page.hasTable = true
  const { heading } = table
  if (heading !== undefined) {
    const place = { x: body.x, y: page.y + HEADING, size: HEADING, width: body.width }
    page.parts.push(() => textAt(typesetter, heading, 'bold', place))
    page.y += HEADING * 1.6
  }
  let top = setHead(press.place, page, columns, table)
  for (const row of table.rows.slice(table.headRows ?? 0)) {
    if (page.y + table.rowHeight > bottom) {
      endTable(page, columns, { top, upright: table.upright === true })
      page = openPage(press, listing)
      page.hasTable = true
      top = setHead(press.place, page, columns, table)
    }
    const { y } = page
    page.y += table.rowHeight
    page.parts.push(() => [
      ...press.place.row(row, columns, { y, height: table.rowHeight, size: SIZE, typesetter }),
      across(columns, y + table.rowHeight, RULE.light),
    ])
  }
  endTable(page, columns, { top, upright: table.upright === true })
  page.y += UNDER_TABLE
}

/** The head of a table between two rules; gives its top. */
function setHead({ typesetter, row: drawn }: ListingPlace, page: OpenPage, columns: readonly PlacedColumn[], table: ListTable): Mm {
  const top = page.y
  const heads = columns.map(({ column }) => column.header)
  page.parts.push(() => [
    across(columns, top, RULE.heavy),
    ...drawn(heads, columns, { y: top, height: HEAD_HEIGHT, size: SIZE, typesetter, face: HEAD_FACE }),
  ])
  page.y += HEAD_HEIGHT
  for (const row of table.rows.slice(0, table.headRows ?? 0)) {
    const { y } = page
    page.parts.push(() => drawn(row, columns, { y, height: table.rowHeight, size: NOTE, typesetter, face: 'italic' }))
    page.y += table.rowHeight
  }
  const { y } = page
  page.parts.push(() => [across(columns, y, RULE.heavy)])
  return top
}

/** The bands of a table, rows by rows; the table itself when it is not to be parted. */
function bandsOf({ body, typesetter }: ListingPlace, table: ListTable): readonly ListTable[] {
  if (table.banded !== true) return [table]
  const widths = naturalWidths(table.columns, table.rows, { size: SIZE, typesetter })
  const room = body.width - (widths[0] ?? 0)
  const bands = partedBy(widths.slice(1), room).map(([from, to]) => [0, ...range(from + 1, to + 1)])
  const heads = table.headRows ?? 0
  const [fixed, rows] = [table.rows.slice(0, heads), table.rows.slice(heads)]
  const forHeads = bands.length * (HEAD_HEIGHT + heads * table.rowHeight + UNDER_TABLE)
  const roomForRows = body.height - TITLE * 1.3 - NOTE * 1.6 - 2 - forHeads
  const atOnce = Math.max(1, Math.floor(roomForRows / bands.length / table.rowHeight))
  const stretches = Array.from({ length: Math.max(1, Math.ceil(rows.length / atOnce)) }, (_, i) => rows.slice(i * atOnce, (i + 1) * atOnce))
  return stretches.flatMap((some) =>
    bands.map((columns, b): ListTable => {
      const { banded: _, ...own } = table
      const cells = [...fixed, ...some].map((row) => columns.map((c) => row[c] ?? ''))
      return { ...own, columns: columns.flatMap((c) => table.columns[c] ?? []), rows: cells, newPage: b === 0 }
    }),
  )
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** Stretches (from, to) of columns that fit the room, all about as long. */
function partedBy(widths: readonly Mm[], room: Mm): readonly (readonly [number, number])[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  for (let count = Math.max(1, Math.ceil(total / room)); count < widths.length; count++) {
    const each = Math.ceil(widths.length / count)
    const parts = Array.from(
      { length: Math.ceil(widths.length / each) },
      (_, i) => [i * each, Math.min(widths.length, (i + 1) * each)] as const,
    )
    if (parts.every(([from, to]) => widths.slice(from, to).reduce((sum, width) => sum + width, 0) <= room)) return parts
  }
  return widths.map((_, i) => [i, i + 1] as const)
}

function endTable(page: OpenPage, columns: readonly PlacedColumn[], { top, upright }: { top: Mm; upright: boolean }): void {
  const { y } = page
  page.parts.push(() => [across(columns, y, RULE.heavy)])
  if (upright) page.parts.push(() => columns.slice(1).map(({ x }) => lineOf([x, top], [x, y], RULE.light)))
}

function across(columns: readonly PlacedColumn[], y: Mm, stroke: { readonly width: Mm; readonly grey: number }): DrawItem {
  const [first, last] = [columns[0], columns.at(-1)]
  return lineOf([first?.x ?? 0, y], [(last?.x ?? 0) + (last?.width ?? 0), y], stroke)
}

function footOf({ body, typesetter, pageWord }: ListingPlace, number: number, count: number): readonly DrawItem[] {
  const shaped = typesetter.shape(`${pageWord} ${number} / ${count}`, 'roman', NOTE)
  const x = body.x + (body.width - shaped.width) / 2
  return shaped.runs.map((run) => ({ ...run, x: x + run.x, y: body.y + body.height + 7 + run.y }))
}

interface TextPlace {
  readonly x: Mm
  readonly y: Mm
  readonly size: Mm
  readonly width: Mm
}

/** A line that is set smaller where it would be too wide. */
function textAt(typesetter: Typesetter, text: string, face: Face, { x, y, size, width }: TextPlace): readonly DrawItem[] {
  const natural = typesetter.shape(text, face, size)
  const shaped = natural.width > width ? typesetter.shape(text, face, (size * width) / natural.width) : natural
  return shaped.runs.map((run) => ({ ...run, x: x + run.x, y: y + run.y }))
}
