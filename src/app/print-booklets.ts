import type { DrawnExam } from '../exam/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Copy } from '../model/variant.ts'
import type { Press, PressFile } from './press.ts'
import { variantsOf } from './print-copies.ts'

export interface PrintedBooklets {
  readonly pages: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Prints the booklets of questions that copies share: one for each variant, language and template; no file where there are none. */
export async function printBooklets(press: Press, drawn: DrawnExam, file: string): Promise<PrintedBooklets> {
  const variantOf = variantsOf(drawn)
  const diagnostics: Diagnostic[] = []
  let out: PressFile | undefined
  let pages = 0
  for (const copy of kindsOf(drawn.copies)) {
    const variant = variantOf(copy)
    if (variant === undefined) continue
    const { value, diagnostics: found } = press.composer.questions(copy, variant)
    diagnostics.push(...found)
    for (const drawing of value ?? []) {
      out ??= press.openFile(file, ' – questions', 'paper')
      out.addPage(drawing)
      pages += 1
    }
  }
  await out?.complete()
  return { pages, diagnostics }
}

/** One copy of each kind, by variant, then as they come. */
function kindsOf(copies: readonly Copy[]): readonly Copy[] {
  const kinds = new Map<string, Copy>()
  for (const copy of copies) {
    const name = JSON.stringify([copy.variant, copy.language, copy.template])
    if (!kinds.has(name)) kinds.set(name, copy)
  }
  return [...kinds.values()].sort((a, b) => a.variant - b.variant || a.number - b.number)
}
