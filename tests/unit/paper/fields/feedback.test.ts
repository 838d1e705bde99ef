import { expect, test } from 'vitest'
import type { DrawItem, Grey, MathRun, TextRun } from '../../../../src/model/drawing.ts'
import type { Arrangement, Asked } from '../../../../src/model/variant.ts'
import { choiceDrawer } from '../../../../src/paper/fields/choice.ts'
import { feedbackOf, hasFeedback } from '../../../../src/paper/fields/feedback.ts'
import { deskOf, jobOf, textsOf } from '../../../support/papers.ts'
import { choice, paragraph, writtenOrder } from '../../../support/variants.ts'

const plain = choice('why', 'Pick.', ['one', 'two', 'three'], ['b'])
const field = plain.field.kind === 'choice' ? plain.field : undefined
if (field === undefined || plain.key.kind !== 'choice') throw new Error('not a choice')
const { key } = plain
const said = field.options.map((option, i) => (i === 0 ? { ...option, feedback: [paragraph('Forgets the factor $2$.')] } : option))
const why: Asked = { ...plain, hash: 'why', field: { ...field, options: said } }
const desk = deskOf()

function slabsOf(arrangement: Arrangement, solutions: boolean) {
  const question = { number: 1, asked: why, order: writtenOrder(why) }
  return choiceDrawer.answers(
    desk,
    { question, field: { ...field, kind: 'choice', pick: 'one', options: said, arrangement }, key },
    jobOf(solutions),
  )
}
const runsOf = (items: readonly DrawItem[]): readonly (TextRun | MathRun)[] =>
  items.flatMap((item) => (item.kind === 'form' ? runsOf(item.form.items) : item.kind === 'text' || item.kind === 'math' ? [item] : []))
const greyOf = (run: MathRun | TextRun | undefined): Grey | undefined => (run?.kind === 'math' ? run.formula.glyphs[0]?.grey : run?.grey)

test('a booklet says under an option why one might choose it: small, slanted and grey, formulas too', () => {
  const [first, second] = slabsOf({ kind: 'list', columns: 1 }, true)
  expect(textsOf(first?.drawn ?? [])).toBe('one Forgets the factor .')
  const [option, ...feedback] = runsOf(first?.drawn ?? [])
  expect(feedback.map((run) => [run.kind, greyOf(run), run.size / desk.style.text.size])).toEqual([
    ['text', 0.38, 0.85],
    ['math', 0.38, 0.85],
    ['text', 0.38, 0.85],
  ])
  expect(feedback.flatMap((run) => (run.kind === 'text' ? [run.font] : [])).every((font) => font.includes('italic'))).toBe(true)
  expect([greyOf(option), option?.x]).toEqual([undefined, feedback[0]?.x])
  expect((first?.height ?? 0) - (second?.height ?? 0)).toBeGreaterThan(3)
})

test.each([{ kind: 'inline' }, { kind: 'row' }, { kind: 'list', columns: 3 }] as const)(
  'options of which something is said stand under each other in a booklet: %o',
  (arrangement) => {
    expect(slabsOf(arrangement, true)).toHaveLength(3)
    expect(slabsOf(arrangement, false)).toHaveLength(1)
  },
)

test('papers to be filled in say nothing', () => {
  expect(textsOf(slabsOf({ kind: 'list', columns: 1 }, false).flatMap((slab) => slab.drawn))).toBe('one two three')
  const question = { number: 1, asked: why, order: [] }
  const [option] = said
  if (option === undefined) throw new Error('no option')
  expect(feedbackOf(desk, question, { option, width: 100 }, jobOf(false))).toBeUndefined()
  expect(hasFeedback({ question, field: { ...field, options: said }, key }, jobOf(false))).toBe(false)
  expect(hasFeedback({ question, field, key }, jobOf(true))).toBe(false)
})
