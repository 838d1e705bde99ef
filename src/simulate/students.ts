import { present } from '../base/bug.ts'
import type { Ratio } from '../base/ratio.ts'
import type { Rng } from '../base/rng.ts'
import type { ItemId, OptionId } from '../model/ids.ts'
import type { Asked, Field, Question, Variant } from '../model/variant.ts'
import { happens } from './noise.ts'
import { answerNumber, type NumberAnswer } from './number-answer.ts'

/** What somebody put on paper, and what they took back. */
export interface ChoiceAnswer {
  readonly chosen: readonly OptionId[]
  readonly cancelled: readonly OptionId[]
}

/** Points by part, as the grader ticks them. */
export type PartPoints = Readonly<Record<string, Ratio>>

export interface Answers {
  readonly choices: ReadonlyMap<ItemId, ChoiceAnswer>
  /** Of a number: the symbol ticked in each column, empty where none is. */
  readonly numbers: ReadonlyMap<ItemId, NumberAnswer>
  readonly grades: ReadonlyMap<ItemId, PartPoints>
}

/** The people of the class as test takers. */
export interface AnswerHabits {
  readonly changed: number
  readonly doubled: number
}

/** Of those who do not know the answer, how many leave it out (the best and the worst alike guess otherwise). */
const BLANK_WHEN_UNSURE = 0.12
/** Mean item difficulty against mean ability, in logits: the average student knows about six answers in ten. */
const EASE = 0.45

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** What an item is to the whole class. */
export interface ItemTraits {
  /** Logits, mean 0 over items. */
  readonly difficulty: number
  readonly discrimination: number
  /** How much each option draws those who guess. */
  readonly tempts: ReadonlyMap<OptionId, number>
}

export type TraitsOf = (asked: Asked) => ItemTraits

/** Traits by item, drawn from the item's own stream, so that another item in the exam changes nothing. */
export function itemTraits(rng: Rng): TraitsOf {
  const known = new Map<ItemId, ItemTraits>()
  return (asked) => {
    const held = known.get(asked.item)
    if (held !== undefined) return held
    const item = rng.fork(asked.item)
    const traits: ItemTraits = {
      difficulty: 0.8 * item.fork('difficulty').normal(),
      discrimination: 0.7 + 0.8 * item.fork('discrimination').unit(),
      tempts: new Map(optionsOf(asked).map((option) => [option, 0.3 + item.fork(`tempts ${option}`).unit()])),
    }
    known.set(asked.item, traits)
    return traits
  }
}

export interface TestTaker {
  readonly ability: number
  readonly traits: TraitsOf
  readonly habits: AnswerHabits
}

/**
 * One student's answers: whether an answer is known follows the two-parameter logistic model (Birnbaum in Lord &
 * Novick 1968, ch. 17) of ability and the item's difficulty and discrimination; who does not know leaves it out or
 * guesses among the options, which tempt unequally.
 */
export function answersOf(variant: Variant, taker: TestTaker, rng: Rng): Answers {
  const choices = new Map<ItemId, ChoiceAnswer>()
  const numbers = new Map<ItemId, NumberAnswer>()
  const grades = new Map<ItemId, PartPoints>()
  for (const { asked } of questionsOf(variant)) {
    const own = rng.fork(asked.item)
    const { difficulty, discrimination } = taker.traits(asked)
    const chance = logistic(discrimination * (taker.ability + EASE - difficulty))
    if (asked.field.kind === 'written') grades.set(asked.item, gradeWritten(asked, chance, own))
    else if (asked.field.kind === 'digits') numbers.set(asked.item, giveNumber(asked, chance, own))
    else choices.set(asked.item, choose(asked, asked.field, { chance, taker, rng: own }))
  }
  return { choices, numbers, grades }
}

export const questionsOf = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

const rightOf = (asked: Asked): readonly OptionId[] => (asked.key.kind === 'choice' ? asked.key.right : [])
const optionsOf = (asked: Asked): readonly OptionId[] => (asked.field.kind === 'choice' ? asked.field.options.map((o) => o.id) : [])

