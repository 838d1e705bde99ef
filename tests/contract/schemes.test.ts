import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, equal, parseRatio, type Ratio, ratio, textOfRatio } from '../../src/base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../../src/model/answer.ts'
import { columnsOfNumber, roundedForColumns } from '../../src/model/digit-columns.ts'
import { optionId } from '../../src/model/ids.ts'
import type { Option } from '../../src/model/variant.ts'
import { boundsOf, maximumOf, type ParameterKind, pointsOf, rangeOf, type Scheme, type Scorable, schemes } from '../../src/schemes/index.ts'

const points = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => ratio(n, d))

/** What a question is worth. */
const worths = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => ratio(n, d))

/** Formulas under which the key earns the points and nothing earns more. */
const fair = ['points*N_RIGHT/N_ALL', 'N_RIGHT == N_ALL ? points : 0', 'max(0, points*(N_RIGHT - 1)/(N_ALL - 1))']
const unfair = ['NBC - NMC', '3*NONEOF_TICKED - N_TICKED', 'points*(NB == 0 ? 1 : NBC/NB) - NMC/3', 'floor(points*NBC/(NB + 1))']

/** A value of a parameter, other than of those that every formula must have. */
function parameterValue(kind: ParameterKind): fc.Arbitrary<string> {
  if (kind === 'points') return points.map(textOfRatio)
  if (kind === 'count') return fc.integer({ min: 0, max: 3 }).map(String)
  return kind === 'expression' ? fc.constantFrom(...fair, ...unfair) : fc.constantFrom(...kind)
}

/** Parameters that a scheme takes, each present or not where it may be absent, floor never above ceiling. */
function params(scheme: Scheme): fc.Arbitrary<Record<string, string>> {
  const entries = Object.entries(scheme.parameters).map(
    ([name, kind]) =>
      [name, scheme.required?.includes(name) ? parameterValue(kind) : fc.option(parameterValue(kind), { nil: undefined })] as const,
  )
  return fc.record(Object.fromEntries(entries)).map((drawn) => {
    const set = Object.fromEntries(Object.entries(drawn).filter((pair): pair is [string, string] => pair[1] !== undefined))
    const { floor, ceiling, ...rest } = set
    return floor !== undefined && ceiling !== undefined ? rest : set
  })
}

/** Nothing said but what must be. */
const plainly =
  (scheme: Scheme) =>
  (q: Scorable): Scorable => {
    const must = (scheme.required ?? []).map((name, i) => [
      name,
      fair[(q.key.kind === 'choice' ? q.key.right.length + i : i) % fair.length],
    ])
    return { ...q, scheme: { scheme: scheme.name, params: Object.fromEntries(must) } }
  }

const option = fc.record({ right: fc.boolean(), own: fc.option(points, { nil: undefined, freq: 4 }) })

