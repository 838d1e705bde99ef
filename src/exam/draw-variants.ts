import type { Blueprint } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import type { Bank } from '../model/item.ts'
import type { Roster } from '../model/roster.ts'
import type { Copy, Variant } from '../model/variant.ts'
import { type Asker, createAsker, schemeFault } from './ask.ts'
import { chanceOf } from './chance.ts'
import { composeVariant } from './compose-variant.ts'
import { type Plan, pickItems, planDraws } from './pick.ts'

export interface ExamInput {
  readonly bank: Bank
  readonly blueprint: Blueprint
  readonly roster: Roster | undefined
  /** In all: the roster's, then spares. */
  readonly copies: number
}

export interface DrawnExam {
  readonly variants: readonly Variant[]
  readonly copies: readonly Copy[]
}

/** Draws the exam's variants and deals them to the copies. The same input gives the same exam on every machine. */
export function drawVariants(input: ExamInput): Checked<DrawnExam> {
  const { bank, blueprint, copies } = input
  const planned = planDraws(blueprint, bank)
  if (planned.value === undefined) return { value: undefined, diagnostics: planned.diagnostics }
  const plan = planned.value
  const ask = createAsker(blueprint)
  const faults = schemeFaults(plan, blueprint, ask)
  if (faults.some(isError)) return { value: undefined, diagnostics: [...planned.diagnostics, ...faults] }
  const count = blueprint.variants === 'each' ? copies : Math.min(blueprint.variants, copies)
  const variants: Variant[] = []
  for (let number = 1; number <= count; number++) {
    const chance = chanceOf(blueprint.seed, number)
    const picked = pickItems(plan, blueprint.seed, chance)
    if (picked.value === undefined) return { value: undefined, diagnostics: [...planned.diagnostics, ...picked.diagnostics] }
    variants.push(composeVariant({ number, blueprint, bank, plan, picked: picked.value, chance, ask }))
  }
  return checked({ variants, copies: dealCopies(input, count) }, planned.diagnostics)
}

/** All candidates are asked once, drawn or not: a fault does not wait for the variant that shows it. */
function schemeFaults(plan: Plan, blueprint: Blueprint, ask: Asker): readonly Diagnostic[] {
  return blueprint.parts.flatMap((part, p) =>
    (plan[p] ?? []).flatMap(({ draw, candidates }) => candidates.flatMap((item) => schemeFault(item, draw, ask(item, draw, part)))),
  )
}

/** Copies from 1, variants dealt in turn; students in roster order where copies are prefilled, spares after them. */
function dealCopies({ blueprint, roster, copies }: ExamInput, variants: number): readonly Copy[] {
  const students = blueprint.identify.prefilled ? (roster?.students ?? []) : []
  return Array.from({ length: copies }, (_, i): Copy => {
    const student = students[i]?.id
    const copy = { number: i + 1, variant: (i % variants) + 1 }
    return student === undefined ? copy : { ...copy, student }
  })
}
