import { test } from 'vitest'
import { ratio } from '../../src/base/ratio.ts'
import { optionId } from '../../src/model/ids.ts'
import type { Field, Key } from '../../src/model/variant.ts'
import { flow } from '../../src/paper/flow.ts'
import { partsFlow } from '../../src/paper/sections.ts'
import { textOfFlow } from '../support/drawing-text.ts'
import { expectGolden } from '../support/golden.ts'
import { deskOf, jobOf } from '../support/papers.ts'
import { asked, choice, matching, paragraph, variantOf } from '../support/variants.ts'

const two = choice('two', 'Pick one.', ['first', 'second'], ['b'])
const said = (field: Field): Field =>
  field.kind === 'choice'
    ? {
        ...field,
        options: field.options.map((option) => (option.id === optionId('a') ? { ...option, feedback: [paragraph('Not so.')] } : option)),
      }
    : field
const digits: Field = {
  kind: 'digits',
  columns: [
    { kind: 'sign', symbols: ['+', '-'] },
    { kind: 'digit', symbols: ['0', '1', '2'] },
  ],
  decimals: 0,
  base: 3,
}
const written: Field = { kind: 'written', parts: [{ id: 'all', steps: [ratio(0), ratio(1)] }], space: { height: 20, rule: 'lines' } }
const number: Key = { kind: 'digits', value: ratio(2), shown: ratio(2), tolerance: ratio(0) }
const solution = 'A solution.'

/** One of every kind of field, and a choice in rows. */
const fields = {
  choice: asked('two', { type: 'single-choice', stem: two.stem, field: said(two.field), key: two.key, solution }),
  'choice-in-rows': matching('rows', 'Match.', ['one'], ['first', 'second']),
  digits: asked('digits', { type: 'numeric', stem: [paragraph('How many?')], field: digits, key: number, solution }),
  written: asked('written', {
    type: 'written',
    stem: [paragraph('Show it.')],
    field: written,
    key: { kind: 'written', full: ratio(1) },
    solution,
  }),
} as const satisfies Readonly<Record<Field['kind'] | 'choice-in-rows', ReturnType<typeof asked>>>

test.each(
  Object.entries(fields).flatMap(([kind, item]) =>
    [false, true].map((solved) => [solved ? `${kind}-solved` : kind, item, solved] as const),
  ),
)('%s', (name, item, solved) => {
  const desk = deskOf()
  const items = partsFlow(desk, variantOf([item]), jobOf(solved))
  const flowed = flow(items, { columns: [0], top: 0, height: 200 })
  expectGolden(`fields/${name}`, textOfFlow(flowed, desk.typesetter.resources()))
})
