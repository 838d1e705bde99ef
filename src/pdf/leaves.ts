import type { Mm } from '../base/units.ts'
import type { DrawItem, PathCommand, PlacedForm, Role, Tag, TextRun } from '../model/drawing.ts'

/** Something drawn at its place on the page, and the element of the document's structure that it belongs to. */
export interface Leaf {
  readonly item: DrawItem
  readonly tag: Tag
}

const ARTIFACT: Tag = { role: 'Artifact' }
/** What holds text itself; text anywhere else is a paragraph of its own. */
const holders: ReadonlySet<Role> = new Set(['H1', 'H2', 'H3', 'P', 'Span', 'Lbl', 'LBody', 'TH', 'TD', 'Caption', 'Code'])
/** What stands in the text. */
const inline: ReadonlySet<Role> = new Set(['Span', 'Formula'])

/**
 * What a page shows, in reading order, forms opened: each placement of a form has elements of its own, though its items
 * share their tags. Text that was filled in stands where it is read.
 */
export const leavesOf = (items: readonly DrawItem[]): readonly Leaf[] =>
  items.flatMap((item) => {
    if (item.kind === 'form' && item.tag?.role !== 'Artifact') return createPlacement().open(item, 0, 0, item.tag)
    return [{ item, tag: item.tag ?? (item.kind === 'path' ? ARTIFACT : { role: 'P' }) }]
  })

/** One placement of a form and of all within. */
function createPlacement() {
  const own = new Map<Tag, Tag>()
  const paragraphs = new Map<Tag | undefined, Tag>()
  /** The element that takes text: the one around, or a paragraph in it. */
  const holderIn = (around: Tag | undefined): Tag => {
    if (around !== undefined && holders.has(around.role)) return around
    const known = paragraphs.get(around) ?? { role: 'P', ...(around === undefined ? {} : { within: around }) }
    paragraphs.set(around, known)
    return known
  }
  const into = (tag: Tag, around: Tag | undefined): Tag => {
    const outer = tag.within === undefined ? (inline.has(tag.role) ? holderIn(around) : around) : into(tag.within, around)
    const known = tag.text === undefined ? own.get(tag) : undefined // a symbol is an element of its own wherever it is drawn
    const made = known ?? { ...tag, ...(outer === undefined ? {} : { within: outer }) }
    own.set(tag, made)
    return made
  }
  const open = ({ form, x, y, filled = [] }: PlacedForm, dx: Mm, dy: Mm, around: Tag | undefined): readonly Leaf[] => {
    const leaves = form.items.flatMap((item): readonly Leaf[] => {
      if (item.kind !== 'form' || item.tag?.text !== undefined) return [{ item: moved(item, dx + x, dy + y), tag: tagOf(item, around) }]
      return open(item, dx + x, dy + y, item.tag === undefined ? around : into(item.tag, around))
    })
    return filled.reduce<readonly Leaf[]>((all, run) => withFilled(all, moved(run, dx + x, dy + y)), leaves)
  }
  const tagOf = (item: DrawItem, around: Tag | undefined): Tag => {
    if (item.tag !== undefined) return into(item.tag, around)
    return item.kind === 'path' ? ARTIFACT : holderIn(around)
  }
  return { open }
}

/** Text put after what stands before it on its line. */
function withFilled(leaves: readonly Leaf[], run: TextRun): readonly Leaf[] {
  const before = leaves.findLastIndex(({ item }) => isOnLine(item, run.y) && item.x <= run.x)
  const at = before >= 0 ? before : leaves.findIndex(({ item }) => isOnLine(item, run.y)) - 1
  const beside = leaves[Math.max(at, 0)]
  const tag = beside === undefined || !holders.has(beside.tag.role) ? (beside?.tag.within ?? { role: 'P' }) : beside.tag
  return leaves.toSpliced(at + 1, 0, { item: run, tag })
}

/** Baselines of one line differ by rounding only. */
const SAME: Mm = 0.01
const isOnLine = (item: DrawItem, y: Mm): item is Extract<DrawItem, { readonly kind: 'text' | 'math' }> =>
  (item.kind === 'text' || item.kind === 'math') && Math.abs(item.y - y) < SAME

function moved<Item extends DrawItem>(item: Item, dx: Mm, dy: Mm): Item
function moved(item: DrawItem, dx: Mm, dy: Mm): DrawItem {
  if (item.kind === 'image') return { ...item, rect: { ...item.rect, x: item.rect.x + dx, y: item.rect.y + dy } }
  if (item.kind === 'path') return { ...item, commands: item.commands.map((command) => movedCommand(command, dx, dy)) }
  return { ...item, x: item.x + dx, y: item.y + dy }
}

function movedCommand(command: PathCommand, dx: Mm, dy: Mm): PathCommand {
  const [letter, ...values] = command
  return [letter, ...values.map((value, i) => value + (i % 2 === 0 ? dx : dy))] as unknown as PathCommand
}
