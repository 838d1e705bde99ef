import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Rect } from '../../src/base/geometry.ts'
import type { Drawing } from '../../src/model/drawing.ts'
import { runId } from '../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../src/model/page-code.ts'
import { isBox, type Sheet, type Zone } from '../../src/model/sheet.ts'
import type { PageStyle } from '../../src/model/template.ts'
import type { Variant } from '../../src/model/variant.ts'
import { createComposer } from '../../src/paper/index.ts'
import { arbitraryVariant } from '../support/arbitrary-questions.ts'
import { inkOf, outsideOf, overlapsIn } from '../support/ink.ts'
import { plainExam, styleFor } from '../support/papers.ts'
import { templateOf } from '../support/templates.ts'
import { realTypesetter } from '../support/typesetters.ts'
import { copyOf } from '../support/variants.ts'

const typesetter = realTypesetter()
const looks: readonly Partial<PageStyle>[] = [
  {},
  { columns: 2, box: { shape: 'oval', size: 3.4, rule: 0.2, letters: true } },
  { align: 'ragged', box: { shape: 'round', size: 5, rule: 0.3, letters: false } },
]
const composers = looks.map((look) =>
  createComposer({
    template: templateOf({}, look),
    exam: plainExam,
    typesetter,
    run: runId('0123456789abcdef'),
    codeWidths: STRONG_WIDTHS,
    roster: undefined,
  }),
)

/** The boxes that an answer has, whatever they look like. */
function boxesOf({ parts }: Variant): readonly string[] {
  return parts
    .flatMap((part) => part.entries)
    .flatMap((entry) => {
      if (entry.kind !== 'question') return []
      const { item, field } = entry.question.asked
      if (field.kind === 'choice') return field.options.map((option) => `q:${item}:${option.id}`)
      if (field.kind === 'digits') return field.columns.flatMap(({ symbols }, i) => symbols.map((symbol) => `n:${item}:${i}:${symbol}`))
      return field.parts.flatMap((part) => part.steps.map(({ num, den }) => `g:${item}/${part.id}:${den === 1n ? num : `${num}/${den}`}`))
    })
}

/** What is wrong with a page and its zones. */
function faultsOf(drawing: Drawing, sheet: Sheet, body: Rect): readonly string[] {
  const boxes = sheet.zones.filter(isBox)
  const discs = sheet.fiducials.map(({ x, y }): Rect => ({ x: x - 4, y: y - 4, width: 8, height: 8 }))
  const reserved = [...discs, ...sheet.codeBoxes.map(({ rect }) => rect)]
  const clash = (what: string, a: Zone, b: Rect) => (overlaps(a.rect, b) ? [`${a.id} over ${what}`] : [])
  const ink = inkOf(drawing.items)
  return [
    ...sheet.zones.flatMap((zone) => reserved.flatMap((rect) => clash('fiducial or code', zone, rect))),
    ...outsideOf(
      sheet.zones.map(({ id, rect }) => ({ text: id, ...rect })),
      body,
      0.01,
    ),
    ...boxes.flatMap((box, i) => boxes.slice(i + 1).flatMap((other) => clash(other.id, box, other.rect))),
    ...boxes.flatMap((box) => ink.flatMap((letter) => (letter.text === box.inside ? [] : clash(letter.text, box, letter)))),
    ...overlapsIn(ink),
  ]
}

test('questions with every kind of field: boxes inside the page, apart from each other, from the text, the discs and the code', () => {
  fc.assert(
    fc.property(arbitraryVariant, fc.constantFrom(...looks.keys()), (variant, look) => {
      const composed = composers[look]?.copy(copyOf(1), variant)
      fc.pre(composed?.value !== undefined)
      const { drawings, sheets } = composed.value
      const zones = sheets.flatMap((sheet) => sheet.zones)
      const asked = zones.filter((zone) => isBox(zone) && zone.role.kind !== 'student-digit').map((zone): string => zone.id)
      expect(asked.toSorted()).toEqual(boxesOf(variant).toSorted())
      const { body } = styleFor(looks[look])
      expect(sheets.flatMap((sheet, i) => faultsOf(drawings[i] ?? { width: 0, height: 0, items: [] }, sheet, body))).toEqual([])
    }),
    { seed: 23, numRuns: 40 },
  )
})

test('booklets of them: nothing over anything else, nothing outside its page', () => {
  fc.assert(
    fc.property(arbitraryVariant, fc.constantFrom(...looks.keys()), (variant, look) => {
      const drawings = composers[look]?.solutions(variant).value ?? []
      fc.pre(drawings.length > 0)
      const { body } = styleFor(looks[look])
      const page = { x: body.x, y: body.y - 15, width: body.width, height: body.height + 30 }
      const ink = drawings.map(({ items }) => inkOf(items))
      expect(ink.flatMap((all) => [...overlapsIn(all), ...outsideOf(all, page)])).toEqual([])
    }),
    { seed: 29, numRuns: 40 },
  )
})