/** A question that the scheme scores, with own points only where asked for. */
function question(scheme: Scheme, own: boolean): fc.Arbitrary<Scorable> {
  const choice = fc
    .tuple(fc.array(option, { minLength: 2, maxLength: 5 }), fc.constantFrom('one' as const, 'many' as const), worths, params(scheme))
    .map(([drawn, pick, worth, parameters]): Scorable => {
      const options = drawn.map(({ own: ownPoints }, i): Option => {
        const held = own && ownPoints !== undefined ? { points: ownPoints } : {}
        return { id: optionId(`o${i}`), content: [], feedback: [], ...held }
      })
      const right = options.filter((_, i) => drawn[i]?.right === true).map((o) => o.id)
      const one = right.length === 0 ? options.slice(0, 1).map((o) => o.id) : right.slice(0, 1)
      return {
        field: { kind: 'choice', pick, options, arrangement: { kind: 'inline' } },
        key: { kind: 'choice', right: pick === 'one' ? one : right },
        points: worth,
        scheme: { scheme: scheme.name, params: parameters },
      }
    })
  const offered = choice.filter((q) => q.field.kind === 'choice' && q.field.pick === 'many').map(withNone)
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 })
  const written = fc.tuple(fc.array(steps, { minLength: 1, maxLength: 3 }), params(scheme)).map(([parts, parameters]): Scorable => {
    const rows = parts.map((row, i) => ({ id: `p${i}`, steps: row.toSorted((a, b) => a - b).map((n) => ratio(n, 2)) }))
    return {
      field: { kind: 'written', parts: rows, space: { height: 30, rule: 'none' } },
      key: { kind: 'written', full: ratio(1) },
      points: ratio(1),
      scheme: { scheme: scheme.name, params: parameters },
    }
  })
  const inRows = fc
    .tuple(fc.array(fc.nat(1), { minLength: 2, maxLength: 2 }), worths, params(scheme))
    .map(([right, worth, parameters]) => ({ ...rowsWith(right), points: worth, scheme: { scheme: scheme.name, params: parameters } }))
  const distance = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 3 })).map(([n, d]) => ratio(n, d))
  const number = fc
    .tuple(fc.integer({ min: -29, max: 29 }), fc.option(fc.tuple(distance, distance), { nil: undefined }), worths, params(scheme))
    .map(
      ([tenths, near, worth, parameters]): Scorable => ({
        ...numberNear(ratio(tenths, 10), near),
        points: worth,
        scheme: { scheme: scheme.name, params: parameters },
      }),
    )
  return fc.oneof(choice, offered, inRows, number, written).filter((q) => scheme.appliesTo(q.field))
}

const isNoneOfThese = ({ word }: Option): boolean => word === 'none-of-these'

const ofOptions = (pick: 'one' | 'many'): Scorable['field'] => ({ kind: 'choice', pick, options: [], arrangement: { kind: 'inline' } })

/** The same with "none of these", right when nothing else is. */
function withNone(q: Scorable): Scorable {
  if (q.field.kind !== 'choice' || q.key.kind !== 'choice') return q
  const none: Option = { id: optionId('none'), content: [], feedback: [], word: 'none-of-these', pin: 'last' }
  const right = q.key.right.length === 0 ? [none.id] : q.key.right
  return {
    ...q,
    field: { ...q.field, options: [...q.field.options.slice(0, 4), none] },
    key: { kind: 'choice', right: right.filter((id) => id !== 'o4') },
  }
}

/** Rows of two options each; which one is right by row. */
function rowsWith(right: readonly number[]): Pick<Scorable, 'field' | 'key'> {
  const rows = right.map((_, row) => ({ id: `r${row}`, content: [], options: [0, 1].map((i) => optionId(`r${row}.o${i}`)) }))
  const options = rows.flatMap((row) => row.options.map((id): Option => ({ id, content: [], feedback: [] })))
  return {
    field: { kind: 'choice', pick: 'one', options, rows, arrangement: { kind: 'list', columns: 1 } },
    key: { kind: 'choice', right: right.map((i, row) => optionId(`r${row}.o${i}`)) },
  }
}

/** A number of a sign, one digit before the point in base 3 and one after it. */
function numberNear(value: Ratio, near: readonly [Ratio, Ratio] | undefined): Pick<Scorable, 'field' | 'key'> {
  const digit = { kind: 'digit', symbols: ['0', '1', '2'] } as const
  const shape = { columns: [{ kind: 'sign', symbols: ['+', '-'] } as const, digit, digit], decimals: 1, base: 3 }
  const wider =
    near === undefined
      ? {}
      : {
          near: { tolerance: ratio(near[0].num * near[1].den + near[1].num * near[0].den, near[0].den * near[1].den), credit: ratio(1, 3) },
        }
  const rounded = roundedForColumns(value, shape)
  const shown = columnsOfNumber(rounded, shape) === undefined ? ratio(0) : rounded
  return { field: { kind: 'digits', ...shape }, key: { kind: 'digits', value, shown, tolerance: near?.[0] ?? ratio(0), ...wider } }
}

const subsetsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_id, i) => Math.floor(bits / 2 ** i) % 2 === 1))

