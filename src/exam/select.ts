import { nearestWord } from '../base/spelling.ts'
import { compareText } from '../base/text.ts'
import type { Draw } from '../model/blueprint.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { itemId } from '../model/ids.ts'
import type { Bank, Item } from '../model/item.ts'
import { matchesGlob } from './glob.ts'

/** One condition of a draw line, as written, for the diagnostic that names the one which leaves nothing. */
interface Selector {
  readonly written: string
  readonly admits: (item: Item) => boolean
  /** Values that items have and the selector might have meant. */
  readonly known: (items: readonly Item[]) => readonly string[]
  readonly meant: string
}

/**
 * The items that a draw line matches: in the order of its `items` list, else as the bank holds them. Matching nothing,
 * naming an unknown item or matching fewer than `pick` is an error.
 */
export function selectItems(draw: Draw, bank: Bank): Checked<readonly Item[]> {
  const unknown = unknownIds(draw, bank)
  let left: readonly Item[] = [...bank.items.values()]
  for (const selector of selectorsOf(draw)) {
    const before = left
    left = before.filter(selector.admits)
    if (left.length > 0) continue
    return checked([], unknown.length > 0 ? unknown : [emptyFault(draw, selector, before)])
  }
  const missed = missedIds(draw, left, unknown)
  const few = draw.pick !== undefined && draw.pick > left.length ? [tooFewFault(draw, left.length)] : []
  return checked(inListOrder(draw, left), [...unknown, ...missed, ...few])
}

function selectorsOf(draw: Draw): readonly Selector[] {
  const { topic, tags, type, difficulty, items, exclude } = draw
  const selectors: (Selector | undefined)[] = [
    {
      written: `from: ${draw.from.join(', ')}`,
      admits: (item) => draw.from.some((pattern) => matchesGlob(pattern, item.file)),
      known: (all) => all.map((item) => item.file),
      meant: draw.from[0] ?? '',
    },
    items && {
      written: `items: ${items.join(', ')}`,
      admits: (item) => items.includes(item.id),
      known: (all) => all.map((i) => i.id),
      meant: items[0] ?? '',
    },
    topic === undefined
      ? undefined
      : { written: `topic: ${topic}`, admits: (item) => item.settings.topic === topic, known: topicsOf, meant: topic },
    tags && {
      written: `tags: ${tags.join(', ')}`,
      admits: (item) => tags.every((tag) => item.settings.tags.includes(tag)),
      known: (all) => all.flatMap((item) => item.settings.tags),
      meant: tags[0] ?? '',
    },
    type === undefined
      ? undefined
      : { written: `type: ${type}`, admits: (item) => item.type === type, known: (all) => all.map((item) => item.type), meant: type },
    difficulty && {
      written: `difficulty: ${difficulty.join(' to ')}`,
      admits: ({ settings }) =>
        settings.difficulty !== undefined && settings.difficulty >= difficulty[0] && settings.difficulty <= difficulty[1],
      known: () => [],
      meant: '',
    },
    exclude && { written: `exclude: ${exclude.join(', ')}`, admits: (item) => !exclude.includes(item.id), known: () => [], meant: '' },
  ]
  return selectors.filter((selector) => selector !== undefined)
}

const topicsOf = (items: readonly Item[]): readonly string[] => items.flatMap((item) => item.settings.topic ?? [])

function inListOrder(draw: Draw, items: readonly Item[]): readonly Item[] {
  const { items: listed } = draw
  return listed === undefined ? items : items.toSorted((a, b) => listed.indexOf(a.id) - listed.indexOf(b.id))
}

const fault = (draw: Draw, code: DiagnosticCode, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location: draw.at,
  hint,
})

function unknownIds(draw: Draw, bank: Bank): readonly Diagnostic[] {
  const known = [...bank.items.keys()]
  return [...(draw.items ?? []), ...(draw.exclude ?? [])]
    .filter((id) => !bank.items.has(itemId(id)))
    .map((id) => {
      const near = nearestWord(id, known)
      const hint = near === undefined ? 'write the id of an item of the bank, as its heading has it' : `did you mean \`${near}\`?`
      return fault(draw, 'draw-item-unknown', `the bank has no item \`${id}\``, hint)
    })
}

/** Items that are named and exist, but that another condition of the line keeps out. */
function missedIds(draw: Draw, left: readonly Item[], unknown: readonly Diagnostic[]): readonly Diagnostic[] {
  const drawn = new Set<string>(left.map((item) => item.id))
  const missed = (draw.items ?? []).filter((id) => !drawn.has(id) && !(draw.exclude ?? []).includes(id))
  if (unknown.length > 0) return []
  return missed.map((id) =>
    fault(
      draw,
      'draw-item-unknown',
      `the item \`${id}\` is named but does not match the rest of the line`,
      'widen `from` or drop the other conditions',
    ),
  )
}

function emptyFault(draw: Draw, selector: Selector, before: readonly Item[]): Diagnostic {
  const known = [...new Set(selector.known(before))].sort(compareText)
  const near = nearestWord(selector.meant, known)
  const left = before.length === 1 ? 'the one item left' : `the ${before.length} items left`
  const list = known.length === 0 || known.length > 12 ? 'widen or drop this condition' : `there is: ${known.join(', ')}`
  const hint = near === undefined ? list : `did you mean \`${near}\`?`
  return fault(draw, 'draw-empty', `this line draws nothing: \`${selector.written}\` matches none of ${left} so far`, hint)
}

/** `others`: the lines that have drawn items which this one matches, by their labels. */
export function tooFewFault(draw: Draw, available: number, others: readonly string[] = []): Diagnostic {
  const there = others.length === 0 ? 'there to pick from' : `left: others that it matches are drawn by ${others.join(', ')}`
  const items = available === 1 ? 'only one item is' : `only ${available} items are`
  const hint = 'pick fewer, widen the line or write more items'
  return fault(draw, 'draw-too-few', `pick: ${draw.pick}, but ${items} ${there}`, hint)
}
