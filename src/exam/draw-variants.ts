import type { Blueprint } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import type { Bank, Item } from '../model/item.ts'
import { cellOf, type Roster } from '../model/roster.ts'
import type { Seat } from '../model/seat.ts'
import type { Copy, Variant } from '../model/variant.ts'
import { type Asker, createAsker, schemeFaultsOf } from './ask.ts'
import { chanceOf } from './chance.ts'
import { type ComposedApart, composeApart } from './compose-apart.ts'
import { composeVariant } from './compose-variant.ts'
import { type Plan, pickItems, planDraws } from './pick.ts'
import { seatingOf } from './seating.ts'
import { ownWords, untranslated, untranslatedExam, wordsIn } from './wording.ts'

export interface ExamInput {
  readonly bank: Bank
  readonly blueprint: Blueprint
  readonly roster: Roster | undefined
  /** Who sits where: neighbours are kept apart. */
  readonly seats?: readonly Seat[] | undefined
  /** In all: the roster's, then spares. */
  readonly copies: number
}

export interface DrawnExam {
  readonly variants: readonly Variant[]
  readonly copies: readonly Copy[]
  /** By language and number: the variants of copies that are not in the exam's language, the same in other words. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<number, Variant>>
}

/** Draws the exam's variants and deals them to the copies. The same input gives the same exam on every machine. */
export function drawVariants(input: ExamInput): Checked<DrawnExam> {
  const { bank, blueprint, copies } = input
  const planned = planDraws(blueprint, bank)
  if (planned.value === undefined) return { value: undefined, diagnostics: planned.diagnostics }
  const plan = planned.value
  const asker = createAsker(blueprint)
  const ofSchemes = schemeFaults(plan, blueprint, asker)
  const faults = [...ofSchemes, ...asker.faults()]
  if (faults.some(isError)) return { value: undefined, diagnostics: [...planned.diagnostics, ...faults] }
  const count = blueprint.variants === 'each' ? copies : Math.min(blueprint.variants, copies)
  const seating = seatingOf(input, dealCopies(input, count), count)
  const composed = new Map<number, ComposedApart>()
  for (const number of seating.order) {
    const chance = chanceOf(blueprint.seed, number)
    const picked = pickItems(plan, blueprint.seed, chance)
    if (picked.value === undefined) return { value: undefined, diagnostics: [...planned.diagnostics, ...picked.diagnostics] }
    const whole = { number, blueprint, bank, plan, picked: picked.value, chance, ask: asker.ask, words: ownWords }
    const nearby = seating.near(number).flatMap((other) => composed.get(other)?.variant ?? [])
    composed.set(number, composeApart(whole, nearby))
  }
  const variants = [...composed.values()].map(({ variant }) => variant).sort((a, b) => a.number - b.number)
  const dealt = seating.deal(variants)
  const { translations, missing } = inOtherWords(dealt.copies, composed, input)
  const diagnostics = [
    ...planned.diagnostics,
    ...ofSchemes,
    ...asker.faults(),
    ...distinct(missing),
    ...languageOfNobody(input),
    ...dealt.diagnostics,
  ]
  return checked({ variants, copies: dealt.copies, translations }, diagnostics)
}

/** The variants of copies in other languages, on the terms on which they were composed. */
function inOtherWords(copies: readonly Copy[], composed: ReadonlyMap<number, ComposedApart>, { bank, blueprint }: ExamInput) {
  const translations = new Map<string, Map<number, Variant>>()
  const missing: Diagnostic[] = []
  for (const { variant: number, language } of copies) {
    const terms = composed.get(number)?.terms
    if (language === undefined || terms === undefined || translations.get(language)?.has(number) === true) continue
    missing.push(...untranslated(language, bank, drawnIn(terms.plan, terms.picked)), ...untranslatedExam(language, blueprint))
    const wording = bank.translations.get(language)
    if (wording === undefined) continue
    const ofLanguage = translations.get(language) ?? new Map<number, Variant>()
    translations.set(language, ofLanguage.set(number, composeVariant({ ...terms, words: wordsIn(wording, blueprint, language) })))
  }
  return { translations, missing }
}

/** A copy that is printed for nobody has the exam's language: whose it will be is not known. */
function languageOfNobody({ blueprint, roster }: ExamInput): readonly Diagnostic[] {
  const { audience, identify, language } = blueprint
  const others = (roster?.students ?? []).filter(({ columns }) => !['', language].includes(columns['language']?.trim() ?? ''))
  const [first] = others
  if (identify.prefilled || audience.kind !== 'roster' || first === undefined) return []
  const who = others.length === 1 ? `student ${first.id} has` : `${others.length} students, ${first.id} first, have`
  const message = `${who} a language of their own in the roster, and \`prefilled: false\` prints copies for nobody, all in \`${language}\``
  const hint = 'prefill the copies, or take the languages out of the roster'
  return [{ code: 'language-of-nobody', severity: 'warning', message, location: audience.at, hint }]
}

const drawnIn = (plan: Plan, picked: ReadonlyMap<string, readonly Item[]>) =>
  plan.flat().map(({ draw, label }) => ({ draw, items: picked.get(label) ?? [] }))

const distinct = (all: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(all.map((one) => [one.message, one])).values()]

/** All candidates are asked once, drawn or not: a fault does not wait for the variant that shows it. */
function schemeFaults(plan: Plan, blueprint: Blueprint, { ask }: Asker): readonly Diagnostic[] {
  const chance = chanceOf(blueprint.seed, 'all')
  return blueprint.parts.flatMap((part, p) =>
    (plan[p] ?? []).flatMap(({ draw, candidates }) =>
      candidates.flatMap((item) => schemeFaultsOf(item, draw, ask(item, { draw, part, values: () => chance.ofParams(item.id) }))),
    ),
  )
}

/** Copies from 1, variants dealt in turn; students in roster order where copies are prefilled, spares after them. */
function dealCopies({ blueprint, roster, copies }: ExamInput, variants: number): readonly Copy[] {
  const students = blueprint.identify.prefilled ? (roster?.students ?? []) : []
  return Array.from({ length: copies }, (_, i): Copy => {
    const student = students[i]
    const copy = { number: i + 1, variant: (i % variants) + 1 }
    if (student === undefined) return copy
    const language = cellOf(student, 'language')
    const template = cellOf(student, 'template')
    return {
      ...copy,
      student: student.id,
      ...(language === undefined || language === blueprint.language ? {} : { language }),
      ...(template === undefined || template === blueprint.template ? {} : { template }),
    }
  })
}