/** Every single answer that a set of possible answers stands for. */
function answersIn(possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind === 'choice') {
    return subsetsOf(possible.open).map((extra): SettledAnswer => {
      const options = [...possible.ticked, ...extra]
      return options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options }
    })
  }
  if (possible.kind === 'digits') {
    const columns = possible.columns.map(({ ticked, open }) => subsetsOf(open).map((extra) => [...ticked, ...extra]))
    return columns
      .reduce<readonly (readonly (readonly string[])[])[]>(
        (all, column) => all.flatMap((one) => column.map((symbols) => [...one, symbols])),
        [[]],
      )
      .map(
        (symbols): SettledAnswer =>
          symbols.every((column) => column.length === 0) ? { kind: 'blank' } : { kind: 'digits', columns: symbols },
      )
  }
  return Object.entries(possible.parts)
    .reduce<Record<string, Ratio>[]>((all, [id, row]) => all.flatMap((parts) => row.map((p) => ({ ...parts, [id]: p }))), [{}])
    .map((parts) => ({ kind: 'written', parts }))
}

/** Some boxes settled, some open, some out of the question. */
function possible(q: Scorable): fc.Arbitrary<PossibleAnswers> {
  const { field } = q
  if (field.kind === 'written') {
    const rows = field.parts.map((part) => fc.subarray([...part.steps], { minLength: 1 }).map((row) => [part.id, row] as const))
    return fc.tuple(...rows).map((drawn) => ({ kind: 'written', parts: Object.fromEntries(drawn) }))
  }
  if (field.kind === 'digits') {
    const columns = field.columns.map(({ symbols }) =>
      fc
        .array(fc.constantFrom('ticked', 'open', 'empty', 'empty', 'empty'), { minLength: symbols.length, maxLength: symbols.length })
        .map((states) => ({
          ticked: symbols.filter((_, i) => states[i] === 'ticked'),
          open: symbols.filter((_, i) => states[i] === 'open'),
        })),
    )
    return fc.tuple(...columns).map((drawn) => ({ kind: 'digits', columns: drawn }))
  }
  return fc.array(fc.constantFrom('ticked', 'open', 'empty'), { minLength: 5, maxLength: 5 }).map((states) => {
    const where = (state: string) => field.options.filter((_, i) => states[i] === state).map((o) => o.id)
    return { kind: 'choice', ticked: where('ticked'), open: where('open') }
  })
}

const isWithin = (a: Ratio, low: Ratio, high: Ratio): boolean => compare(a, low) >= 0 && compare(a, high) <= 0

