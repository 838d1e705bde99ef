/** Random strategies of auto-multiple-choice with random answers and ticks: the same seed gives the same ones on every machine. */
import { createRng } from '../../dist/base/rng.js'

const COUNTS = ['N', 'NB', 'NM', 'NBC', 'NMC', 'N_ALL', 'N_TICKED', 'N_RIGHT', 'IS', 'IMULT', 'NONEOF_TICKED']
const NUMBERS = ['0', '1', '2', '3', '-1', '-2', '0.5', '-0.25', '.75', '1/3', '-1/(N-1)', '10']
const OPERATORS = ['+', '-', '*', '/', '%', '**', '<', '>', '<=', '>=', '==', '!=', '&&', '||']
const FUNCTIONS = ['int', 'abs', 'sqrt', 'max', 'min']
const NAMES = ['X', 'Y', 'LEVEL']

/**
 * Sheets of so many questions each. Not in them: names without a value, `P` (which AMC 1.6 does not know), and `setglobal` of single
 * answers (under which AMC mixes up the names of the student's answer and of the right one).
 */
export function randomSheets(seed, count, perSheet) {
  const rng = createRng(seed)
  return Array.from({ length: Math.ceil(count / perSheet) }, (_, s) =>
    Array.from({ length: Math.min(perSheet, count - s * perSheet) }, (_q, q) => questionOf(rng.fork(`${s}/${q}`))),
  )
}

/** Choices, expressions and keys of strategies, drawn from a stream. */
function vocabulary(rng) {
  const one = (all) => all[rng.below(all.length)]
  const chance = (share) => rng.unit() < share
  const atom = () => (chance(0.5) ? one(NUMBERS) : one(COUNTS))
  const isNaming = chance(0.4)
  const named = () => (isNaming && chance(0.3) ? one(NAMES) : atom())
  const expression = (depth, leaf = named) => {
    if (depth === 0 || chance(0.3)) return leaf()
    const inner = () => expression(depth - 1, leaf)
    if (chance(0.12)) return `(${inner()} ? ${inner()} : ${inner()})`
    if (chance(0.8)) return `(${inner()}) ${one(OPERATORS)} (${inner()})`
    const name = one(FUNCTIONS)
    return name === 'max' || name === 'min' ? `${name}(${inner()},${inner()})` : `${name}(${inner()})`
  }
  const counted = () => expression(1, atom)
  const entry = (key, value) => (value.includes(',') ? `"${key}=${value}"` : `${key}=${value}`)
  const keyed = (key, share, value = named) => (chance(share) ? [entry(key, value())] : [])
  const defaults = (isNaming ? NAMES : []).map((name) => entry(`default.${name}`, counted()))
  return { one, chance, atom, named, expression, counted, keyed, defaults }
}

function questionOf(rng) {
  const { one, chance, atom, named, expression, counted, keyed, defaults } = vocabulary(rng)
  const isMultiple = chance(0.65)
  const count = 2 + rng.below(5)
  const hasNone = isMultiple && chance(0.3)
  const rightOne = 1 + rng.below(count)
  const right = Array.from({ length: count }, (_, i) => (isMultiple ? chance(0.45) : i + 1 === rightOne))
  const strategy = [
    ...keyed('e', 0.3),
    ...keyed('v', 0.3),
    ...keyed('b', 0.4),
    ...keyed('m', 0.4),
    ...keyed('d', 0.15),
    ...keyed('p', 0.3),
    ...keyed('haut', 0.15, () => one(['0', '1', '2', '4', '', 'N'])),
    ...keyed('mz', 0.15, () => one(['0', '1', '3', '-2', ''])),
    ...keyed('auto', 0.08, () => one(['0', '1', '-1'])),
    ...keyed('formula', 0.3, () => expression(2)),
    ...keyed('MAX', 0.08, () => one(NUMBERS)),
    ...defaults,
    ...keyed(`set.${one(NAMES)}`, 0.12, counted),
    ...keyed(`setx.${one(NAMES)}`, 0.12, () => expression(1)),
    ...keyed(`setglobal.${one(NAMES)}`, 0.06, counted),
    ...keyed(`requires.${one(NAMES)}`, 0.06, () => '1'),
    ...keyed('set.INVALID', 0.08, () => expression(1)),
  ]
  const own = () =>
    [
      ...(chance(0.12) ? [named()] : []),
      ...keyed('b', 0.12),
      ...keyed('m', 0.12),
      ...keyed('bforce', 0.02, atom),
      ...keyed('mforce', 0.02, atom),
      ...keyed(`set.${one(NAMES)}`, 0.05, counted),
      ...keyed(`setx.${one(NAMES)}`, 0.06, counted),
    ].join(',')
  const answers = right.map((isRight, i) => ({ answer: i + 1, isRight, strategy: own() }))
  if (hasNone) answers.unshift({ answer: 0, isRight: !right.includes(true), strategy: '' })
  const share = chance(0.1) ? 0 : isMultiple ? 0.45 : 1 / count
  const ticked = answers.filter(({ answer }) => chance(answer === 0 ? share / 3 : share)).map(({ answer }) => answer)
  const single = !isMultiple && chance(0.7) ? [1 + rng.below(count)] : ticked
  return { isMultiple, strategy: rng.shuffle(strategy).join(','), answers, ticked: isMultiple ? ticked : single }
}
