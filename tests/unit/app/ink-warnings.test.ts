import { beforeAll, expect, it } from 'vitest'
import type { JudgedPage } from '../../../src/app/evidence.ts'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { inkWarnings, oddFinder } from '../../../src/app/ink-warnings.ts'
import { readBatch } from '../../../src/app/read-batch.ts'
import { type MadeExam, madeExam, RIGHT, resultOf } from '../../support/app/made-exam.ts'
import { pageOf } from '../../support/omr-pages.ts'

/** A page of a scan file whose boxes are all marked (or all blank). */
function page(scan: string, chance: number, count = 120): JudgedPage {
  const boxes = Array.from({ length: count }, () => ({ ink: chance, cover: chance }))
  const { reading, sheet } = pageOf(boxes)
  const marks = reading.measures.map(({ zone }) => ({ zone, state: 'blank' as const, probability: chance }))
  const measures = reading.measures.map((measure) => ({ ...measure, shift: { x: 0, y: 0 } }))
  return { reading: { ...reading, measures, source: { scan, file: `${scan}.pdf`, page: 1 } }, sheet, marks }
}

it('warns of each file whose ink is odd, with what to do', () => {
  const finder = oddFinder()
  finder.see('all', [page('all', 1)])
  finder.see('none', [page('none', 0), page('none', 0)])
  const files = finder.found()
  expect(files).toEqual([
    { scan: 'all', file: 'all.pdf', odd: expect.arrayContaining(['mostly-marked']) },
    { scan: 'none', file: 'none.pdf', odd: ['no-marks'] },
  ])
  const warnings = inkWarnings(files)
  expect(warnings[0]).toMatchObject({
    code: 'scan-ink-odd',
    severity: 'warning',
    message: 'none.pdf: not one box is marked',
    location: { kind: 'scan', file: 'none.pdf', page: 1 },
  })
  for (const { hint } of warnings) expect(hint).toContain('before you believe any grade')
})

it('judges files of a few boxes together, and says it once of all', () => {
  const finder = oddFinder()
  const pictures = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
  for (const name of pictures('blank', 5)) finder.see(name, [page(name, 0, 20)])
  for (const name of pictures('full', 2)) finder.see(name, [page(name, 1, 20)])
  finder.see('nothing read', [])
  const files = finder.found()
  expect(files.map(({ scan, odd }) => `${scan} ${odd.includes('no-marks')}`)).toEqual([
    ...pictures('blank', 5).map((name) => `${name} true`),
    ...pictures('full', 2).map((name) => `${name} false`),
  ])
  const [said] = inkWarnings(files)
  expect(said?.message).toBe('blank1.pdf, blank2.pdf, blank3.pdf and 2 more: not one box is marked')
  const one = oddFinder()
  one.see('one', [page('one', 1, 20)])
  expect(one.found()).toEqual([])
})

it('names the pages in black and white from which marks may be lost', () => {
  const finder = oddFinder()
  const bare = page('fax', 0)
  const lost = { ...bare, reading: { ...bare.reading, copy: 7, page: 2, isBilevel: true as const } }
  finder.see('fax', [page('fax', 0), lost, page('fax', 1)])
  expect(finder.found()).toMatchObject([{ file: 'fax.pdf', odd: expect.arrayContaining(['marks-lost']), pale: ['7/2'] }])
  const warning = inkWarnings(finder.found()).find(({ message }) => message.includes('black and white'))
  expect(warning?.message).toBe('fax.pdf: on some pages in black and white marks are mere dots, or none are left (copy/page 7/2)')
})

let made: MadeExam
beforeAll(async () => {
  made = await madeExam(3)
})

it('is said when the file is read, and again when it is graded', async () => {
  const names = (sheet: ReturnType<MadeExam['sheetOf']>): readonly string[] =>
    sheet.zones.flatMap(({ role }) =>
      role.kind === 'option'
        ? [`${role.item} ${role.option}`]
        : role.kind === 'digit'
          ? [`${role.item} place ${role.column + 1} symbol ${role.symbol}`]
          : [],
    )
  const pages = await Promise.all(
    [1, 2, 3].flatMap((copy) => [1, 2].map((number) => made.fill(copy, number, names(made.sheetOf(copy, number))))),
  )
  const black = await made.scan('black.pdf', pages)
  const read = await readBatch({ folder: made.folder, paths: [black] })
  expect(read.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning scan-ink-odd')
  expect(resultOf(read).odd).toMatchObject([{ file: 'black.pdf' }])
  const graded = await gradeRun(made.folder)
  expect(graded.value).toBeDefined()
  expect(graded.diagnostics.map(({ code }) => code)).toContain('scan-ink-odd')
})

it('is not said of papers as they come', async () => {
  const other = await madeExam(3)
  const pages = await Promise.all([1, 2].flatMap((copy) => [1, 2].map((number) => other.fill(copy, number, RIGHT[number] ?? []))))
  const read = await readBatch({ folder: other.folder, paths: [await other.scan('good.pdf', pages)] })
  expect(read.diagnostics).toEqual([])
})
