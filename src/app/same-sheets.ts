import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy } from '../model/variant.ts'
import { startOf } from './read-files.ts'
import type { OpenRun } from './run-folder.ts'

/** A page whose boxes would lie elsewhere than the run says is never handed out: it would be read wrong. */
export function differingSheets({ folder, store }: OpenRun, copies: readonly Copy[], sheets: readonly Sheet[]): readonly Diagnostic[] {
  const numbers = new Set(copies.map((copy) => copy.number))
  const printed = store.run().sheets.filter((sheet) => numbers.has(sheet.copy)).length
  const differing = sheets.filter((sheet) => !isDeepStrictEqual(plain(sheet), plain(store.sheetOf(sheet.copy, sheet.page))))
  const [first] = differing
  if (first === undefined && printed === sheets.length) return []
  const place = first === undefined ? 'the number of its pages differs' : `page ${first.page} of copy ${first.copy} differs`
  return [
    {
      code: 'reprint-differs',
      severity: 'error',
      message: `this version of the program sets the copy otherwise than the one that made the run: ${place}`,
      location: startOf(folder),
      hint: 'print the copy from papers/all.pdf, or with the version that made the run',
    },
  ]
}

/** Fields that are undefined are as good as absent. */
const plain = (sheet: Sheet | undefined): unknown =>
  sheet === undefined
    ? undefined
    : JSON.parse(JSON.stringify(sheet, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)))
