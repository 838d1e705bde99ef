import type { Mm } from '../base/units.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CodeWidths } from '../model/page-code.ts'
import type { PlacedSlab } from './flow.ts'
import { highestOf } from './header.ts'
import type { ReferenceText } from './references.ts'
import type { Slab } from './slab.ts'

/** Items of which something is taller than a column. */
export const oversizedFaults = (slabs: readonly Slab[], height: Mm, variant: number): readonly Diagnostic[] =>
  slabs.map((slab) => ({
    code: 'does-not-fit',
    severity: 'error',
    message: `a part of ${slab.scope} is ${slab.height.toFixed(0)} mm high; a page has room for ${height.toFixed(0)} mm`,
    location: { kind: 'question', variant, item: slab.scope },
    hint: 'make the answer space lower, or the figure or table smaller',
  }))

/** References to something that is not printed on the same copy; each once. */
export function missingReferences(
  pages: readonly (readonly PlacedSlab[])[],
  reference: ReferenceText,
  variant: number,
): readonly Diagnostic[] {
  const missing = new Map<string, string>()
  for (const { slab } of pages.flat())
    for (const { field } of slab.late)
      if (typeof field !== 'string' && reference(field, slab.scope) === undefined)
        missing.set(`${slab.scope} @${field.reference}:${field.label}`, slab.scope)
  return [...missing].map(([what, item]) => ({
    code: 'reference-missing',
    severity: 'error',
    message: `${what} names nothing that is printed on the same copy`,
    location: { kind: 'question', variant, item },
    hint: 'label the figure, table or equation that is meant, or draw the item that has it',
  }))
}

/** Numbers that the page code has no room for. */
export function overflowFaults(copy: number, pages: number, widths: CodeWidths, variant: number): readonly Diagnostic[] {
  const fault = (what: string, value: number, most: number): readonly Diagnostic[] =>
    value <= most
      ? []
      : [
          {
            code: 'page-code-overflow',
            severity: 'error',
            message: `copy ${copy} has ${what} ${value}; the page code holds at most ${most}`,
            location: { kind: 'question', variant, item: '' },
            hint: 'print fewer copies or pages in one run',
          },
        ]
  return [...fault('the number', copy, highestOf(widths.copy)), ...fault('a number of pages of', pages, highestOf(widths.page))]
}
