import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy } from '../model/variant.ts'
import { type Batch, batchesOf } from './batches.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { fileNamesOf, type NameParts } from './file-names.ts'
import { variantsOf } from './print-copies.ts'
import { startOf } from './read-files.ts'
import type { OpenRun } from './run-folder.ts'
import { differingSheets } from './same-sheets.ts'
import type { StandingPress } from './standing-press.ts'
import { batchTable, wordIn } from './student-lists.ts'
import { studentPlaces } from './student-places.ts'

/** How the papers of a run are parted into files of their own. */
export type Split =
  | { readonly kind: 'copy'; readonly name?: string }
  /** At most `size` copies a file, after a separator sheet; `by` is a column of the roster, the room where it is absent. */
  | { readonly kind: 'batch'; readonly size?: number; readonly by?: string; readonly name?: string }

interface PaperFile {
  readonly name: string
  readonly copies: readonly Copy[]
  readonly batch?: Batch
}

/**
 * Writes the papers of a run in files of their own, beside `papers/all.pdf`: one a copy, for a screen; or one a batch,
 * for a room's printer and proctor. Files of an earlier call are replaced.
 */
export async function splitPapers(open: OpenRun, standing: StandingPress, split: Split): Promise<Checked<readonly string[]>> {
  const run = open.store.run()
  const planned = split.kind === 'copy' ? filesOfCopies(run, split.name) : filesOfBatches(run, split)
  if (planned.value === undefined) return { value: undefined, diagnostics: planned.diagnostics }
  const target = join(open.folder, 'papers', split.kind === 'copy' ? 'copies' : 'batches')
  const part = `${target}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const diagnostics: Diagnostic[] = []
  for (const file of planned.value)
    diagnostics.push(...(await writePapers(standing, { file, path: join(part, file.name), open, count: planned.value.length })))
  if (diagnostics.some(isError)) {
    rmSync(part, { recursive: true, force: true })
    return { value: undefined, diagnostics: distinctDiagnostics(diagnostics) }
  }
  rmSync(target, { recursive: true, force: true })
  renameSync(part, target)
  return checked(
    planned.value.map(({ name }) => join(target, name)),
    distinctDiagnostics(diagnostics),
  )
}

interface PaperOrder {
  readonly file: PaperFile
  readonly path: string
  readonly open: OpenRun
  /** Of all files. */
  readonly count: number
}

async function writePapers(standing: StandingPress, { file, path, open, count }: PaperOrder): Promise<readonly Diagnostic[]> {
  const run = open.store.run()
  const { press } = standing
  const { words } = press
  const [only] = file.copies
  const name = file.batch === undefined ? `${wordIn(words, 'copy')} ${only?.number}` : `${wordIn(words, 'batch')} ${file.batch.number}`
  const out = press.openFile(path, ` – ${name}`, file.batch === undefined ? 'screen' : 'paper')
  if (file.batch !== undefined) {
    const { number, place, copies } = file.batch
    const numbers = copies.map((copy) => copy.number)
    const stretch = `${wordIn(words, 'copies')} ${Math.min(...numbers)}–${Math.max(...numbers)} (${copies.length})`
    const title = `${wordIn(words, 'batch')} ${number} / ${count}${place === '' ? '' : ` · ${place}`}`
    const listing = { title, note: `${run.exam.title} · ${stretch}`, tables: [batchTable(run, copies, words)] }
    for (const drawing of press.composer.separator(number, listing)) out.addPage(drawing)
  }
  const diagnostics: Diagnostic[] = []
  const sheets: Sheet[] = []
  for (const copy of file.copies) {
    const variant = variantsOf(standing)(copy)
    if (variant === undefined) continue
    const composed = press.composer.copy(copy, variant)
    diagnostics.push(...composed.diagnostics)
    sheets.push(...(composed.value?.sheets ?? []))
    for (const drawing of composed.value?.drawings ?? []) out.addPage(drawing)
  }
  await out.complete()
  return [...diagnostics, ...differingSheets(open, file.copies, sheets)]
}

function filesOfCopies(run: Run, pattern: string | undefined): Checked<readonly PaperFile[]> {
  const parts = partsOf(run)
  const fallback = run.copies.map((copy) => `copy-${padded(copy.number, run)}`)
  const names = fileNamesOf(pattern ?? 'copy-{copy}', run.copies.map(parts), fallback)
  return { value: names.value?.map((name, i) => ({ name, copies: run.copies.slice(i, i + 1) })), diagnostics: names.diagnostics }
}

function filesOfBatches(run: Run, { size, by, name }: Extract<Split, { kind: 'batch' }>): Checked<readonly PaperFile[]> {
  const places = studentPlaces(run)
  const columns = [...new Set(run.roster.students.flatMap((student) => Object.keys(student.columns)))]
  const isKnown = by === undefined || columns.includes(by) || (by === 'room' && [...places.values()].some(({ room }) => room !== ''))
  if (!isKnown) return { value: undefined, diagnostics: [unknownColumn(by, columns)] }
  const students = new Map<string, Run['roster']['students'][number]>(run.roster.students.map((student) => [student.id, student]))
  const placeOf = ({ student }: Copy): string =>
    (by === undefined
      ? ''
      : (students.get(student ?? '')?.columns[by] ?? (by === 'room' ? places.get(student ?? '')?.room : undefined) ?? '')
    ).trim()
  const batches = batchesOf(run.copies, { placeOf, ...(size === undefined ? {} : { size }) })
  const digits = `${batches.length}`.length
  const named = batches.map(({ number, place, copies }): NameParts => {
    const numbers = copies.map((copy) => copy.number)
    return {
      batch: `${number}`.padStart(digits, '0'),
      [by ?? 'room']: place,
      first: padded(Math.min(...numbers), run),
      last: padded(Math.max(...numbers), run),
    }
  })
  const pattern = name ?? (by === undefined ? 'batch-{batch}' : `batch-{batch}-{${by}}`)
  const names = fileNamesOf(
    pattern,
    named,
    batches.map(({ number }) => `batch-${number}`),
  )
  return {
    value: names.value?.flatMap((file, i) => {
      const batch = batches[i]
      return batch === undefined ? [] : [{ name: file, copies: batch.copies, batch }]
    }),
    diagnostics: names.diagnostics,
  }
}

const unknownColumn = (column: string, known: readonly string[]): Diagnostic => ({
  code: 'batch-column-unknown',
  severity: 'error',
  message: `the roster has no column \`${column}\` to make batches by`,
  location: startOf('--batch-by'),
  hint: known.length === 0 ? 'it has none beside ids and names' : `there is: ${known.join(', ')}`,
})

/** What the name of a copy's file can be made of: its numbers, and everything that the roster says of its student. */
function partsOf(run: Run): (copy: Copy) => NameParts {
  const students = new Map<string, Run['roster']['students'][number]>(run.roster.students.map((student) => [student.id, student]))
  const places = studentPlaces(run)
  const columns = Object.fromEntries(run.roster.students.flatMap((student) => Object.keys(student.columns)).map((column) => [column, '']))
  return (copy) => {
    const student = students.get(copy.student ?? '')
    const place = places.get(copy.student ?? '')
    return {
      room: place?.room ?? '',
      seat: place?.seat ?? '',
      ...columns,
      ...student?.columns,
      id: student?.id ?? '',
      name: student?.name ?? '',
      copy: padded(copy.number, run),
      variant: `${copy.variant}`,
    }
  }
}

const padded = (number: number, { copies }: Run): string => `${number}`.padStart(`${copies.at(-1)?.number ?? 1}`.length, '0')
