import type { DrawItem, Tag } from '../model/drawing.ts'

/** A tag inside another one: the same object every time, so that what belongs together stays together. */
export function tagWithin(tag: Tag, around: Tag): Tag {
  const held = within.get(around) ?? new Map<Tag, Tag>()
  within.set(around, held)
  const known = held.get(tag) ?? { ...tag, within: tag.within === undefined ? around : tagWithin(tag.within, around) }
  held.set(tag, known)
  return known
}
const within = new WeakMap<Tag, Map<Tag, Tag>>()

/** What a page shows beside its content: a screen reader passes over it. */
export const asArtifacts = (items: readonly DrawItem[]): readonly DrawItem[] => items.map((item) => ({ ...item, tag: ARTIFACT }))

const ARTIFACT: Tag = { role: 'Artifact' }
