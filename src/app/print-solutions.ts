import type { Diagnostic } from '../model/diagnostic.ts'
import type { Variant } from '../model/variant.ts'
import type { Press } from './press.ts'

/** Prints the solution booklet of a variant: right boxes filled, solutions shown. `suffix` follows the exam's title in the file's. */
export async function printSolutions(press: Press, variant: Variant, file: string, suffix: string): Promise<readonly Diagnostic[]> {
  const composed = press.composer.solutions(variant)
  const out = press.openFile(file, suffix)
  for (const drawing of composed.value ?? []) out.addPage(drawing)
  await out.complete()
  return composed.diagnostics
}
