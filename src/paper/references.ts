import type { ReferenceTarget } from '../model/content.ts'
import type { LateReference } from '../typeset/index.ts'
import type { PlacedSlab } from './flow.ts'

/** What a reference prints on one copy; undefined when nothing on it has that label. */
export type ReferenceText = (reference: LateReference, scope: string) => string | undefined

/**
 * Numbers figures, tables and equations of one copy in reading order. A label is looked up in the referring item first,
 * then anywhere on the copy; a display's own tag counts for nothing and is printed as it is.
 */
export function numberReferences(pages: readonly (readonly PlacedSlab[])[]): ReferenceText {
  const counts: Record<ReferenceTarget, number> = { fig: 0, tab: 0, eq: 0 }
  const texts = new Map<string, string>()
  for (const { slab } of pages.flat()) {
    for (const { kind, label, text } of slab.labels) {
      if (text === undefined) counts[kind] += 1
      const shown = text ?? `${counts[kind]}`
      texts.set(nameOf(slab.scope, kind, label), shown)
      const anywhere = nameOf('', kind, label)
      if (!texts.has(anywhere)) texts.set(anywhere, shown)
    }
  }
  return ({ reference, label }, scope) => texts.get(nameOf(scope, reference, label)) ?? texts.get(nameOf('', reference, label))
}

const nameOf = (scope: string, kind: ReferenceTarget, label: string): string => `${scope} ${kind}:${label}`
