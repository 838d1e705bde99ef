import { nearestWord } from '../base/spelling.ts'
import { errorAt } from '../items/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import { studentId } from '../model/ids.ts'
import { cellOf, type Roster, type Student } from '../model/roster.ts'
import { columnWords, type RosterColumn } from './roster-columns.ts'
import { lineOf, plainName, type Table, type TableSource, tableOf } from './table.ts'

type Columns = Readonly<Partial<Record<RosterColumn, number>>>

interface Reading {
  readonly file: string
  readonly columns: Columns
  readonly header: readonly string[]
  readonly limits: RosterLimits
  readonly diagnostics: Diagnostic[]
}

/** What students' cells must agree with. */
export interface RosterLimits {
  /** Digits of the number grid: ids that it cannot hold are reported. */
  readonly grid?: number
  /** Names that may stand in a column `template`; absent: any. */
  readonly templates?: readonly string[]
}

/**
 * A table → students. The separator of a text is detected; `columns` maps our names to headers and goes before the names that
 * are recognised in the exam's language or any other we know. Other columns travel along.
 */
export function parseRoster(
  source: TableSource,
  columns: Readonly<Record<string, string>>,
  language: string,
  limits: RosterLimits = {},
): Checked<Roster> {
  const table = tableOf(source)
  const diagnostics: Diagnostic[] = []
  if (table === undefined || table.header.every((name) => name === '')) {
    const fault = errorAt('roster-syntax', 'this roster is empty', lineOf(source.file, 1), 'write a header row, such as `id,name`')
    return { value: undefined, diagnostics: [fault] }
  }
  for (const line of table.broken)
    diagnostics.push(
      errorAt('roster-syntax', 'a quote is not closed here', lineOf(source.file, line), 'double a quote within quotes: `""`'),
    )
  const found = columnsOf(table.header, columns, language)
  const reading: Reading = { file: source.file, columns: found, header: table.header, limits, diagnostics }
  if (!checkColumns(columns, reading)) return { value: undefined, diagnostics }
  const students = table.rows.map(({ cells, line }) => studentOf(cells, line, reading))
  checkTwins(table, reading)
  return checked({ students }, diagnostics)
}

function columnsOf(header: readonly string[], mapped: Readonly<Record<string, string>>, language: string): Columns {
  const plain = header.map(plainName)
  const find = (column: RosterColumn): number | undefined => {
    const named = mapped[column]
    if (named !== undefined) {
      const at = header.indexOf(named.trim())
      return at < 0 ? undefined : at
    }
    const word = columnWords(column, language).find((known) => plain.includes(known))
    return word === undefined ? undefined : plain.indexOf(word)
  }
  const all = (['id', 'name', 'given', 'family'] as const).flatMap((column) => {
    const at = find(column)
    return at === undefined ? [] : [[column, at] as const]
  })
  return mapped['name'] === undefined ? settled(Object.fromEntries(all)) : Object.fromEntries(all)
}

/** `nom, prénom` and `nome, cognome`: one header is a whole name in one language and half of it beside another column. */
function settled({ name, given, family, ...rest }: Columns): Columns {
  if (name === undefined || given === undefined) return { ...rest, ...defined({ name, given, family }) }
  if (family !== undefined) return name === given || name === family ? { ...rest, given, family } : { ...rest, name }
  return name === given ? { ...rest, name } : { ...rest, given, family: name }
}

const defined = (columns: { readonly [K in RosterColumn]?: number | undefined }): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined))

/** Chinese, Japanese and Korean names begin with the family's and have no white space. */
const wholeName = (given: string, family: string): string =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(family + given)
    ? `${family}${given}`
    : `${given} ${family}`.trim()

function checkColumns(mapped: Readonly<Record<string, string>>, { columns, header, file, diagnostics }: Reading): boolean {
  const missing = (['id', 'name', 'given', 'family'] as const).filter(
    (column) => mapped[column] !== undefined && columns[column] === undefined,
  )
  const have = `its columns are: ${header.join(', ')}`
  for (const column of missing)
    diagnostics.push(errorAt('roster-column-missing', `the roster has no column \`${mapped[column]}\``, lineOf(file, 1), have))
  if (missing.length > 0) return false
  if (columns.id === undefined)
    diagnostics.push(
      errorAt(
        'roster-column-missing',
        'the roster has no column of student ids',
        lineOf(file, 1),
        `${have}; map one: \`roster: {file: …, id: …}\``,
      ),
    )
  if (columns.name === undefined && columns.family === undefined && columns.given === undefined)
    diagnostics.push(
      errorAt(
        'roster-column-missing',
        'the roster has no column of names',
        lineOf(file, 1),
        `${have}; map one: \`roster: {file: …, name: …}\``,
      ),
    )
  return columns.id !== undefined && (columns.name ?? columns.family ?? columns.given) !== undefined
}

function studentOf(cells: readonly string[], line: number, reading: Reading): Student {
  const { columns, header, file, diagnostics } = reading
  const { grid } = reading.limits
  const cell = (column: RosterColumn): string => cells[columns[column] ?? -1] ?? ''
  const id = cell('id')
  const at = lineOf(file, line)
  if (id === '') diagnostics.push(errorAt('roster-id-empty', `line ${line} has no student id`, at, 'fill it in, or take the line out'))
  else if (grid !== undefined && !(/^\d+$/.test(id) && id.length <= grid)) {
    const message = `the id \`${id}\` does not fit a grid of ${grid} digits`
    diagnostics.push(errorAt('roster-id-unfit', message, at, 'set `identify: { grid: n }` to the longest id; grids hold digits only'))
  }
  if (cells.length > header.length && cells.slice(header.length).some((extra) => extra !== '')) {
    const message = `line ${line} has ${cells.length} cells, the header ${header.length}`
    diagnostics.push(errorAt('roster-syntax', message, at, 'put quotes around text that has the separator in it'))
  }
  const used = Object.values(columns)
  const others = header.flatMap((name, i) => (used.includes(i) || name === '' ? [] : [[name, cells[i] ?? ''] as const]))
  const name = cell('name') === '' ? wholeName(cell('given'), cell('family')) : cell('name')
  const student = { id: studentId(id), name, columns: Object.fromEntries(others) }
  checkTemplate(student, at, reading)
  return student
}

function checkTemplate(student: Student, at: Location, { limits: { templates }, diagnostics }: Reading): void {
  const name = cellOf(student, 'template')
  if (name === undefined || templates === undefined || templates.includes(name)) return
  const near = nearestWord(name, templates)
  const hint = near === undefined ? `there are: ${templates.join(', ')}` : `did you mean \`${near}\`?`
  diagnostics.push(errorAt('template-unknown', `there is no template \`${name}\``, at, hint))
}

function checkTwins({ rows }: Table, { columns, file, diagnostics }: Reading): void {
  const first = new Map<string, number>()
  for (const { cells, line } of rows) {
    const id = cells[columns.id ?? -1] ?? ''
    const before = first.get(id)
    if (id === '') continue
    if (before === undefined) first.set(id, line)
    else
      diagnostics.push(
        errorAt('roster-id-duplicate', `the id \`${id}\` stands on line ${before} too`, lineOf(file, line), 'correct one of them'),
      )
  }
}
