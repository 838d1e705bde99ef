import { join } from 'node:path'
import { csvOf, KEY_COLUMNS, keyJsonOf, keyRowsOf } from '../exchange/index.ts'
import type { Variant } from '../model/variant.ts'
import { openGrowingFile } from './write-file.ts'

/** Variants whose keys are held as text at once: those of thousands would be the most that making a run holds. */
const TOGETHER = 100

/** Writes the keys of all variants as `key.csv` and `key.json`. */
export function writeKeys(folder: string, variants: readonly Variant[]): void {
  const stretches = Array.from({ length: Math.ceil(variants.length / TOGETHER) }, (_, i) =>
    variants.slice(i * TOGETHER, (i + 1) * TOGETHER),
  )
  writeText(join(folder, 'key.csv'), tableParts(stretches))
  writeText(join(folder, 'key.json'), documentParts(stretches))
}

/** The table, its header once. */
function* tableParts(stretches: readonly (readonly Variant[])[]): Generator<string> {
  for (const [i, stretch] of stretches.entries()) {
    const table = csvOf(KEY_COLUMNS, keyRowsOf(stretch))
    yield i === 0 ? table : table.slice(table.indexOf('\n') + 1)
  }
}

/** One document, as if it had been written at once. */
function* documentParts(stretches: readonly (readonly Variant[])[]): Generator<string> {
  const [head = '', tail = ''] = textOf([]).split('[]')
  const open = `${head}[`
  const close = `\n ]${tail}`
  yield open
  for (const [i, stretch] of stretches.entries()) yield `${i === 0 ? '' : ','}${textOf(stretch).slice(open.length, -close.length)}`
  yield close
}

const textOf = (variants: readonly Variant[]): string => `${JSON.stringify(keyJsonOf(variants), undefined, 1)}\n`

function writeText(path: string, parts: Iterable<string>): void {
  const file = openGrowingFile(path)
  for (const part of parts) file.write(Buffer.from(part))
  file.complete()
}
