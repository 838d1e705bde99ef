import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CopyKey, copyKeyDocument, copyKeyTable, keyTextOf, rightBoxes } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import type { Copy, Variant } from '../model/variant.ts'
import { keyGrid, keyListing } from './key-listing.ts'
import { startOf } from './read-files.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { schemeTable } from './scheme-table.ts'
import { openStandingPress } from './standing-press.ts'
import { unknownCopy } from './unknown-copy.ts'
import { writeWhole } from './write-file.ts'

export type KeyFormat = 'csv' | 'json' | 'pdf' | 'overlay'

export interface KeyRequest {
  readonly folder: string
  readonly format: KeyFormat
  /** Of these variants, or of these copies; absent: of every variant. */
  readonly of?: { readonly kind: 'variants' | 'copies'; readonly numbers: readonly number[] }
  /** The file to write; absent: one in the run's folder `exports/`. */
  readonly to?: string
}

export interface WrittenKey {
  readonly file: string
  readonly variants: number
  /** Of an overlay: its pages. */
  readonly pages?: number
}

/** What a key is of: copies with their variants, or variants alone. */
interface Chosen {
  readonly variants: readonly Variant[]
  readonly copies: readonly CopyKey[] | undefined
}

/** Writes the frozen key: right answers as printed and by id, points and schemes; as a grid; or to be laid over the sheets. */
export function writeKey({ folder, format, of, to }: KeyRequest): Promise<Checked<WrittenKey>> {
  return withRun(folder, async (run) => {
    const chosen = choose(run, of)
    if (chosen.value === undefined) return { value: undefined, diagnostics: chosen.diagnostics }
    const file = to ?? join(run.folder, 'exports', FILES[format])
    mkdirSync(dirname(file), { recursive: true })
    const variants = chosen.value.variants.length
    if (format === 'csv' || format === 'json') {
      writeWhole(file, textOf(chosen.value, format))
      return checked({ file, variants })
    }
    const printed = format === 'pdf' ? await printGrid(run, chosen.value, file) : await printOverlay(run, chosen.value, file)
    return printed.value === undefined
      ? { value: undefined, diagnostics: printed.diagnostics }
      : checked({ file, variants, ...printed.value })
  })
}

const FILES: Readonly<Record<KeyFormat, string>> = { csv: 'key.csv', json: 'key.json', pdf: 'key.pdf', overlay: 'key-overlay.pdf' }

function choose({ folder, store }: OpenRun, of: KeyRequest['of']): Checked<Chosen> {
  const run = store.run()
  const byNumber = new Map(run.variants.map((variant) => [variant.number, variant]))
  if (of === undefined) return checked({ variants: run.variants, copies: undefined })
  if (of.kind === 'variants') {
    const faults = of.numbers.filter((number) => !byNumber.has(number)).map((number) => unknownVariant(folder, run, number))
    return checked({ variants: of.numbers.flatMap((number) => byNumber.get(number) ?? []), copies: undefined }, faults)
  }
  const copies = new Map(run.copies.map((copy) => [copy.number, copy]))
  const faults = of.numbers.filter((number) => !copies.has(number)).map((number) => unknownCopy(folder, run, number))
  const keys = of.numbers.flatMap((number) => keyOf(copies.get(number), byNumber) ?? [])
  return checked({ variants: [...new Set(keys.map(({ variant }) => variant))], copies: keys }, faults)
}

function keyOf(copy: Copy | undefined, variants: ReadonlyMap<number, Variant>): CopyKey | undefined {
  const variant = variants.get(copy?.variant ?? 0)
  return copy === undefined || variant === undefined ? undefined : { copy, variant }
}

const unknownVariant = (folder: string, { variants }: Pick<Run, 'variants'>, number: number): Diagnostic => ({
  code: 'variant-unknown',
  severity: 'error',
  message: `this run has no variant ${number}`,
  location: startOf(folder),
  hint: `its variants are 1 to ${variants.length}`,
})

function textOf({ variants, copies }: Chosen, format: 'csv' | 'json'): string {
  if (copies !== undefined) return format === 'csv' ? copyKeyTable(copies) : `${JSON.stringify(copyKeyDocument(copies), undefined, 1)}\n`
  const { table, document } = keyTextOf(variants)
  return [...(format === 'csv' ? table : document)].join('')
}

async function printGrid(run: OpenRun, { variants, copies }: Chosen, file: string): Promise<Checked<object>> {
  const opened = openStandingPress(run)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  const { press } = opened.value
  const { exam } = run.store.run()
  const rows = copies?.map(({ copy, variant }) => ({ name: `${copy.number}`, variant }))
  const grid =
    rows === undefined
      ? keyListing(variants, exam, press.words)
      : keyGrid(rows, { ...exam, of: press.words['copy'] ?? 'Copy' }, press.words)
  const out = press.openFile(file, ` – ${grid.title}`, 'screen')
  for (const drawing of press.composer.listing({ ...grid, tables: [...grid.tables, schemeTable(variants, press.words)] }))
    out.addPage(drawing)
  await out.complete()
  return checked({})
}

/** A page for each sheet that has boxes; of a variant, for the sheets of its first copy, as all its copies lie alike in one look. */
async function printOverlay(run: OpenRun, { variants, copies }: Chosen, file: string): Promise<Checked<{ readonly pages: number }>> {
  const opened = openStandingPress(run)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  const { press } = opened.value
  const all = run.store.run()
  const keys = copies ?? variants.flatMap((variant) => firstOf(all.copies, variant) ?? [])
  const { key = 'Key', copy: copyWord = 'Copy', page: pageWord = 'Page' } = press.words
  const out = press.openFile(file, ` – ${key}`, 'paper')
  let pages = 0
  for (const { copy, variant } of keys)
    for (const sheet of sheetsOfCopy(run, copy.number)) {
      const label = `${key} · ${copyWord} ${copy.number} · ${pageWord} ${sheet.page}`
      out.addPage(press.composer.overlay(sheet, rightBoxes(sheet, variant), label))
      pages += 1
    }
  await out.complete()
  return checked({ pages })
}

const firstOf = (copies: Run['copies'], variant: Variant): CopyKey | undefined => {
  const copy = copies.find((one) => one.variant === variant.number)
  return copy === undefined ? undefined : { copy, variant }
}

/** All its pages in order, those without a box too: a stack is printed over page by page. */
function* sheetsOfCopy({ store }: OpenRun, copy: number) {
  for (let page = 1; ; page++) {
    const sheet = store.sheetOf(copy, page)
    if (sheet === undefined) return
    yield sheet
  }
}
