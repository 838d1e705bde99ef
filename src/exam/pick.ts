import type { Blueprint, Draw } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { ItemId } from '../model/ids.ts'
import type { Bank, Item } from '../model/item.ts'
import { fitDraw } from './blueprint/fit-draw.ts'
import { type Chance, chanceOf } from './chance.ts'
import { hasRoom, type Need } from './room.ts'
import { selectItems, tooFewFault } from './select.ts'

/** A draw line with what it matches. `label` names it in streams of chance. */
export interface DrawPlan {
  readonly draw: Draw
  readonly label: string
  readonly candidates: readonly Item[]
}

/** The plans of the exam's draw lines by part. */
export type Plan = readonly (readonly DrawPlan[])[]

/** Matches every draw line against the bank. Lines that draw all they match must not share an item. */
export function planDraws(blueprint: Blueprint, bank: Bank): Checked<Plan> {
  const diagnostics: Diagnostic[] = []
  const plan = blueprint.parts.map((part, p) =>
    part.draws.map((draw, d): DrawPlan => {
      const selected = selectItems(draw, bank)
      diagnostics.push(...selected.diagnostics)
      return { draw, label: `part ${p + 1} draw ${d + 1}`, candidates: selected.value ?? [] }
    }),
  )
  return checked(plan, [...diagnostics, ...drawnTwice(plan.flat())])
}

function drawnTwice(plans: readonly DrawPlan[]): readonly Diagnostic[] {
  const owner = new Map<ItemId, DrawPlan>()
  return plans
    .filter((plan) => plan.draw.pick === undefined)
    .flatMap((plan) =>
      plan.candidates.flatMap(({ id }): readonly Diagnostic[] => {
        const first = owner.get(id)
        owner.set(id, first ?? plan)
        if (first === undefined) return []
        const message = `the item \`${id}\` is drawn here and already by ${first.label}`
        return [
          {
            code: 'draw-item-twice',
            severity: 'error',
            message,
            location: plan.draw.at,
            hint: `write \`exclude: [${id}]\` in one of the two`,
          },
        ]
      }),
    )
}

/**
 * What each draw line draws on one variant, by label, in the order matched. Lines that draw everything come first,
 * then those that draw the same for all, then the others, each from what is left: no item is asked twice, and none is
 * taken that a later line cannot do without. A pick takes the items with the smallest random numbers, so that a new item
 * displaces at most one.
 */
export function pickItems(plan: Plan, seed: string, chance: Chance): Checked<ReadonlyMap<string, readonly Item[]>> {
  const rank = ({ draw }: DrawPlan): number => (draw.pick === undefined ? 0 : draw.same ? 1 : 2)
  const plans = plan.flat().toSorted((a, b) => rank(a) - rank(b))
  const shared = chanceOf(seed, 'all')
  const taken = new Set<ItemId>()
  const drawn = new Map<string, readonly Item[]>()
  const diagnostics: Diagnostic[] = []
  for (const [i, line] of plans.entries()) {
    const { draw, label, candidates } = line
    const free = candidates.filter((item) => !taken.has(item.id))
    const picked = pickFrom(free, line, { chance: draw.same ? shared : chance, later: needsOf(plans.slice(i + 1)), taken })
    if (draw.pick !== undefined && free.length < draw.pick)
      diagnostics.push(tooFewFault(draw, free.length, othersThan(label, candidates, drawn)))
    else diagnostics.push(...picked.diagnostics)
    for (const item of picked.value ?? []) taken.add(item.id)
    drawn.set(label, picked.value ?? [])
  }
  return checked(drawn, diagnostics)
}

const needsOf = (plans: readonly DrawPlan[]): readonly Need[] =>
  plans.map(({ draw, candidates }) => ({ count: draw.pick ?? candidates.length, candidates }))

/** The lines that drew some of a line's candidates. */
const othersThan = (own: string, candidates: readonly Item[], drawn: ReadonlyMap<string, readonly Item[]>): readonly string[] =>
  [...drawn].flatMap(([label, items]) => (label !== own && items.some((item) => candidates.includes(item)) ? [label] : []))

interface PickTerms {
  readonly chance: Chance
  /** What the lines after this one have to draw. */
  readonly later: readonly Need[]
  readonly taken: ReadonlySet<ItemId>
}

function pickFrom(free: readonly Item[], { draw, label }: DrawPlan, { chance, later, taken }: PickTerms): Checked<readonly Item[]> {
  const count = draw.pick ?? free.length
  const shuffled = count < free.length ? chance.shuffle(free, `${label} pick`, (item) => item.id) : free
  if (draw.constraints.length === 0 || count > free.length) return checked(inOrder(free, sparing(shuffled, count, { later, taken })))
  const fitted = fitDraw(draw, shuffled, count)
  return { value: fitted.value === undefined ? undefined : inOrder(free, fitted.value), diagnostics: fitted.diagnostics }
}

/** The first so many that leave the later lines what they need; the first so many where nothing would. */
function sparing(items: readonly Item[], count: number, { later, taken }: Omit<PickTerms, 'chance'>): readonly Item[] {
  const first = items.slice(0, count)
  const contested = later.filter(({ candidates }) => candidates.some((item) => first.includes(item)))
  if (contested.length === 0 || hasRoom(later, joined(taken, first))) return first
  if (!hasRoom([{ count, candidates: items }, ...later], taken)) return first
  const chosen: Item[] = []
  for (const [i, item] of items.entries()) {
    const rest = { count: count - chosen.length - 1, candidates: items.slice(i + 1) }
    if (chosen.length < count && hasRoom([rest, ...later], joined(taken, [...chosen, item]))) chosen.push(item)
  }
  return chosen
}

const joined = (taken: ReadonlySet<ItemId>, items: readonly Item[]): ReadonlySet<ItemId> =>
  new Set([...taken, ...items.map(({ id }) => id)])

function inOrder(items: readonly Item[], picked: readonly Item[]): readonly Item[] {
  const chosen = new Set(picked)
  return items.filter((item) => chosen.has(item))
}
