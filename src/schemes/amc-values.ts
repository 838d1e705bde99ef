import { type Ratio, ratio } from '../base/ratio.ts'
import { evaluateLoosely } from '../expression/index.ts'
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

/** Values by name, and whether setting them broke a rule. */
export interface AmcValues {
  readonly held: ReadonlyMap<string, Ratio>
  readonly hasFailed: boolean
  /** Those that all questions after this one have too. */
  readonly globals: ReadonlyMap<string, Ratio>
}

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
  readonly start: ReadonlyMap<string, Ratio>
}

/** Verbs of the question's own settings, in the order in which AMC takes them. */
const VERBS = ['default', 'set', 'setx', 'setglobal', 'requires'] as const
type Verb = (typeof VERBS)[number]

interface Setting {
  readonly verb: Verb
  readonly name: string
  readonly text: string
}

/** What the ticked answers set, in their order, then what the question sets. A value that was `set` may not be set again. */
export function settingsOf({ question, strategy, ticked, start }: SettingsInput): AmcValues {
  const held = new Map(start)
  const globals = new Map<string, Ratio>()
  const fixed = new Set<string>()
  let hasFailed = false
  const assign = ({ verb, name, text }: Setting): void => {
    const value = evaluateLoosely(text, held)
    if (value === undefined) return
    held.set(name, value)
    if (verb === 'set') fixed.add(name)
    if (verb === 'setglobal') globals.set(name, value)
  }
  const take = (setting: Setting): void => {
    const { verb, name } = setting
    const isBroken = verb === 'requires' ? !held.has(name) : verb !== 'default' && fixed.has(name)
    if (isBroken) hasFailed = true
    else if (verb !== 'requires' && !(verb === 'default' && held.has(name))) assign(setting)
  }
  const ofAnswers = question.answers
    .filter(({ answer }) => ticked.includes(answer))
    .map((option) => settingsIn(strategyOf(option.strategy)))
  for (const settings of ofAnswers)
    for (const setting of settings) if (setting.verb !== 'default' && setting.verb !== 'requires') take(setting)
  const own = settingsIn(strategy)
  for (const verb of VERBS) for (const setting of own) if (setting.verb === verb) take(setting)
  return { held, hasFailed, globals }
}

function settingsIn({ keys }: Strategy): readonly Setting[] {
  return [...keys].flatMap(([key, text]) => {
    const [, verb, name] = /^([a-z]+)\.(.+)$/.exec(key) ?? []
    const known = VERBS.find((one) => one === verb)
    return known === undefined || name === undefined ? [] : [{ verb: known, name, text }]
  })
}
