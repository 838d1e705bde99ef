import type { DrawItem, Role, Tag } from '../model/drawing.ts'
import type { Vertical } from './setting.ts'
import type { Ink } from './shift.ts'

/** Everything in the material as one element of the document's structure; what is tagged already goes within it. */
export function tagged(material: readonly Vertical[], role: Role): readonly Vertical[] {
  const put = within({ role })
  return material.map((v) => ('ink' in v ? { ...v, ink: put(v.ink) } : v))
}

/** Ink as one element; what is tagged already goes within it. */
export const taggedInk = (ink: Ink, role: Role): Ink => within({ role })(ink)

function within(around: Tag): (ink: Ink) => Ink {
  const moved = new Map<Tag, Tag>()
  const into = (tag: Tag): Tag => {
    const known = moved.get(tag) ?? { ...tag, within: tag.within === undefined ? around : into(tag.within) }
    moved.set(tag, known)
    return known
  }
  const tagOf = ({ tag }: DrawItem): Tag => (tag === undefined ? around : into(tag))
  return (ink) => ({ ...ink, items: ink.items.map((item) => ({ ...item, tag: tagOf(item) })) })
}
