import type { ReferenceTarget } from '../model/content.ts'
import type { LateReference } from '../typeset/index.ts'
import type { Slab } from './slab.ts'

/** What a reference prints on one copy; undefined when nothing on it has that label. */
export type ReferenceText = (reference: LateReference, scope: string) => string | undefined

/**
 * Numbers figures, tables and equations of one copy in reading order. A label is looked up in the referring item first,
 * then anywhere on the copy; a display's own tag counts for nothing and is printed as it is.
 */
export function numberReferences(slabs: readonly Slab[]): ReferenceText {
  const counts: Record<ReferenceTarget, number> = { fig: 0, tab: 0, eq: 0 }
  const texts = new Map<string, string>()
  for (const slab of slabs) {
    if (slab.labels.length === 0) continue
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

/** What references and numbers need more room for than one digit has. */
export interface Numbers {
  readonly text: ReferenceText
  /** What an item's references show, as far as it is wider than one digit; '' for most items. */
  readonly widthsIn: (scope: string) => string
}

/** Most slots are for numbers of questions and pages. */
const isReference = ({ field }: Slab['late'][number]): boolean => typeof field !== 'string'

/** The numbers of a copy, when some of its references are wider than the digit they were given room for; they are set anew. */
export function wideNumbers(slabs: readonly Slab[], text: ReferenceText): Numbers | undefined {
  const wide = new Map<string, Set<string>>()
  for (const { late, scope } of slabs) {
    if (!late.some(isReference)) continue
    for (const [name, sample] of Object.entries(samplesOf(late, scope, text))) {
      const held = wide.get(scope) ?? new Set()
      wide.set(scope, held.add(`${name}=${sample}`))
    }
  }
  return wide.size === 0 ? undefined : { text, widthsIn: (scope) => [...(wide.get(scope) ?? [])].join(' ') }
}

/**
 * What the references of a text are to be given room for, by `fig:x`: as many zeros as their number has digits (a font's
 * digits are all of one width), or their tag; nothing for single digits.
 */
export function samplesOf(late: Slab['late'], scope: string, text: ReferenceText): Readonly<Record<string, string>> {
  const samples: Record<string, string> = {}
  for (const { field } of late) {
    const shown = typeof field === 'string' ? undefined : text(field, scope)
    if (typeof field === 'string' || shown === undefined || /^\d$/.test(shown)) continue
    samples[`${field.reference}:${field.label}`] = /^\d+$/.test(shown) ? '0'.repeat(shown.length) : shown
  }
  return samples
}

const nameOf = (scope: string, kind: ReferenceTarget, label: string): string => `${scope} ${kind}:${label}`
