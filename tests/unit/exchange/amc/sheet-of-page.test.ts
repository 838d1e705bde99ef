import { expect, it } from 'vitest'
import { isScannable, sheetOfPage } from '../../../../src/exchange/amc/sheet-of-page.ts'
import { itemId, optionId } from '../../../../src/model/ids.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

const pageOf = (name: 'inline' | 'ovals', page: number) => {
  const found = loadedProject(name).layout.pages.find((one) => one.sheet === 1 && one.page === page)
  if (found === undefined) throw new Error('no page')
  return found
}
const meaning = { role: { kind: 'option', item: itemId('q'), option: optionId('a') }, group: 'g', isExclusive: true } as const

it('a page lies as AMC prints it; squares are given with their frames', () => {
  const page = pageOf('inline', 1)
  const sheet = sheetOfPage(page, false, () => meaning)
  expect(sheet).toMatchObject({ copy: 1, page: 1, code: { copy: 1, page: 1, check: 60 }, fiducialDiameter: 3.6 })
  expect(sheet.fiducials[0].x).toBeCloseTo(26.8, 1)
  expect(sheet.codeBoxes.map(({ row }) => row).filter((row, i, all) => row !== all[i - 1])).toEqual(['copy', 'page', 'check'])
  // The frame of a code box ends 0.2 pt outside of what AMC measures, that of an answer 0.5 pt.
  expect(sheet.codeBoxes[0]?.rect.width).toBeCloseTo((page.digits[0]?.rect.width ?? 0) + 0.14, 2)
  expect(sheet.zones[0]?.rect.width).toBeCloseTo((page.boxes[0]?.rect.width ?? 0) + 0.351, 2)
  expect(sheet.zones.at(-1)).toMatchObject({ id: 'name', role: { kind: 'name' } })
  expect(sheet.zones.some((zone) => zone.inside !== undefined)).toBe(false)
})

it('ovals are given as they are, with their letters; boxes that are not scanned or mean nothing are no zones', () => {
  const last = loadedProject('ovals').layout.pages.find((one) => one.boxes.length > 0)
  if (last === undefined) throw new Error('no answer sheet')
  const [first, second, ...others] = last.boxes
  if (first === undefined || second === undefined) throw new Error('no boxes')
  const spoiled = { ...last, boxes: [{ ...first, isUnscanned: true }, second, ...others] }
  const sheet = sheetOfPage(spoiled, true, (box) => (box === second ? undefined : meaning))
  expect(sheet.zones.filter((zone) => zone.role.kind === 'option')).toHaveLength(others.length)
  expect(sheet.zones[0]).toMatchObject({ shape: 'oval', inside: others[0]?.label, exclusive: true, group: 'g' })
  expect(sheet.zones[0]?.rect.width).toBeCloseTo(others[0]?.rect.width ?? 0, 3)
})

it('pages without marks or code are not to be scanned', () => {
  const page = pageOf('inline', 1)
  expect([page, { ...page, markDiameter: 0 }, { ...page, marks: page.marks.slice(1) }, { ...page, digits: [] }].map(isScannable)).toEqual([
    ...[true, false, false, false],
  ])
})
