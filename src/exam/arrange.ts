import type { BlueprintPart, Draw } from '../model/blueprint.ts'
import type { ItemId } from '../model/ids.ts'
import type { Bank, Item, Stimulus } from '../model/item.ts'
import type { Chance } from './chance.ts'

/** What is never torn apart: an item, or a stimulus with its drawn items. */
export interface Unit {
  readonly id: string
  readonly stimulus?: Stimulus
  readonly items: readonly Item[]
}

/** What a part is a sequence of: one unit, or all units of a draw line that has a heading or an intro. */
export interface Element {
  readonly id: string
  readonly topic: string | undefined
  readonly draw?: Draw
  readonly units: readonly Unit[]
}

/** What one draw line drew on a variant. */
export interface Drawn {
  readonly draw: Draw
  readonly label: string
  readonly items: readonly Item[]
}

/**
 * A part's drawn items in the order asked. `shuffle: within` shuffles inside each draw line, `true` over all of them.
 * Headings by topic keep topics together, in the order in which the draw lines bring them; items without one go first.
 */
export function arrangePart(part: BlueprintPart, drawn: readonly Drawn[], bank: Bank, chance: Chance): readonly Element[] {
  const owned = unitsByOwner(drawn, bank, chance)
  const written = drawn.map((line) => ({ line, units: owned.get(line.label) ?? [] }))
  const unshuffled = written.flatMap(({ line, units }) => elementsOf(line, units))
  const inside = written.flatMap(({ line, units }) => {
    const ordered = part.shuffle === false ? units : chance.shuffle(units, `${line.label} order`, (unit) => unit.id)
    return elementsOf(line, ordered)
  })
  const shuffled = part.shuffle === true ? chance.shuffle(inside, `${drawn[0]?.label ?? ''} part order`, (element) => element.id) : inside
  return part.headings === 'topic' ? byTopic(shuffled, unshuffled) : shuffled
}

const elementsOf = ({ draw, label }: Drawn, units: readonly Unit[]): readonly Element[] => {
  const topicOf = (of: readonly Unit[]) => of[0]?.items[0]?.settings.topic
  const isFramed = draw.heading !== undefined || draw.intro !== undefined
  if (isFramed) return units.length === 0 ? [] : [{ id: label, topic: topicOf(units), draw, units }]
  return units.map((unit) => ({ id: unit.id, topic: topicOf([unit]), units: [unit] }))
}

/** Units by the label of the draw line that owns them: a stimulus belongs to the first line that drew one of its items. */
function unitsByOwner(drawn: readonly Drawn[], bank: Bank, chance: Chance): ReadonlyMap<string, readonly Unit[]> {
  const all = drawn.flatMap((line) => line.items)
  const seen = new Set<string>()
  const unitOf = (item: Item): readonly Unit[] => {
    const stimulus = item.stimulus === undefined ? undefined : bank.stimuli.get(item.stimulus)
    if (stimulus === undefined) return [{ id: item.id, items: [item] }]
    if (seen.has(stimulus.id)) return []
    seen.add(stimulus.id)
    const items = all.filter((other) => other.stimulus === stimulus.id).toSorted((a, b) => placeIn(bank, a.id) - placeIn(bank, b.id))
    const ordered = stimulus.shuffle ? chance.shuffle(items, `stimulus ${stimulus.id}`, (of) => of.id) : items
    return [{ id: stimulus.id, stimulus, items: ordered }]
  }
  return new Map(drawn.map((line) => [line.label, line.items.flatMap(unitOf)]))
}

/** Where an item stands in the bank. */
function placeIn(bank: Bank, id: ItemId): number {
  const known = places.get(bank) ?? new Map<ItemId, number>([...bank.items.keys()].map((item, i) => [item, i]))
  places.set(bank, known)
  return known.get(id) ?? 0
}
const places = new WeakMap<Bank, ReadonlyMap<ItemId, number>>()

function byTopic(elements: readonly Element[], unshuffled: readonly Element[]): readonly Element[] {
  const topics = unshuffled.map((element) => element.topic)
  const rank = (element: Element): number => (element.topic === undefined ? -1 : topics.indexOf(element.topic))
  return elements.toSorted((a, b) => rank(a) - rank(b))
}
