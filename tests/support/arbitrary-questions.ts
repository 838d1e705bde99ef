import fc from 'fast-check'
import { ratio } from '../../src/base/ratio.ts'
import type { Block } from '../../src/model/content.ts'
import { type OptionId, optionId } from '../../src/model/ids.ts'
import type { Arrangement, Asked, DigitColumn, Field, Key, Option, Variant } from '../../src/model/variant.ts'
import { asked, paragraph, variantOf } from './variants.ts'

const words = (most: number) =>
  fc.integer({ min: 1, max: most }).map((count) => Array.from({ length: count }, (_, i) => `word${i % 7}`).join(' '))
const sentence: fc.Arbitrary<readonly Block[]> = fc
  .tuple(words(30), fc.constantFrom('', ' $x^2$', ' $\\dfrac{\\sum_i x_i}{2}$'))
  .map(([text, formula]) => [paragraph(`${text}${formula}`)])

interface Answer {
  readonly field: Field
  readonly key: Key
}

const arrangement: fc.Arbitrary<Arrangement> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((columns): Arrangement => ({ kind: 'list', columns })),
  fc.constantFrom<Arrangement>({ kind: 'inline' }, { kind: 'row' }),
)

const choice: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.array(fc.tuple(words(14), fc.constantFrom('', ' $\\dfrac12$'), fc.option(words(9), { nil: undefined })), {
      minLength: 2,
      maxLength: 7,
    }),
    arrangement,
    fc.constantFrom('one', 'many'),
  )
  .map(([texts, place, pick]): Answer => {
    const options = texts.map(
      ([text, formula, said], i): Option => ({
        id: optionId('abcdefg'[i] ?? 'z'),
        content: [paragraph(`${text}${formula}`)],
        feedback: said === undefined ? [] : [paragraph(said)],
      }),
    )
    return {
      field: { kind: 'choice', pick: pick as 'one' | 'many', options, arrangement: place },
      key: { kind: 'choice', right: [optionId('a')] },
    }
  })

const rows: fc.Arbitrary<Answer> = fc
  .tuple(fc.array(words(12), { minLength: 1, maxLength: 4 }), fc.array(words(9), { minLength: 2, maxLength: 6 }))
  .map(([lefts, rights]): Answer => {
    const idOf = (row: number, right: number): OptionId => optionId(`${row + 1}.${'abcdefg'[right]}`)
    const options = lefts.flatMap((_, row) =>
      rights.map((text, i): Option => ({ id: idOf(row, i), content: [paragraph(text)], feedback: [] })),
    )
    const all = lefts.map((text, row) => ({ id: `${row + 1}`, content: [paragraph(text)], options: rights.map((_, i) => idOf(row, i)) }))
    return {
      field: { kind: 'choice', pick: 'one', options, rows: all, arrangement: { kind: 'list', columns: 1 } },
      key: { kind: 'choice', right: lefts.map((_, row) => idOf(row, 0)) },
    }
  })

const digits: fc.Arbitrary<Answer> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.constantFrom(2, 10, 16), fc.boolean())
  .map(([count, sign, base, exponent]): Answer => {
    const column = (kind: DigitColumn['kind'], symbols: string): DigitColumn => ({ kind, symbols: [...symbols] })
    const symbols = '0123456789ABCDEF'.slice(0, base)
    const columns = [
      ...(sign ? [column('sign', '+-')] : []),
      ...Array.from({ length: count }, () => column('digit', symbols)),
      ...(exponent && base === 10 ? [column('exponent-sign', '+-'), column('exponent-digit', '0123456789')] : []),
    ]
    const value = ratio(1)
    return { field: { kind: 'digits', columns, decimals: 0, base }, key: { kind: 'digits', value, shown: value, tolerance: ratio(0) } }
  })

const written: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 10, max: 150 }),
    fc.constantFrom('lines', 'dots', 'grid', 'none'),
  )
  .map(
    ([parts, steps, height, rule]): Answer => ({
      field: {
        kind: 'written',
        parts: Array.from({ length: parts }, (_, i) => ({
          id: 'abc'[i] ?? 'z',
          steps: Array.from({ length: steps + 1 }, (_unused, step) => ratio(step, 2)),
        })),
        space: { height, rule: rule as 'lines' },
      },
      key: { kind: 'written', full: ratio(steps * parts, 2) },
    }),
  )

/** Every kind of field; each kind's own arbitrary, so that a new one is missed here by the compiler. */
const answers: { readonly [K in Field['kind']]: readonly fc.Arbitrary<Answer>[] } = {
  choice: [choice, rows],
  digits: [digits],
  written: [written],
}

const question = fc.record({
  answer: fc.oneof(...Object.values(answers).flat()),
  stem: sentence,
  leadIn: fc.option(sentence, { nil: [] }),
  solution: fc.option(words(120), { nil: undefined }),
  keepTogether: fc.boolean(),
})

/** Questions of every kind of field on one variant, with headings and passages between them. */
export const arbitraryVariant: fc.Arbitrary<Variant> = fc
  .tuple(fc.array(question, { minLength: 1, maxLength: 7 }), fc.array(sentence, { maxLength: 7 }), fc.boolean())
  .map(([questions, passages, newPage]) => {
    const all = questions.map(({ answer, stem, leadIn, solution, keepTogether }, i): Asked => {
      const rest = { type: answer.field.kind, stem, leadIn, keepTogether, ...answer }
      return asked(`q${i}`, solution === undefined ? rest : { ...rest, solution })
    })
    const { number, parts } = variantOf(all)
    const entries = (parts[0]?.entries ?? []).flatMap((entry, i) => {
      const content = passages[i]
      return content === undefined ? [entry] : [{ kind: i % 2 === 0 ? ('heading' as const) : ('passage' as const), content }, entry]
    })
    return { number, parts: [{ title: [paragraph('A part')], intro: [paragraph('With an introduction.')], newPage, entries }] }
  })
