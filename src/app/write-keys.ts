import { join } from 'node:path'
import { keyTextOf } from '../exchange/index.ts'
import type { Variant } from '../model/variant.ts'
import { openGrowingFile } from './write-file.ts'

/** Writes the keys of all variants as `key.csv` and `key.json`. */
export function writeKeys(folder: string, variants: readonly Variant[]): void {
  const { table, document } = keyTextOf(variants)
  writeText(join(folder, 'key.csv'), table)
  writeText(join(folder, 'key.json'), document)
}

function writeText(path: string, parts: Iterable<string>): void {
  const file = openGrowingFile(path)
  for (const part of parts) file.write(Buffer.from(part))
  file.complete()
}
