import { expect, it } from 'vitest'
import { parseBank, parseBlueprint, parseRoster } from '../../src/authored/index.ts'
import { present } from '../../src/base/bug.ts'
import { textOfRatio } from '../../src/base/ratio.ts'
import { drawVariants } from '../../src/exam/index.ts'
import { idsIn, outline, questionsIn } from '../support/exam/banks.ts'

/** Twelve items: topics A and B in turn, tags by number, difficulty rising, the last four written. */
const itemOf = (n: number): string => {
  const settings = [
    `topic: ${n % 2 === 0 ? 'A' : 'B'}`,
    `tags: [all${n % 3 === 0 ? ', third' : ''}${n > 6 ? ', late' : ''}]`,
    `difficulty: ${n / 20}`,
    `minutes: ${n}`,
    ...(n > 8 ? ['type: written', 'lines: 2'] : []),
  ]
  const options = n > 8 ? [] : ['', '- [x] yes', '- [ ] no']
  return [`## q${n}`, '', '```item', ...settings, '```', '', `Text of ${n}?`, ...options, ''].join('\n')
}
const numbers = Array.from({ length: 12 }, (_, i) => i + 1)
const bank = parseBank([
  { file: 'one/a.md', text: numbers.slice(0, 6).map(itemOf).join('\n') },
  { file: 'two/b.md', text: numbers.slice(6).map(itemOf).join('\n') },
])

const examOf = (draws: readonly string[], more: readonly string[] = []): string =>
  [
    'title: T',
    'seed: s',
    'copies: 4',
    ...more,
    'parts:',
    '  - title: P',
    '    shuffle: false',
    '    draw:',
    ...draws.map((draw) => `      - ${draw}`),
  ].join('\n')

/** From the text of an exam.yaml to the variants. */
function drawn(text: string, copies = 4, rosterText?: string) {
  const parsed = parseBlueprint({ file: 'exam.yaml', text })
  const blueprint = present(parsed.value, JSON.stringify(parsed.diagnostics))
  const roster = rosterText === undefined ? undefined : parseRoster({ file: 'students.csv', text: rosterText }, {}, 'en', { grid: 8 }).value
  return drawVariants({ bank: present(bank.value, 'bank'), blueprint, roster, copies })
}

const ids = (draw: string, variant = 0): string => idsIn(drawn(examOf([draw])).value?.variants[variant]).join(' ')
const q = (...of: readonly number[]): string => of.map((n) => `q${n}`).join(' ')

it.each([
  ['{ from: "**/*.md" }', q(...numbers)],
  ['{ from: "one/*.md" }', q(1, 2, 3, 4, 5, 6)],
  ['{ from: [one/a.md, "two/*.md"], topic: A }', q(2, 4, 6, 8, 10, 12)],
  ['{ from: "**/*.md", tags: [third, late] }', q(9, 12)],
  ['{ from: "**/*.md", type: written }', q(9, 10, 11, 12)],
  ['{ from: "**/*.md", difficulty: [0.2, 0.3] }', q(4, 5, 6)],
  ['{ from: "**/*.md", items: [q7, q2] }', q(7, 2)],
  ['{ from: "one/*.md", exclude: [q1, q5] }', q(2, 3, 4, 6)],
  ['{ from: "**/*.md", topic: B, tags: [all], type: single-choice, difficulty: [0.1, 1], exclude: [q7] }', q(3, 5)],
])('draws what %s selects', (draw, expected) => {
  expect(ids(draw)).toBe(expected)
})

it('picks so many for each variant, or the same for all', () => {
  const picks = (draw: string) => drawn(examOf([draw]), 12).value?.variants.map((variant) => idsIn(variant).join(' ')) ?? []
  const own = picks('{ from: "**/*.md", pick: 3 }')
  expect(own.map((list) => list.split(' ').length)).toEqual(Array.from({ length: 12 }, () => 3))
  expect(new Set(own).size).toBeGreaterThan(6)
  expect(new Set(picks('{ from: "**/*.md", pick: 3, same: true }')).size).toBe(1)
})

