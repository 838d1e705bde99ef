import { setImmediate as turn } from 'node:timers/promises'
import type { DrawnExam } from '../exam/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Variant } from '../model/variant.ts'
import { createSheetPacker, type PackedSheets } from '../store/index.ts'
import type { Press } from './press.ts'

export interface PrintedCopies {
  readonly sheets: PackedSheets
  readonly pages: number
  /** By place: how many pages of the file come before the copy. */
  readonly firstPages: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Prints copies one after the other into a file. */
export async function printCopies(
  press: Press,
  drawn: DrawnExam,
  file: string,
  onProgress: (done: number, total: number) => void,
): Promise<PrintedCopies> {
  const { copies } = drawn
  const out = press.openFile(file, '', 'paper')
  const variantOf = variantsOf(drawn)
  const sheets = createSheetPacker()
  const diagnostics: Diagnostic[] = []
  const firstPages: number[] = []
  let pages = 0
  for (const [done, copy] of copies.entries()) {
    const variant = variantOf(copy)
    if (variant === undefined) continue
    firstPages.push(pages)
    const composed = press.composer.copy(copy, variant)
    diagnostics.push(...composed.diagnostics)
    for (const drawing of composed.value?.drawings ?? []) out.addPage(drawing)
    pages += composed.value?.drawings.length ?? 0
    sheets.add(composed.value?.sheets ?? [])
    onProgress(done + 1, copies.length)
    if (done % BETWEEN_TURNS === 0) await turn()
  }
  await out.complete()
  return { sheets: sheets.packed(), pages, firstPages, diagnostics }
}

/** Copies after which others are let do something: threads are handed their tasks. */
const BETWEEN_TURNS = 8

/** What a copy asks: its variant, in its language. */
export function variantsOf({
  variants,
  translations,
}: Pick<DrawnExam, 'variants' | 'translations'>): (copy: DrawnExam['copies'][number]) => Variant | undefined {
  const byNumber = new Map(variants.map((variant) => [variant.number, variant]))
  return (copy) => translations.get(copy.language ?? '')?.get(copy.variant) ?? byNumber.get(copy.variant)
}
