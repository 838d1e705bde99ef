import type { Block } from '../model/content.ts'
import type { Stimulus } from '../model/item.ts'
import type { Entry, VariantPart } from '../model/variant.ts'

/** An entry of this content, or none where there is no content. */
export const entryIf = (kind: 'heading' | 'passage', content: readonly Block[] | undefined): readonly Entry[] =>
  content === undefined || content.length === 0 ? [] : [{ kind, content }]

/** What a stimulus prints before its questions: a new page, its title, its text. A number is given later, see `numberHeadings`. */
export function passageOf(stimulus: Stimulus | undefined): readonly Entry[] {
  if (stimulus === undefined) return []
  const before = entryIf('passage', stimulus.newPage ? [{ kind: 'page-break' }] : [])
  const title: readonly Entry[] = stimulus.numbered
    ? [{ kind: 'heading', content: stimulus.title, number: 0 }]
    : entryIf('heading', stimulus.title)
  return [...before, ...title, ...entryIf('passage', stimulus.content)]
}

/** Counts the headings that have a number through the exam, in the order printed, from 1. */
export function numberHeadings(parts: readonly VariantPart[]): readonly VariantPart[] {
  let number = 0
  return parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry): Entry => {
      if (entry.kind !== 'heading' || entry.number === undefined) return entry
      number += 1
      return { ...entry, number }
    }),
  }))
}
