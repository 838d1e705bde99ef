import type { Blueprint, Draw } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { ItemId } from '../model/ids.ts'
import type { Bank, Item } from '../model/item.ts'
import { fitDraw } from './blueprint/fit-draw.ts'
import { type Chance, chanceOf } from './chance.ts'
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
 * then those that draw the same for all, then the others, each from what is left: no item is asked twice. A pick takes
 * the items with the smallest random numbers, so that a new item displaces at most one.
 */
export function pickItems(plan: Plan, seed: string, chance: Chance): Checked<ReadonlyMap<string, readonly Item[]>> {
  const plans = plan.flat()
  const rank = ({ draw }: DrawPlan): number => (draw.pick === undefined ? 0 : draw.same ? 1 : 2)
  const shared = chanceOf(seed, 'all')
  const taken = new Set<ItemId>()
  const drawn = new Map<string, readonly Item[]>()
  const diagnostics: Diagnostic[] = []
  for (const { draw, label, candidates } of plans.toSorted((a, b) => rank(a) - rank(b))) {
    const free = candidates.filter((item) => !taken.has(item.id))
    const picked = pickFrom(free, draw, draw.same ? shared : chance, label)
    if (draw.pick !== undefined && free.length < draw.pick) diagnostics.push(tooFewFault(draw, free.length))
    else diagnostics.push(...picked.diagnostics)
    for (const item of picked.value ?? []) taken.add(item.id)
    drawn.set(label, picked.value ?? [])
  }
  return checked(drawn, diagnostics)
}

function pickFrom(free: readonly Item[], draw: Draw, chance: Chance, label: string): Checked<readonly Item[]> {
  const count = draw.pick ?? free.length
  const shuffled = count < free.length ? chance.shuffle(free, `${label} pick`, (item) => item.id) : free
  if (draw.constraints.length === 0 || count > free.length) return checked(inOrder(free, shuffled.slice(0, count)))
  const fitted = fitDraw(draw, shuffled, count)
  return { value: fitted.value === undefined ? undefined : inOrder(free, fitted.value), diagnostics: fitted.diagnostics }
}

function inOrder(items: readonly Item[], picked: readonly Item[]): readonly Item[] {
  const chosen = new Set(picked)
  return items.filter((item) => chosen.has(item))
}
