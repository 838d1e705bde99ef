import { expect, it } from 'vitest'
import { keyListing } from '../../../src/app/key-listing.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { type Ratio, ratio } from '../../../src/base/ratio.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import type { Field, Question, Variant } from '../../../src/model/variant.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { fieldOf } from '../../support/number-fields.ts'
import { smallExam } from '../../support/small-exam.ts'
import { asked } from '../../support/variants.ts'

const words = { key: 'Answer key', variant: 'Variant', points: 'points', true: 'TRUE', false: 'FALSE' }

const drawn = async (): Promise<readonly Variant[]> =>
  resultOf(drawVariants({ ...resultOf(await loadExam(smallExam())), copies: 3 })).variants

it('has a row for each variant: letters as printed there, true and false by their first letters', async () => {
  const variants = await drawn()
  const [table] = keyListing(variants, { title: 'My exam', date: '2027-01-20' }, words).tables
  expect(table?.columns.map(({ header }) => header)).toEqual(['Variant', '1', '2', '3', '4'])
  expect([table?.rows[0], table?.headRows]).toEqual([['points', '1', '1', '1', '3'], 1])
  for (const [v, variant] of variants.entries()) {
    const cells = variant.parts
      .flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))
      .map(({ asked, order }) => {
        if (asked.item === 'harmonic') return 'F'
        return asked.key.kind === 'choice' ? 'ABCD'[order.indexOf(asked.key.right[0] ?? ('' as never))] : '–'
      })
    expect(table?.rows[v + 1]).toEqual([`${variant.number}`, ...cells])
  }
})

it('puts points behind the answer where variants differ in them', async () => {
  const variants = await drawn()
  const dearer = variants.map((variant, v) => ({
    ...variant,
    parts: variant.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.kind === 'question' && entry.question.number === 1
          ? { ...entry, question: { ...entry.question, asked: { ...entry.question.asked, points: ratio(v + 1, 2) } } }
          : entry,
      ),
    })),
  }))
  const rows = keyListing(dearer, { title: 'My exam' }, words).tables[0]?.rows ?? []
  expect(rows[0]?.slice(0, 3)).toEqual(['points', '', '1'])
  expect(rows.slice(1).map((row) => row[1]?.replace(/^[A-F]/, ''))).toEqual([' (1/2)', ' (1)', ' (3/2)'])
})

it('names no question over a column whose numbers differ', async () => {
  const variants = (await drawn()).map((variant, v) => ({
    ...variant,
    parts: variant.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.kind === 'question' && entry.question.number === 2 && v === 1
          ? { ...entry, question: { ...entry.question, number: 7 } }
          : entry,
      ),
    })),
  }))
  const [table] = keyListing(variants, { title: 'My exam' }, words).tables
  expect(table?.columns.map(({ header }) => header)).toEqual(['Variant', '1', '·', '3', '4'])
})

it('says a number as its grid shows it: with an exponent, and in its base', () => {
  const answerTo = (field: Field, value: Ratio, said = words) => {
    const key = { kind: 'digits', value, shown: value, tolerance: ratio(0) } as const
    const question: Question = { number: 1, asked: asked('n', { type: 'numeric', stem: [], field, key }), order: [] }
    const variant = { number: 1, parts: [{ title: [], intro: [], newPage: false, entries: [{ kind: 'question', question }] }] } as const
    return keyListing([variant], { title: 'T' }, said).tables[0]?.rows[1]?.[1]
  }
  expect(answerTo(fieldOf('4.3e2'), ratio(602n * 10n ** 21n))).toBe('6.020e23')
  expect(answerTo(fieldOf('s2.1e1'), ratio(-15, 100), { ...words, 'decimal-sign': ',' } as typeof words)).toBe('-1,5e-1')
  expect(answerTo(fieldOf('3', 16), ratio(44))).toBe('2C')
  expect(answerTo(fieldOf('s3.1'), ratio(-5, 2))).toBe('-2.5')
})