describe.each(schemes.map((scheme): [string, Scheme] => [scheme.name, scheme]))('%s', (_name, scheme) => {
  test('the key earns full points when nothing else was said', () => {
    fc.assert(
      fc.property(question(scheme, false).map(plainly(scheme)), (q) => {
        const full = q.field.kind === 'written' ? q.field.parts.map((p) => p.steps.at(-1) ?? ratio(0)) : [q.points]
        const due = full.reduce((a, b) => ratio(a.num * b.den + b.num * a.den, a.den * b.den))
        expect(textOfRatio(maximumOf(q))).toBe(textOfRatio(due))
      }),
    )
  })

  test('no answer earns more than the points or less than nothing when nothing else was said', () => {
    const drawn = question(scheme, false).map(plainly(scheme))
    fc.assert(
      fc.property(drawn, (q) => {
        const { low, high } = boundsOf(q)
        expect(isWithin(low, ratio(0), high)).toBe(true)
        expect(textOfRatio(high)).toBe(textOfRatio(maximumOf(q)))
      }),
    )
  })

  test('ticking everything earns full points only where all is right, and nothing where one answer or "none of these" is asked for', () => {
    const ofChoices = question(scheme, false).filter((q) => q.field.kind === 'choice')
    if (!scheme.appliesTo(ofOptions('many')) && !scheme.appliesTo(ofOptions('one'))) return
    fc.assert(
      fc.property(ofChoices.map(plainly(scheme)), (q) => {
        const options = q.field.kind === 'choice' ? q.field.options : []
        const right = q.key.kind === 'choice' ? q.key.right : []
        const earned = pointsOf(q, { kind: 'chosen', options: options.map(({ id }) => id) })
        const isOne = q.field.kind === 'choice' && q.field.pick === 'one'
        if (right.length === options.length) expect(textOfRatio(earned)).toBe(textOfRatio(q.points))
        else expect(compare(earned, q.points)).toBe(-1)
        if (isOne || options.some(({ word }) => word !== undefined)) expect(textOfRatio(earned)).toBe('0')
      }),
    )
  })

  test('what breaks the rules earns `invalid` where it was declared', () => {
    if (!scheme.appliesTo(ofOptions('many'))) return
    const offered = question(scheme, false).filter((q) => q.field.kind === 'choice' && q.field.options.some(isNoneOfThese))
    fc.assert(
      fc.property(offered, points, fc.nat(3), (q, invalid, n) => {
        const options = q.field.kind === 'choice' ? q.field.options : []
        const ids = [options[n % (options.length - 1)], options.at(-1)].flatMap((one) => (one === undefined ? [] : [one.id]))
        const use = { ...q.scheme, params: { ...q.scheme.params, invalid: textOfRatio(invalid) } }
        expect(textOfRatio(pointsOf({ ...q, scheme: use }, { kind: 'chosen', options: ids }))).toBe(textOfRatio(invalid))
      }),
    )
  })

  test('a blank answer earns what was declared, else nothing, unless nothing is right', () => {
    fc.assert(
      fc.property(question(scheme, true), (q) => {
        fc.pre(q.key.kind !== 'choice' || q.key.right.length > 0)
        const rows =
          q.field.kind === 'choice' && q.field.rows !== undefined && scheme.name === 'right-wrong' ? BigInt(q.field.rows.length) : 1n
        const declared = parseRatio(q.scheme.params['blank'] ?? '0') ?? ratio(0)
        expect(textOfRatio(pointsOf(q, { kind: 'blank' }))).toBe(textOfRatio(ratio(declared.num * rows, declared.den)))
      }),
    )
  })

  test('the range is exactly the least and the most of all possible answers', () => {
    const drawn = question(scheme, true).chain((q) => fc.tuple(fc.constant(q), possible(q)))
    fc.assert(
      fc.property(drawn, ([q, open]) => {
        const all = answersIn(open)
          .map((answer) => pointsOf(q, answer))
          .toSorted(compare)
        const { low, high } = rangeOf(q, open)
        expect([textOfRatio(low), textOfRatio(high)]).toEqual([textOfRatio(all[0] ?? ratio(0)), textOfRatio(all.at(-1) ?? ratio(0))])
      }),
      { numRuns: 1000 },
    )
  })

  test('no answer leaves the bounds', () => {
    const drawn = question(scheme, true).chain((q) => fc.tuple(fc.constant(q), possible(q)))
    fc.assert(
      fc.property(drawn, ([q, open]) => {
        const { low, high } = boundsOf(q)
        for (const answer of answersIn(open)) expect(isWithin(pointsOf(q, answer), low, high)).toBe(true)
      }),
    )
  })

  test('the order of options, in the question and in the answer, changes nothing', () => {
    const drawn = question(scheme, true).chain((q) => fc.tuple(fc.constant(q), possible(q)))
    fc.assert(
      fc.property(drawn, ([q, open]) => {
        for (const answer of answersIn(open)) expect(equal(pointsOf(q, answer), pointsOf(turned(q), turnedAnswer(answer)))).toBe(true)
      }),
    )
  })
})

function turned(q: Scorable): Scorable {
  if (q.field.kind !== 'choice' || q.key.kind !== 'choice') return q
  return {
    ...q,
    field: { ...q.field, options: q.field.options.toReversed() },
    key: { kind: 'choice', right: q.key.right.toReversed() },
  }
}

const turnedAnswer = (answer: SettledAnswer): SettledAnswer =>
  answer.kind === 'chosen' ? { kind: 'chosen', options: answer.options.toReversed() } : answer
