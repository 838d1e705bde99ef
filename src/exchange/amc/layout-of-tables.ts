import type { Rect } from '../../base/geometry.ts'
import { MM_PER_INCH, type Mm } from '../../base/units.ts'
import { type Checked, checked, type Diagnostic } from '../../model/diagnostic.ts'
import { amcFault } from './faults.ts'
import { AMC_DPI, type AmcBox, type AmcDigit, type AmcLayout, type AmcPage, BOX_FLAGS, BOX_ROLES } from './layout.ts'
import { type ForeignRow, type ForeignTables, numberIn, textIn, wholeIn } from './tables.ts'

/** The layout in AMC's database. Rows that make no sense are left out and told of; without a single page there is no layout. */
export function layoutOfTables(tables: ForeignTables, file: string): Checked<AmcLayout> {
  const diagnostics: Diagnostic[] = []
  const rows = rowsByPage(tables)
  const pages: AmcPage[] = []
  const broken: string[] = []
  for (const row of tables['layout_page'] ?? []) {
    const page = pageOf(row, rows, broken)
    if (page === undefined) broken.push(`layout_page ${textIn(row, 'student')}/${textIn(row, 'page')}`)
    else pages.push(page)
  }
  if (broken.length > 0) {
    const some = broken.slice(0, 5).join(', ')
    diagnostics.push(amcFault('amc-row-broken', 'warning', `${broken.length} rows of ${file} make no sense: ${some}`, file))
  }
  if (pages.length === 0) diagnostics.push(amcFault('amc-no-pages', 'error', `${file} has no page`, file))
  return checked({ pages, ...namesIn(tables) }, diagnostics)
}

function namesIn(tables: ForeignTables): Omit<AmcLayout, 'pages'> {
  const pairs = <K>(table: string, key: (row: ForeignRow) => K | undefined, value: string): ReadonlyMap<K, string> =>
    new Map(
      (tables[table] ?? []).flatMap((row): [K, string][] => {
        const name = key(row)
        return name === undefined ? [] : [[name, textIn(row, value)]]
      }),
    )
  return {
    questions: pairs('layout_question', (row) => wholeIn(row, 'question'), 'name'),
    numbers: pairs('layout_questionnum', (row) => `${textIn(row, 'student')}/${textIn(row, 'question')}`, 'number'),
    students: pairs('layout_association', (row) => wholeIn(row, 'student'), 'id'),
    variables: pairs('layout_variables', (row) => textIn(row, 'name').replace(/^build:/, ''), 'value'),
  }
}

type PageRows = ReadonlyMap<string, readonly ForeignRow[]>
const PARTS = ['layout_mark', 'layout_digit', 'layout_box', 'layout_zone'] as const

const placeOf = (table: string, row: ForeignRow): string => `${table} ${textIn(row, 'student')}/${textIn(row, 'page')}`

function rowsByPage(tables: ForeignTables): PageRows {
  const found = new Map<string, ForeignRow[]>()
  for (const table of PARTS)
    for (const row of tables[table] ?? []) {
      const own = found.get(placeOf(table, row))
      if (own === undefined) found.set(placeOf(table, row), [row])
      else own.push(row)
    }
  return found
}

function pageOf(row: ForeignRow, rows: PageRows, broken: string[]): AmcPage | undefined {
  const [sheet, page, check] = [wholeIn(row, 'student'), wholeIn(row, 'page'), wholeIn(row, 'checksum')]
  const dpi = numberIn(row, 'dpi') ?? AMC_DPI
  const [width, height, diameter] = [numberIn(row, 'width'), numberIn(row, 'height'), numberIn(row, 'markdiameter')]
  if (sheet === undefined || page === undefined || check === undefined || dpi <= 0) return undefined
  if (width === undefined || height === undefined || diameter === undefined || width <= 0 || height <= 0) return undefined
  const mm = (pixels: number): Mm => (pixels * MM_PER_INCH) / dpi
  const of = <T>(table: (typeof PARTS)[number], read: (one: ForeignRow, mm: (pixels: number) => Mm) => T | undefined): readonly T[] =>
    (rows.get(placeOf(table, row)) ?? []).flatMap((one) => {
      const value = read(one, mm)
      if (value === undefined) broken.push(placeOf(table, one))
      return value === undefined ? [] : [value]
    })
  const subjectPage = wholeIn(row, 'subjectpage')
  const isBox = (one: { readonly role: number }): boolean => one.role === BOX_ROLES.answer
  return {
    ...{ sheet, page, check },
    ...(subjectPage === undefined ? {} : { subjectPage }),
    ...{ width: mm(width), height: mm(height), markDiameter: mm(diameter) },
    marks: of('layout_mark', markIn)
      .toSorted((a, b) => a.corner - b.corner)
      .map(({ x, y }) => ({ x, y })),
    digits: of('layout_digit', digitIn),
    boxes: of('layout_box', boxIn)
      .filter(isBox)
      .map(({ role: _role, ...box }) => box),
    zones: of('layout_zone', zoneIn),
  }
}

function markIn(row: ForeignRow, mm: (pixels: number) => Mm) {
  const [corner, x, y] = [wholeIn(row, 'corner'), numberIn(row, 'x'), numberIn(row, 'y')]
  return corner === undefined || x === undefined || y === undefined ? undefined : { corner, x: mm(x), y: mm(y) }
}

function digitIn(row: ForeignRow, mm: (pixels: number) => Mm): AmcDigit | undefined {
  const [number, digit, rect] = [wholeIn(row, 'numberid'), wholeIn(row, 'digitid'), rectIn(row, mm)]
  if ((number !== 1 && number !== 2 && number !== 3) || digit === undefined || digit < 1 || rect === undefined) return undefined
  return { number, bit: digit - 1, rect }
}

function boxIn(row: ForeignRow, mm: (pixels: number) => Mm): (AmcBox & { readonly role: number }) | undefined {
  const [question, answer, rect] = [wholeIn(row, 'question'), wholeIn(row, 'answer'), rectIn(row, mm)]
  const [role, flags] = [wholeIn(row, 'role') ?? BOX_ROLES.answer, wholeIn(row, 'flags') ?? 0]
  if (question === undefined || answer === undefined || rect === undefined) return undefined
  const has = (flag: number): boolean => (flags & flag) !== 0
  return {
    ...{ role, question, answer, rect, shape: has(BOX_FLAGS.oval) ? 'oval' : 'square' },
    ...{ isUnscanned: has(BOX_FLAGS.unscanned), isGraders: has(BOX_FLAGS.retick), label: textIn(row, 'char') },
  }
}

function zoneIn(row: ForeignRow, mm: (pixels: number) => Mm): { readonly name: string; readonly rect: Rect } | undefined {
  const rect = rectIn(row, mm)
  return rect === undefined ? undefined : { name: textIn(row, 'zone'), rect }
}

function rectIn(row: ForeignRow, mm: (pixels: number) => Mm): Rect | undefined {
  const [left, right, top, bottom] = [numberIn(row, 'xmin'), numberIn(row, 'xmax'), numberIn(row, 'ymin'), numberIn(row, 'ymax')]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  return right <= left || bottom <= top ? undefined : { x: mm(left), y: mm(top), width: mm(right - left), height: mm(bottom - top) }
}
