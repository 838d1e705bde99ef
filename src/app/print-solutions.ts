import type { Diagnostic } from '../model/diagnostic.ts'
import type { Variant } from '../model/variant.ts'
import type { Booklet } from '../paper/index.ts'
import type { Press } from './press.ts'

/** Prints a booklet of a variant: right boxes filled, solutions shown. Its name follows the exam's title in the file's. */
export async function printSolutions(press: Press, variant: Variant, file: string, booklet: Booklet): Promise<readonly Diagnostic[]> {
  const composed = press.composer.solutions(variant, booklet)
  const out = press.openFile(file, ` – ${booklet}`, 'screen')
  for (const drawing of composed.value ?? []) out.addPage(drawing)
  await out.complete()
  return composed.diagnostics
}
