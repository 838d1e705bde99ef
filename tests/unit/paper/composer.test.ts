import { describe, expect, test } from 'vitest'
import { overlaps, type Rect } from '../../../src/base/geometry.ts'
import { stableJson } from '../../../src/base/text.ts'
import type { DrawItem, Drawing } from '../../../src/model/drawing.ts'
import { runId, studentId } from '../../../src/model/ids.ts'
import { isCodeOf, STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import type { Zone } from '../../../src/model/sheet.ts'
import type { Template } from '../../../src/model/template.ts'
import type { Asked, Entry } from '../../../src/model/variant.ts'
import { type ComposedCopy, createComposer, type ExamLook } from '../../../src/paper/index.ts'
import { blackBoxes, plainExam, textsOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { realTypesetter } from '../../support/typesetters.ts'
import { asked, choice, copyOf, paragraph, sampleVariant, variantOf, written } from '../../support/variants.ts'

const run = runId('0123456789abcdef')
const roster = { students: [{ id: studentId('20261234'), name: 'Ada Lovelace', columns: {} }] }

const composerOf = (exam: Partial<ExamLook> = {}, template: Template = templateOf()) =>
  createComposer({ template, exam: { ...plainExam, ...exam }, typesetter: realTypesetter(), run, codeWidths: STRONG_WIDTHS, roster })

function composed(copy: ReturnType<ReturnType<typeof composerOf>['copy']>): ComposedCopy {
  expect(copy.diagnostics).toEqual([])
  if (copy.value === undefined) throw new Error('no copy')
  return copy.value
}

const textOf = (drawing: Drawing | undefined): string => textsOf(drawing?.items ?? [])

/** Extents of all that is placed on a page. */
const extentsOf = (drawing: Drawing): readonly Rect[] =>
  drawing.items.flatMap((item) => {
    if (item.kind === 'form') return [{ ...item.form.bounds, x: item.x + item.form.bounds.x, y: item.y + item.form.bounds.y }]
    return item.kind === 'text' ? [{ x: item.x, y: item.y - item.size * 0.7, width: 0.1, height: item.size }] : []
  })

const { field, key } = choice('any', 'Pick.', ['one', 'two'], ['a'])
const optionsOf = { type: 'single-choice', field, key }

const zonesOf = (copy: ComposedCopy): readonly Zone[] => copy.sheets.flatMap((sheet) => sheet.zones)
const idsOf = (copy: ComposedCopy, kind: Zone['role']['kind']): readonly string[] =>
  zonesOf(copy)
    .filter((zone) => zone.role.kind === kind)
    .map((zone) => zone.id)

const one = composed(composerOf().copy(copyOf(1), sampleVariant()))

describe('a copy', () => {
  test('has a zone for every box of every field', () => {
    expect(idsOf(one, 'option')).toEqual([
      ...['a', 'b', 'c', 'd'].map((o) => `q:ridge:${o}`),
      ...['a', 'b', 'c', 'd'].map((o) => `q:convex:${o}`),
      ...['a', 'b', 'c'].map((o) => `q:inline:${o}`),
      'q:kernel:true',
      'q:kernel:false',
    ])
    expect(idsOf(one, 'grade')).toEqual([
      'g:attention/all:0',
      'g:attention/all:1',
      'g:attention/all:2',
      'g:gmm.update/a:0',
      'g:gmm.update/a:1/2',
      'g:gmm.update/a:1',
      'g:gmm.update/b:0',
      'g:gmm.update/b:1',
      'g:gmm.update/b:2',
    ])
    expect(idsOf(one, 'student-digit')).toHaveLength(80)
    expect(idsOf(one, 'writing')).toEqual(['w:attention', 'w:gmm.update'])
    expect(idsOf(one, 'name')).toEqual(['name'])
  })
  test('zones lie in the text block, rounded, and boxes do not overlap', () => {
    const boxes = (zones: readonly Zone[]) => zones.filter((zone) => zone.role.kind !== 'name' && zone.role.kind !== 'writing')
    for (const { zones } of one.sheets) {
      for (const { rect } of zones) {
        expect(rect.x).toBeGreaterThanOrEqual(22)
        expect(rect.x + rect.width).toBeLessThanOrEqual(188.001)
        expect(rect.y).toBeGreaterThanOrEqual(32)
        expect(rect.y + rect.height).toBeLessThanOrEqual(275.001)
        expect(rect.x * 1000).toBeCloseTo(Math.round(rect.x * 1000), 6)
      }
      for (const [i, zone] of boxes(zones).entries())
        for (const other of zones.filter((z) => z.id !== zone.id).slice(i))
          expect(overlaps(zone.rect, other.rect), `${zone.id} ${other.id}`).toBe(false)
    }
  })
  test('nothing is printed over a disc or off the page', () => {
    one.drawings.forEach((drawing, page) => {
      const sheet = one.sheets[page]
      const discs = (sheet?.fiducials ?? []).map(({ x, y }) => ({ x: x - 1.8, y: y - 1.8, width: 3.6, height: 3.6 }))
      const printed = extentsOf(drawing).filter(
        (rect) => rect.width < 200 && !(Math.abs(rect.width - 3.6) < 1e-9 && rect.height === rect.width),
      )
      expect(printed.length).toBeGreaterThan(10)
      for (const rect of printed) for (const disc of discs) expect(overlaps(rect, disc)).toBe(false)
    })
  })
  test('a page code of this run stands on every sheet', () => {
    expect(one.sheets.map((sheet) => [sheet.copy, sheet.page, isCodeOf(run, sheet.code, STRONG_WIDTHS)])).toEqual([
      [1, 1, true],
      [1, 2, true],
    ])
    expect(textOf(one.drawings[1])).toContain(`+1/2/${one.sheets[1]?.code.check}+`)
  })
  test('says question, copy and page numbers', () => {
    expect(textOf(one.drawings[0])).toContain('Copy')
    expect(textOf(one.drawings[1])).toMatch(/Question.*5.*Question.*6/)
  })
  test('is the same twice, whatever was composed before', () => {
    const composer = composerOf()
    composer.solutions(sampleVariant())
    composer.copy(copyOf(7), variantOf([choice('other', 'Other?', ['x', 'y'], ['a'])]))
    const again = composed(composer.copy(copyOf(1), sampleVariant()))
    expect(stableJson(again)).toBe(stableJson(one))
  })
  test('shares its forms with the next copy', () => {
    const composer = composerOf()
    const [codeBox] = one.sheets[0]?.codeBoxes ?? []
    const forms = (copy: ComposedCopy) => copy.drawings.flatMap((d) => d.items.flatMap((item) => (item.kind === 'form' ? [item.form] : [])))
    const first = new Set(forms(composed(composer.copy(copyOf(1), sampleVariant()))))
    const second = forms(composed(composer.copy(copyOf(2), sampleVariant())))
    // what fills the page code differs, and is shared with the copies that have the same bits there
    const unknown = second.filter((form) => !first.has(form) && form.bounds.height !== codeBox?.rect.height)
    expect(unknown).toEqual([])
  })
})

describe('a prefilled copy', () => {
  const known = composed(composerOf().copy(copyOf(2, 1, '20261234'), sampleVariant()))
  test('prints name and number, leaves no digit to be read', () => {
    const text = textOf(known.drawings[0])
    expect(text).toContain('Lovelace')
    expect(idsOf(known, 'student-digit')).toEqual([])
    expect(idsOf(known, 'name')).toEqual(['name'])
    const black = known.drawings[0]?.items.filter(
      (item) => item.kind === 'form' && item.form.items.some((i) => i.kind === 'path' && i.fill === 0 && i.stroke !== undefined),
    )
    expect(black).toHaveLength(8)
  })
  test('is left open when the exam says so', () => {
    const identify = { grid: 8, prefilled: false, nameField: true }
    const open = composed(composerOf({ identify }).copy(copyOf(2, 1, '20261234'), sampleVariant()))
    expect(textOf(open.drawings[0])).not.toContain('Lovelace')
    expect(idsOf(open, 'student-digit')).toHaveLength(80)
  })
})

test.each([true, false])('a stimulus on a new page begins one; duplex %s', (duplex) => {
  const [part] = variantOf([asked('before', { ...optionsOf, stem: [paragraph('Asked before.')] })]).parts
  const [after] = variantOf([asked('after', { ...optionsOf, stem: [paragraph('Asked after.')] })]).parts
  const passages: readonly Entry[] = [
    { kind: 'passage', content: [{ kind: 'page-break' }] },
    { kind: 'passage', content: [paragraph('A stimulus.')] },
  ]
  const entries = [...(part?.entries ?? []), ...passages, ...(after?.entries ?? [])]
  const { drawings, sheets } = composed(
    composerOf({ duplex }).copy(copyOf(1), { number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }),
  )
  expect([drawings.length, sheets.length]).toEqual([2, 2])
  expect(textOf(drawings[0])).toContain('Asked before.')
  expect(textOf(drawings[1])).toMatch(/A stimulus\. .*Asked after\./)
})

describe('options', () => {
  const item = choice('order', 'Pick.', ['first', 'second', 'third', 'fourth'], ['a'])
  const shuffled = (order: readonly number[]) => {
    const ids = item.field.kind === 'choice' ? item.field.options.map((o) => o.id) : []
    const variant = variantOf([item])
    const entries = [{ kind: 'question' as const, question: { number: 1, asked: item, order: order.flatMap((i) => ids[i] ?? []) } }]
    return composed(composerOf().copy(copyOf(1), { ...variant, parts: [{ title: [], intro: [], newPage: false, entries }] }))
  }
  test('stand in the order of the variant', () => {
    const tops = (copy: ComposedCopy) =>
      zonesOf(copy)
        .filter((z) => z.role.kind === 'option')
        .map((z) => [z.id.slice(-1), z.rect.y] as const)
    const straight = tops(shuffled([0, 1, 2, 3]))
    const turned = tops(shuffled([2, 0, 3, 1]))
    expect(turned.map(([id]) => id)).toEqual(['c', 'a', 'd', 'b'])
    expect(turned.map(([, y]) => y)).toEqual(straight.map(([, y]) => y))
  })
  test('in columns are filled one column after the other', () => {
    const inColumns: Asked = {
      ...item,
      hash: 'columns',
      field: { ...item.field, arrangement: { kind: 'list', columns: 2 } } as Asked['field'],
    }
    const zones = zonesOf(composed(composerOf().copy(copyOf(1), variantOf([inColumns])))).filter((z) => z.role.kind === 'option')
    const at = (id: string) => zones.find((z) => z.id.endsWith(`:${id}`))?.rect ?? { x: 0, y: 0 }
    expect(at('a').x).toBe(at('b').x)
    expect(at('c').x).toBeGreaterThan(at('a').x + 50)
    expect(at('a').y).toBe(at('c').y)
    expect(at('b').y).toBe(at('d').y)
  })
  test('that do not fit on one line stand under each other', () => {
    const long = 'a rather long answer that alone fills the better part of a line of text'
    const wide = asked('wide', {
      type: 'single-choice',
      stem: [paragraph('Pick.')],
      field: {
        ...(choice('x', 'x', [long, long, long], ['a']).field as Extract<Asked['field'], { kind: 'choice' }>),
        arrangement: { kind: 'inline' },
      },
      key: item.key,
    })
    const zones = zonesOf(composed(composerOf().copy(copyOf(1), variantOf([wide])))).filter((z) => z.role.kind === 'option')
    expect(new Set(zones.map((z) => z.rect.x)).size).toBe(1)
    expect(new Set(zones.map((z) => z.rect.y)).size).toBe(3)
  })
})

describe('pages', () => {
  const many = variantOf(
    Array.from({ length: 40 }, (_, i) => choice(`many-${i}`, `Stem number ${i}, which is short.`, ['x', 'y', 'z'], ['a'])),
  )
  test('hold every item whole, and none is lost', () => {
    const copy = composed(composerOf().copy(copyOf(1), many))
    expect(idsOf(copy, 'option')).toHaveLength(120)
    for (let i = 0; i < 40; i++) {
      const pages = copy.sheets.filter((sheet) => sheet.zones.some((zone) => zone.group === `q:many-${i}`))
      expect(pages, `item ${i}`).toHaveLength(1)
    }
    expect(copy.sheets.length).toBeGreaterThan(2)
  })
  test('are even in number when printed on both sides, a blank back has no sheet', () => {
    const short = variantOf([choice('short', 'Pick.', ['x', 'y'], ['a'])])
    const both = composed(composerOf().copy(copyOf(1), short))
    expect([both.drawings.length, both.sheets.length]).toEqual([2, 1])
    expect(both.drawings[1]?.items).toEqual([])
    const single = composed(composerOf({ duplex: false }).copy(copyOf(1), short))
    expect([single.drawings.length, single.sheets.length]).toEqual([1, 1])
  })
  test('cannot hold a space that is taller than they are: the item is named', () => {
    const { value, diagnostics } = composerOf().copy(copyOf(1), variantOf([written('tall', 'Prove it.', 2, 400)]))
    expect(value).toBeUndefined()
    expect(diagnostics.map((d) => [d.code, d.location])).toEqual([['does-not-fit', { kind: 'question', variant: 1, item: 'tall' }]])
  })
  test('more than the page code counts are a fault', () => {
    const composer = createComposer({
      template: templateOf(),
      exam: plainExam,
      typesetter: realTypesetter(),
      run,
      codeWidths: { copy: 2, page: 6, check: 6, strong: 12 },
      roster,
    })
    expect(composer.copy(copyOf(4), sampleVariant()).diagnostics.map((d) => d.code)).toEqual(['page-code-overflow'])
  })
})

describe('references', () => {
  const display = (label: string): Asked =>
    asked(label, {
      type: 'single-choice',
      stem: [
        {
          kind: 'paragraph',
          children: [
            { kind: 'text', text: 'See ' },
            { kind: 'reference', target: 'eq', label: `${label}-one` },
            { kind: 'text', text: ':' },
          ],
        },
        { kind: 'paragraph', children: [{ kind: 'display', tex: `x=1\\label{eq:${label}-one}`, label: `${label}-one` }] },
      ],
      field: choice('x', 'x', ['x', 'y'], ['a']).field,
      key: choice('x', 'x', ['x', 'y'], ['a']).key,
    })
  const first = display('first')
  const second = display('second')
  test('are numbered per copy in reading order', () => {
    const composer = composerOf()
    const slots = (all: readonly Asked[]) =>
      composed(composer.copy(copyOf(1), variantOf(all))).drawings[0]?.items.flatMap((item) =>
        (item.kind === 'form' ? (item.filled ?? []) : []).map(({ y, glyphs }) => ({ y, text: glyphs.map((g) => g.text).join('') })),
      ) ?? []
    const straight = slots([first, second]).filter((s) => /^[12]$/.test(s.text))
    const turned = slots([second, first]).filter((s) => /^[12]$/.test(s.text))
    expect(straight.map((s) => s.text)).toEqual(turned.map((s) => s.text))
    expect(straight.length).toBeGreaterThanOrEqual(4)
  })
  test('of two digits have the room that they need, no less and no more', () => {
    const many = Array.from({ length: 12 }, (_, i) => display(`d${String.fromCharCode(97 + i)}`))
    const runsOf = (
      items: readonly DrawItem[],
      x = 0,
      y = 0,
    ): readonly { text: string; x: number; y: number; end: number; size: number }[] =>
      items.flatMap((item) => {
        if (item.kind === 'form') return runsOf([...item.form.items, ...(item.filled ?? [])], x + item.x, y + item.y)
        if (item.kind !== 'text') return []
        const end = x + item.x + item.glyphs.reduce((sum, glyph) => sum + (glyph.advance * item.size) / 1000, 0)
        return [{ text: item.glyphs.map((glyph) => glyph.text).join(''), x: x + item.x, y: y + item.y, end, size: item.size }]
      })
    const pages = composed(composerOf().copy(copyOf(1), variantOf(many))).drawings.map((drawing) => runsOf(drawing.items))
    const lines = pages.flatMap((runs) => runs.filter((run) => run.text.endsWith('See (')).map((open) => ({ open, runs })))
    const shown = lines.map(({ open, runs }) => {
      const after = runs.filter((run) => Math.abs(run.y - open.y) < 0.01 && run.x > open.x).toSorted((one, other) => one.x - other.x)
      return { open, number: after[0], close: after[1] }
    })
    expect(shown.map(({ number }) => number?.text)).toEqual(many.map((_, i) => `${i + 1}`))
    for (const { open, number, close } of shown) {
      expect(number?.size).toBe(plainExam.fontSize)
      expect(number?.x).toBeCloseTo(open.end, 2)
      expect(close?.text.startsWith(')')).toBe(true)
      expect(close?.x).toBeCloseTo(number?.end ?? 0, 2)
    }
  })
  test('to what is not printed are a fault that names the item', () => {
    const lost = asked('lost', {
      type: 'single-choice',
      stem: [{ kind: 'paragraph', children: [{ kind: 'reference', target: 'fig', label: 'none' }] }],
      field: choice('x', 'x', ['x', 'y'], ['a']).field,
      key: choice('x', 'x', ['x', 'y'], ['a']).key,
    })
    expect(
      composerOf()
        .copy(copyOf(1), variantOf([lost]))
        .diagnostics.map((d) => [d.code, d.message.slice(0, 14)]),
    ).toEqual([['reference-missing', 'lost @fig:none']])
  })
})

describe('the solution booklet', () => {
  const { value: pages, diagnostics } = composerOf().solutions(sampleVariant())
  test('says what it is, shows solutions, has no page code', () => {
    expect(diagnostics).toEqual([])
    const text = (pages ?? []).map(textOf).join(' ')
    expect(text).toContain('Solutions')
    expect(text).toMatch(/Solution: .*right answer/)
    expect(text).not.toMatch(/\+\d+\/\d+\/\d+\+/)
    expect(text).not.toContain('Student')
  })
  test('fills the right boxes and the full points, nothing else', () => {
    // ridge b · convex a, c · inline b · kernel false · attention 2 · gmm.update a 1, b 2
    expect((pages ?? []).reduce((sum, page) => sum + blackBoxes(page.items), 0)).toBe(8)
  })
})

test('a copy in another language speaks it, in the words of the template, and has the same boxes', () => {
  const template = templateOf({}, { strings: { ...templateOf().style.strings, fr: { true: 'VRAI', false: 'FAUX' } } })
  const composer = composerOf({}, template)
  const [english, french] = [
    composer.copy(copyOf(1), sampleVariant()),
    composer.copy({ ...copyOf(1), language: 'fr' }, sampleVariant()),
  ].map(composed)
  const texts = (copy: ComposedCopy | undefined) => (copy?.drawings ?? []).map(textOf).join(' ')
  expect([texts(english).includes('VRAI'), texts(french).includes('VRAI')]).toEqual([false, true])
  expect(idsOf(french ?? one, 'option')).toEqual(idsOf(english ?? one, 'option'))
})

test('a copy may have a template of its own: another size and geometry, the same boxes', () => {
  const large: Template = { ...templateOf({}, { fontSize: 6.3, margins: { top: 40, bottom: 20, left: 18, right: 18 } }), name: 'large' }
  const composer = createComposer({
    ...{ template: templateOf(), otherTemplates: [large], exam: plainExam, typesetter: realTypesetter() },
    ...{ run, codeWidths: STRONG_WIDTHS, roster },
  })
  const [usual, other] = [copyOf(1), { ...copyOf(2), template: 'large' }].map((copy) => composed(composer.copy(copy, sampleVariant())))
  expect(idsOf(other ?? one, 'option')).toEqual(idsOf(one, 'option'))
  expect(other?.sheets[0]?.fiducials[0]).toEqual({ x: 14.8, y: 29.72 })
  expect(other?.sheets[0]?.codeBoxes[0]?.rect.y).toBe(21.59)
  const sizes = (copy: ComposedCopy | undefined) => new Set(copy?.drawings.flatMap(({ items }) => fontSizes(items)))
  expect(sizes(other).has(6.3)).toBe(true)
  expect(sizes(usual).has(6.3)).toBe(false)
  expect(usual?.sheets).toEqual(one.sheets)
})

const fontSizes = (items: readonly DrawItem[]): readonly number[] =>
  items.flatMap((item) => (item.kind === 'form' ? fontSizes(item.form.items) : item.kind === 'text' ? [item.size] : []))

test('what is said for a screen is on the solutions and on no paper', () => {
  const said = (pages: readonly Drawing[]) => ({
    roles: new Set(pages.flatMap(({ items }) => items.map(({ tag }) => tag?.role))),
    titles: pages.flatMap(({ bookmarks = [] }) => bookmarks.map(({ title }) => title)),
  })
  const paper = said(one.drawings)
  expect(paper.titles).toEqual([])
  expect([...paper.roles]).not.toContain('Artifact')
  const solutions = said(composerOf().solutions(sampleVariant()).value ?? [])
  expect(solutions.titles).toContain('Question 1')
  expect([...solutions.roles]).toEqual(expect.arrayContaining(['Artifact', 'Sect']))
})
