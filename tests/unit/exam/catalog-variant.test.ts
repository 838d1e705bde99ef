import { expect, test } from 'vitest'
import { catalogVariantOf } from '../../../src/exam/catalog-variant.ts'
import { bankOf, blueprint, idsIn, item, stimulus } from '../../support/exam/banks.ts'

const bank = bankOf(
  [
    item('a', { topic: 'One', tags: ['x'], difficulty: 0.4 }),
    item('b', { topic: 'Two', stimulus: 's' }),
    item('c', { topic: 'One' }),
    item('d', { topic: 'Two', stimulus: 's' }),
  ],
  [stimulus('s')],
)

test('every item is there once, by topic, numbered through, stimuli once before theirs', () => {
  const { value, diagnostics } = catalogVariantOf(bank, blueprint([]))
  expect(diagnostics).toEqual([])
  expect(idsIn(value)).toEqual(['a', 'c', 'b', 'd'])
  expect(value?.parts.map((part) => [JSON.stringify(part.title).includes('One'), part.entries.map((entry) => entry.kind)])).toEqual([
    [true, ['passage', 'question', 'passage', 'question']],
    [false, ['passage', 'passage', 'question', 'passage', 'question']],
  ])
})

test('an item is introduced by its id and what is known of it', () => {
  const [facts] = catalogVariantOf(bank, blueprint([])).value?.parts[0]?.entries ?? []
  expect(facts).toEqual({
    kind: 'passage',
    content: [
      {
        kind: 'paragraph',
        children: [
          { kind: 'code', text: 'a' },
          { kind: 'text', text: '  single-choice · 1 p. · 0.4 · #x' },
        ],
      },
    ],
  })
})

test('a rubric goes with its item, where it has one', () => {
  const rubric = [{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: 'Half for the idea.' }] }]
  const { value } = catalogVariantOf(bankOf([{ ...item('r', {}), rubric }, item('s', {})]), blueprint([]))
  const questions = (value?.parts ?? []).flatMap((part) =>
    part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])),
  )
  expect(questions.map((question) => question.rubric)).toEqual([rubric, undefined])
  expect(questions[0]?.asked.solution).toEqual([])
})
