import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Exported, type ExportFault, type ExportOption, type ExportOptions, exporters, type PlainList } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { ExportFormat } from '../model/export-format.ts'
import { encodeText } from './encode-text.ts'
import type { GradingFiles } from './graded.ts'
import { startOf } from './read-files.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { sittingsBook } from './sittings-book.ts'
import { openStandingPress } from './standing-press.ts'
import { wordIn } from './student-lists.ts'
import { writeWhole } from './write-file.ts'

export interface ExportRequest {
  readonly folder: string
  readonly format: ExportFormat
  /** The file to write; absent: one in the run's folder `exports/`. */
  readonly to?: string
  readonly options: ExportOptions
  readonly files?: GradingFiles
  /** Runs of other sittings of the exam, whose papers go into the same book. */
  readonly others?: readonly string[]
}

export interface ExportedGrades {
  readonly file: string
  readonly students: number
  readonly absent: number
  readonly provisional: number
  /** Papers that are nobody's. */
  readonly unknown: number
}

/** Scores what was read, decided and amended so far, as `grade` does, and writes it in a format for somebody else. Nothing in the run changes. */
export function exportGrades({ folder, format, to, options, files, others = [] }: ExportRequest): Promise<Checked<ExportedGrades>> {
  return withRun(folder, async (run) => {
    const exporter = exporters[format]
    const file = to ?? join(run.folder, 'exports', exporter.file)
    const unfit = unfitOptions(format, exporter.takes, options)
    if (unfit.length > 0) return { value: undefined, diagnostics: placed(unfit, file) }
    const sat = await sittingsBook(run, others, files)
    if (sat.value === undefined) return { value: undefined, diagnostics: sat.diagnostics }
    const book = sat.value
    const { content, faults } = exporter.write(book, options)
    const bytes = content.kind === 'list' ? undefined : bytesOf(content, options)
    const diagnostics = [...sat.diagnostics, ...placed([...faults, ...(bytes?.faults ?? [])], file)]
    if (diagnostics.some(({ severity }) => severity === 'error')) return { value: undefined, diagnostics }
    mkdirSync(dirname(file), { recursive: true })
    const printed = content.kind === 'list' ? await printList(run, content.list, file) : []
    if (bytes !== undefined) writeWhole(file, bytes.bytes)
    const count = (status: string): number => book.entries.filter((entry) => entry.status === status).length
    const counts = { absent: count('absent'), provisional: count('provisional'), unknown: count('unknown') }
    const students = new Set(book.entries.flatMap(({ student }) => (student === undefined ? [] : [student.id]))).size
    return checked({ file, students, ...counts }, [...diagnostics, ...printed])
  })
}

const placed = (faults: readonly ExportFault[], file: string): readonly Diagnostic[] =>
  faults.map((fault) => ({ ...fault, location: startOf(file) }))

const SAID: Readonly<Record<ExportOption, string>> = {
  encoding: '--encoding',
  separator: '--separator',
  decimalComma: '--decimal-comma',
  titles: '--titles',
  answers: '--answers',
  points: '--points',
  provisional: '--provisional',
  anonymous: '--anonymous',
  column: '--column',
  username: '--username',
}

/** Options that would have no effect: whoever says them expects one. */
function unfitOptions(format: ExportFormat, takes: readonly ExportOption[], options: ExportOptions): readonly ExportFault[] {
  const said = Object.keys(options) as ExportOption[]
  const known = takes.map((option) => SAID[option]).join(', ')
  return said
    .filter((option) => !takes.includes(option))
    .map((option) => ({
      code: 'export-option-unfit',
      severity: 'error',
      message: `the format ${format} has no ${SAID[option]}`,
      hint: known === '' ? 'leave it out' : `leave it out; ${format} takes ${known}`,
    }))
}

/** Text in its encoding; the faults of characters that it does not have. */
function bytesOf(
  content: Exclude<Exported['content'], { readonly kind: 'list' }>,
  { encoding = 'utf-8' }: ExportOptions,
): { readonly bytes: Uint8Array; readonly faults: readonly ExportFault[] } {
  if (content.kind === 'bytes') return { bytes: content.bytes, faults: [] }
  const encoded = encodeText(content.text, encoding)
  if (encoded.kind === 'bytes') return { bytes: encoded.bytes, faults: [] }
  const lost = encoded.characters.map(({ character, line }) => `${character} (line ${line})`).join(', ')
  const hint = 'take --encoding utf-8, or utf-8-bom for spreadsheets that do not know UTF-8 otherwise'
  return {
    bytes: new Uint8Array(),
    faults: [{ code: 'export-character', severity: 'error', message: `${encoding} does not have: ${lost}`, hint }],
  }
}

/** A list set in the run's own look and language. */
async function printList(run: OpenRun, { title, columns, rows }: PlainList, file: string): Promise<readonly Diagnostic[]> {
  const opened = openStandingPress(run)
  if (opened.value === undefined) return opened.diagnostics
  const { press } = opened.value
  const { exam } = run.store.run()
  const say = (cell: string | { readonly word: string }): string =>
    typeof cell === 'string' ? cell : cell.word === '' ? '' : wordIn(press.words, cell.word)
  const listing = {
    title: say({ word: title }),
    note: [exam.title, exam.date].filter((part) => part !== undefined && part !== '').join(' · '),
    tables: [
      {
        columns: columns.map(({ word, ...column }) => ({ ...column, header: headed(say({ word })) })),
        rows: rows.map((row) => row.map(say)),
        rowHeight: ROW,
      },
    ],
  }
  const out = press.openFile(file, ` – ${listing.title}`, 'screen')
  for (const drawing of press.composer.listing(listing)) out.addPage(drawing)
  await out.complete()
  return opened.diagnostics
}

/** A word at the head of a column: words that stand in sentences begin small. */
const headed = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const ROW = 5.4
