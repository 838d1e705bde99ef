import { expect, it } from 'vitest'
import type { AmcPage } from '../../../../src/exchange/amc/layout.ts'
import { layoutOfTables } from '../../../../src/exchange/amc/layout-of-tables.ts'
import { layoutOfXy } from '../../../../src/exchange/amc/layout-of-xy.ts'
import { tablesOf, xyOf } from '../../../support/amc/projects.ts'

/** Of a page, numbers to 0.001 mm and lists in one order. */
const comparable = (page: AmcPage): string =>
  JSON.stringify(
    {
      ...page,
      boxes: page.boxes.toSorted((a, b) => a.question - b.question || a.answer - b.answer),
      digits: page.digits.toSorted((a, b) => a.number - b.number || a.bit - b.bit),
    },
    (_key, held: unknown) =>
      typeof held === 'number' ? held.toFixed(3) : held instanceof Object && !Array.isArray(held) ? sorted(held) : held,
  )
const sorted = (held: object): object => Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))

it.each(['inline', 'ovals'] as const)('the .xy file of %s says what the database made of it says', (name) => {
  const xy = layoutOfXy(xyOf(name), 'calage.xy')
  const database = layoutOfTables(tablesOf(name, 'layout'), 'layout.sqlite')
  expect(xy.diagnostics).toEqual([])
  const of = (pages: readonly AmcPage[] | undefined) =>
    (pages ?? []).toSorted((a, b) => a.sheet - b.sheet || a.page - b.page).map(comparable)
  expect(of(xy.value?.pages)).toEqual(of(database.value?.pages))
  expect([...(xy.value?.questions ?? [])].toSorted(([a], [b]) => a - b)).toEqual(
    [...(database.value?.questions ?? [])].toSorted(([a], [b]) => a - b),
  )
  expect(xy.value?.variables.get('ensemble')).toBe(database.value?.variables.get('ensemble'))
})

it('reads an oval whose corners give one coordinate each, and flags of a question', () => {
  const { value } = layoutOfXy(
    `\\with{insidebox=yes}
\\dontscan{1,4}
\\retick{1,4}
\\association{1}{0042}{x}
\\questionnum{1}{4}{7}
\\page{1/2/59}{597.50787pt}{845.04684pt}{0pt}{0pt}
\\tracepos{1/2:case:net.tcp:4,2}{0sp}{46868505sp}{oval}
\\tracepos{1/2:case:net.tcp:4,2}{6166743sp}{0sp}{oval}
\\tracepos{1/2:case:net.tcp:4,2}{6904761sp}{0sp}{oval}
\\tracepos{1/2:case:net.tcp:4,2}{0sp}{46130487sp}{oval}
\\boxchar{1/2:case:net.tcp:4,2}{B}`,
    'a.xy',
  )
  const [box] = value?.pages[0]?.boxes ?? []
  expect(box).toMatchObject({ question: 4, answer: 2, shape: 'oval', label: 'B', isUnscanned: true, isGraders: true })
  expect(box?.rect.width).toBeCloseTo(3.96, 2)
  expect(value?.pages[0]).toMatchObject({ markDiameter: 0, marks: [] })
  expect(value?.students.get(1)).toBe('0042')
  expect(value?.numbers.get('1/4')).toBe('7')
})

it('lines that make no sense are told of with the first of them, and skipped', () => {
  const spoiled = xyOf('inline').split('\n').toSpliced(20, 0, 'junk', '\\page{x}{1pt}{2pt}').join('\n')
  const { value, diagnostics } = layoutOfXy(spoiled, 'calage.xy')
  expect(diagnostics).toMatchObject([
    { code: 'amc-row-broken', severity: 'warning', message: expect.stringMatching(/^2 lines .*junk/), location: { line: 21 } },
  ])
  expect(value?.pages).toEqual(layoutOfXy(xyOf('inline'), 'calage.xy').value?.pages)
})

it.each(['', 'nonsense', '\\page{1/1/60}{0pt}{0pt}'])('%j has no page', (text) => {
  expect(layoutOfXy(text, 'a.xy').diagnostics.map(({ code }) => code)).toContain('amc-no-pages')
})