it('gives the points, the heading and the intro of the line', () => {
  const [variant] =
    drawn(examOf(['{ from: one/a.md, items: [q1, q2], points: 3/2, heading: Head, intro: Read. }', '{ from: two/b.md, items: [q7] }']))
      .value?.variants ?? []
  expect(outline(variant)).toEqual(['# Head', '> Read.', '1 q1', '2 q2', '3 q7'])
  expect(questionsIn(variant).map(({ asked }) => textOfRatio(asked.points))).toEqual(['3/2', '3/2', '1'])
})

it('keeps a blueprint on every variant, and says what cannot be met', () => {
  const bound = (constraint: string) => drawn(examOf([`{ from: "**/*.md", pick: 4, blueprint: { ${constraint} } }`]), 8)
  const minutesOf = (list: readonly string[]) => list.reduce((sum, id) => sum + Number(id.slice(1)), 0)
  const kept = bound('minutes: { sum: [20, 24] }, points: { sum: 4 }, tags: { late: { at-least: 2 } }').value?.variants.map(idsIn) ?? []
  expect(kept).toHaveLength(8)
  for (const list of kept) {
    expect(minutesOf(list)).toBeGreaterThanOrEqual(20)
    expect(minutesOf(list)).toBeLessThanOrEqual(24)
    expect(list.filter((id) => Number(id.slice(1)) > 6).length).toBeGreaterThanOrEqual(2)
  }
  expect(bound('difficulty: { mean: [0.9, 1] }').diagnostics[0]?.message).toMatch(/mean of difficulty.* nearest possible is 0.525/)
})

it('draws for several lines together what each of them needs', () => {
  const text = examOf(['{ from: "**/*.md", type: written, pick: 2 }', '{ from: "**/*.md", topic: A, tags: [late], pick: 3 }'])
  for (const variant of drawn(text, 40).value?.variants ?? []) expect(new Set(idsIn(variant)).size).toBe(5)
  expect(drawn(text, 40).value?.variants).toHaveLength(40)
  const tooMuch = examOf(['{ from: "**/*.md", type: written, pick: 3 }', '{ from: "**/*.md", type: written, pick: 2 }'])
  expect(drawn(tooMuch).diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['draw-too-few', 'pick: 2, but only one item is left: others that it matches are drawn by part 1 draw 1'],
  ])
})

it('numbers through the exam, or from where a part says', () => {
  const text = `${examOf(['{ from: one/a.md, items: [q1, q2] }'])}\n  - title: Q\n    number-from: 101\n    shuffle: false\n    draw: [{ from: two/b.md, items: [q7, q8] }]\n  - title: R\n    draw: [{ from: two/b.md, items: [q9] }]`
  expect(outline(drawn(text).value?.variants[0])).toEqual(['1 q1', '2 q2', '101 q7', '102 q8', '103 q9'])
})

it('prints copies for the students and spares for nobody, or all for nobody; a language is then lost, and that is said', () => {
  const list = 'id,name,language\n11,Ada,en\n12,Bo,fr\n'
  const deal = (identify: string) =>
    drawn(
      examOf(['{ from: one/a.md }'], ['roster: students.csv', 'copies-extra: 2', `identify: ${identify}`]).replace('copies: 4\n', ''),
      4,
      list,
    )
  expect(deal('{ prefilled: true }').diagnostics.every(({ code }) => code === 'translation-missing')).toBe(true)
  const nobody = deal('{ prefilled: false }')
  expect(nobody.value?.copies.map(({ student }) => student)).toEqual([undefined, undefined, undefined, undefined])
  expect(nobody.diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    [
      'language-of-nobody',
      'warning',
      'student 12 has a language of their own in the roster, and `prefilled: false` prints copies for nobody, all in `en`',
    ],
  ])
})