/** Who does not know leaves the number out or gets it wrong. */
function giveNumber(asked: Asked, chance: number, rng: Rng): NumberAnswer {
  const knows = happens(rng, chance)
  return !knows && happens(rng, BLANK_WHEN_UNSURE) ? [] : answerNumber(asked, knows, rng)
}

interface Situation {
  readonly chance: number
  readonly taker: TestTaker
  readonly rng: Rng
}

function choose(asked: Asked, field: Extract<Field, { readonly kind: 'choice' }>, situation: Situation): ChoiceAnswer {
  if (field.pick === 'many') return chooseMany(asked, situation)
  if (field.rows === undefined) return chooseOne(asked, optionsOf(asked), situation)
  const rows = field.rows.map((row) => chooseOne(asked, row.options, { ...situation, rng: situation.rng.fork(`row ${row.id}`) }))
  return { chosen: rows.flatMap((row) => row.chosen), cancelled: rows.flatMap((row) => row.cancelled) }
}

/** One of some options, of which one is right. */
function chooseOne(asked: Asked, options: readonly OptionId[], { chance, taker, rng }: Situation): ChoiceAnswer {
  const { habits } = taker
  const right = rightOf(asked).find((id) => options.includes(id))
  const knows = right !== undefined && happens(rng, chance)
  if (!knows && happens(rng, BLANK_WHEN_UNSURE)) return { chosen: [], cancelled: [] }
  const choice = knows ? right : tempted(options, taker.traits(asked), rng)
  const others = options.filter((o) => o !== choice)
  const other = others[rng.below(Math.max(1, others.length))]
  if (other !== undefined && happens(rng, habits.doubled)) return { chosen: [choice, other], cancelled: [] }
  return { chosen: [choice], cancelled: other !== undefined && happens(rng, habits.changed) ? [other] : [] }
}

/** A guess: each option draws by its own weight, the same for the whole class. */
function tempted(options: readonly OptionId[], traits: ItemTraits, rng: Rng): OptionId {
  const weights = options.map((o) => traits.tempts.get(o) ?? 1)
  let left = rng.unit() * weights.reduce((sum, w) => sum + w, 0)
  const index = weights.findIndex((w) => {
    left -= w
    return left < 0
  })
  return present(options[Math.max(0, index)], 'an option to guess')
}

/** Every option is judged by itself, right more often than the whole question would be; none of them says so where it can. */
function chooseMany(asked: Asked, { chance, taker: { habits }, rng }: Situation): ChoiceAnswer {
  if (happens(rng, (1 - chance) * BLANK_WHEN_UNSURE)) return { chosen: [], cancelled: [] }
  const right = rightOf(asked)
  const each = 0.5 + chance / 2
  const none = asked.field.kind === 'choice' ? asked.field.options.find((option) => option.word === 'none-of-these')?.id : undefined
  const judged = optionsOf(asked).filter((o) => o !== none)
  const ticked = judged.filter((o) => happens(rng, each) === right.includes(o))
  const chosen = ticked.length === 0 && none !== undefined ? [none] : ticked
  const spared = judged.filter((o) => !chosen.includes(o))
  const other = spared[rng.below(Math.max(1, spared.length))]
  return { chosen, cancelled: other !== undefined && chosen.length > 0 && happens(rng, habits.changed) ? [other] : [] }
}

/** The grader's word on each part: the better the student, the higher the step. */
function gradeWritten(asked: Asked, chance: number, rng: Rng): PartPoints {
  if (asked.field.kind !== 'written') return {}
  const entries = asked.field.parts.map((part) => {
    const quality = Math.min(1, Math.max(0, chance + 0.25 * rng.normal()))
    const step = part.steps[Math.round(quality * (part.steps.length - 1))]
    return [part.id, present(step, 'a step of a graded part')] as const
  })
  return Object.fromEntries(entries)
}
