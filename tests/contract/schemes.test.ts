import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, equal, type Ratio, ratio, textOfRatio } from '../../src/base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../../src/model/answer.ts'
import { type OptionId, optionId } from '../../src/model/ids.ts'
import type { Option } from '../../src/model/variant.ts'
import { boundsOf, maximumOf, pointsOf, rangeOf, type Scheme, type Scorable, schemes } from '../../src/schemes/index.ts'

const points = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => ratio(n, d))

/** Parameters that a scheme takes, each present or not, floor never above ceiling. */
function params(scheme: Scheme): fc.Arbitrary<Record<string, string>> {
  const entries = Object.entries(scheme.parameters).map(
    ([name, kind]) =>
      [name, fc.option(kind === 'points' ? points.map(textOfRatio) : fc.constantFrom(...kind), { nil: undefined })] as const,
  )
  return fc.record(Object.fromEntries(entries)).map((drawn) => {
    const set = Object.fromEntries(Object.entries(drawn).filter((pair): pair is [string, string] => pair[1] !== undefined))
    const { floor, ceiling, ...rest } = set
    return floor !== undefined && ceiling !== undefined ? rest : set
  })
}

const option = fc.record({ right: fc.boolean(), own: fc.option(points, { nil: undefined, freq: 4 }) })

/** A question that the scheme scores, with own points only where asked for. */
function question(scheme: Scheme, own: boolean): fc.Arbitrary<Scorable> {
  const choice = fc
    .tuple(fc.array(option, { minLength: 2, maxLength: 5 }), fc.constantFrom('one' as const, 'many' as const), points, params(scheme))
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
  return fc.oneof(choice, written).filter((q) => scheme.appliesTo(q.field))
}

const subsets = (all: readonly OptionId[]): readonly (readonly OptionId[])[] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_id, i) => Math.floor(bits / 2 ** i) % 2 === 1))

/** Every single answer that a set of possible answers stands for. */
function answersIn(possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind === 'choice') {
    return subsets(possible.open).map((extra): SettledAnswer => {
      const options = [...possible.ticked, ...extra]
      return options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options }
    })
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
  return fc.array(fc.constantFrom('ticked', 'open', 'empty'), { minLength: 5, maxLength: 5 }).map((states) => {
    const where = (state: string) => field.options.filter((_, i) => states[i] === state).map((o) => o.id)
    return { kind: 'choice', ticked: where('ticked'), open: where('open') }
  })
}

const isWithin = (a: Ratio, low: Ratio, high: Ratio): boolean => compare(a, low) >= 0 && compare(a, high) <= 0

describe.each(schemes.map((scheme): [string, Scheme] => [scheme.name, scheme]))('%s', (_name, scheme) => {
  test('the key earns full points when nothing else was said', () => {
    const plain = question(scheme, false).map((q) => ({ ...q, scheme: { scheme: scheme.name, params: {} } }))
    fc.assert(
      fc.property(plain, (q) => {
        const full = q.field.kind === 'written' ? q.field.parts.map((p) => p.steps.at(-1) ?? ratio(0)) : [q.points]
        const due = full.reduce((a, b) => ratio(a.num * b.den + b.num * a.den, a.den * b.den))
        expect(textOfRatio(maximumOf(q))).toBe(textOfRatio(due))
      }),
    )
  })

  test('a blank answer earns what was declared, else nothing, unless nothing is right', () => {
    fc.assert(
      fc.property(question(scheme, true), (q) => {
        fc.pre(q.key.kind === 'written' || q.key.right.length > 0)
        expect(textOfRatio(pointsOf(q, { kind: 'blank' }))).toBe(q.scheme.params['blank'] ?? '0')
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
  if (q.field.kind === 'written' || q.key.kind === 'written') return q
  return {
    ...q,
    field: { ...q.field, options: q.field.options.toReversed() },
    key: { kind: 'choice', right: q.key.right.toReversed() },
  }
}

const turnedAnswer = (answer: SettledAnswer): SettledAnswer =>
  answer.kind === 'chosen' ? { kind: 'chosen', options: answer.options.toReversed() } : answer
