import { type Ratio, ratio, ZERO } from '../base/ratio.ts'
import { type Strategy, strategyOf } from '../model/amc-strategy.ts'

/** A question as auto-multiple-choice scores it. Answers are numbered as in the source, from 1; 0 is "none of these". */
export interface AmcScorable {
  readonly isMultiple: boolean
  /** The question's strategy with all that it inherits, later keys winning. */
  readonly strategy: string
  readonly answers: readonly AmcOption[]
}

export interface AmcOption {
  readonly answer: number
  readonly isRight: boolean
  readonly strategy: string
}

/** Values by name. */
export type Held = ReadonlyMap<string, Ratio>

/** Values by name, and whether setting them broke a rule. */
export interface AmcValues {
  readonly held: Held
  readonly hasFailed: boolean
  /** Those that all questions after this one have too: what was there before, and what this one set. */
  readonly globals: Held
  /** Names that this question has set for all, or tried to. */
  readonly shared: ReadonlySet<string>
}

/** The value of an expression under values by name; undefined of one that has none. */
export type Evaluate = (text: string, held: Held) => Ratio | undefined

/** The numbers that AMC counts for its expressions. "None of these" counts only where a name says so. */
export function countsOf({ isMultiple, answers }: AmcScorable, ticked: readonly number[]): ReadonlyMap<string, Ratio> {
  const proper = answers.filter(({ answer }) => answer !== 0)
  const count = (of: AmcScorable['answers'], test: (option: AmcScorable['answers'][number]) => boolean): Ratio =>
    ratio(of.filter(test).length)
  const isTicked = ({ answer }: { readonly answer: number }): boolean => ticked.includes(answer)
  return new Map([
    ['N', ratio(proper.length)],
    ['N_ALL', ratio(answers.length)],
    ['NB', count(proper, ({ isRight }) => isRight)],
    ['NM', count(proper, ({ isRight }) => !isRight)],
    ['NBC', count(proper, (option) => option.isRight && isTicked(option))],
    ['NMC', count(proper, (option) => !option.isRight && isTicked(option))],
    ['N_TICKED', count(answers, isTicked)],
    ['N_RIGHT', count(answers, (option) => option.isRight === isTicked(option))],
    ['NONEOF_TICKED', ratio(ticked.includes(0) ? 1 : 0)],
    ['IS', ratio(isMultiple ? 0 : 1)],
    ['IMULT', ratio(isMultiple ? 1 : 0)],
  ])
}

interface SettingsInput {
  readonly question: AmcScorable
  readonly strategy: Strategy
  readonly ticked: readonly number[]
  readonly counts: Held
  /** What questions before this one have set for all. */
  readonly globals: Held
  /** Names that are known to be set for all, whether they have a value here or not. */
  readonly names: ReadonlySet<string>
  readonly evaluate: Evaluate
}

/** Verbs of the question's own settings, in the order in which AMC takes them. */
const VERBS = ['default', 'set', 'setx', 'setglobal', 'requires'] as const
type Verb = (typeof VERBS)[number]

interface Setting {
  readonly verb: Verb
  readonly name: string
  readonly text: string
}

/** Values while they are being set. */
interface Desk {
  readonly names: ReadonlySet<string>
  readonly shared: Set<string>
  readonly held: Map<string, Ratio>
  readonly globals: Map<string, Ratio>
  /** Names that are the question's own, and of these those that only a `default` has given. */
  readonly local: Set<string>
  readonly byDefault: Set<string>
}

/**
 * What the ticked answers set, in their order, then what the question sets. `set` may not touch what has a value already unless
 * that is a default; `setx` may, and then changes a value of all questions for those that follow. What `setglobal` sets is seen by
 * the questions that follow; here too where there was such a value before. What has no value breaks a rule.
 */
export function settingsOf({ question, strategy, ticked, counts, globals, names, evaluate }: SettingsInput): AmcValues {
  const desk: Desk = {
    names,
    shared: new Set(),
    held: new Map([...globals, ...counts]),
    globals: new Map(globals),
    local: new Set(counts.keys()),
    byDefault: new Set(),
  }
  let hasFailed = false
  const take = (setting: Setting): void => {
    hasFailed = !(setting.verb === 'requires' ? isKnown(setting.name, desk) : assigns(setting, desk, evaluate)) || hasFailed
  }
  const ofAnswers = question.answers
    .filter(({ answer }) => ticked.includes(answer))
    .map((option) => settingsIn(strategyOf(option.strategy)))
  for (const settings of ofAnswers)
    for (const setting of settings) if (setting.verb !== 'default' && setting.verb !== 'requires') take(setting)
  const own = settingsIn(strategy)
  for (const verb of VERBS) for (const setting of own) if (setting.verb === verb) take(setting)
  return { held: desk.held, hasFailed, globals: desk.globals, shared: desk.shared }
}

const isKnown = (name: string, { held, names }: Desk): boolean => held.has(name) || names.has(name)

/** False where the value cannot be set. */
function assigns({ verb, name, text }: Setting, desk: Desk, evaluate: Evaluate): boolean {
  if (verb === 'default' && isKnown(name, desk)) return true
  if (verb === 'set' && desk.held.has(name) && !desk.byDefault.has(name)) return false
  if (verb === 'setglobal') desk.shared.add(name)
  const value = text === '' ? ZERO : evaluate(text, desk.held)
  if (value === undefined) return false
  const isShared = desk.names.has(name) && !desk.local.has(name)
  if (isShared || verb === 'setglobal') desk.globals.set(name, value)
  if (isShared || verb !== 'setglobal') desk.held.set(name, value)
  if (!isShared && verb !== 'setglobal') desk.local.add(name)
  desk.byDefault.delete(name)
  if (verb === 'default') desk.byDefault.add(name)
  return true
}

function settingsIn({ keys, emptied }: Strategy): readonly Setting[] {
  const all = [...[...emptied].map((key) => [key, ''] as const), ...keys]
  return all.flatMap(([key, text]) => {
    const [, verb, name] = /^([a-z]+)\.(.+)$/.exec(key) ?? []
    const known = VERBS.find((one) => one === verb)
    return known === undefined || name === undefined ? [] : [{ verb: known, name, text }]
  })
}
