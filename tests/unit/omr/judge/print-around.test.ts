import { expect, it } from 'vitest'
import { itemId } from '../../../../src/model/ids.ts'
import type { ReadPage } from '../../../../src/model/reading.ts'
import type { Sheet, ZoneRole } from '../../../../src/model/sheet.ts'
import { calibrate } from '../../../../src/omr/judge/calibrate.ts'
import { classify } from '../../../../src/omr/judge/classify.ts'
import { boxOf } from '../../../../src/omr/judge/print-around.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const empty: DrawnBox = { ink: 0, cover: 0, around: '0'.repeat(24), corners: '0000' }
const around = (left: string, right: string, above: string, below: string): DrawnBox => ({
  ...empty,
  around: [left, right, above, below].map((ink) => ink.repeat(6)).join(''),
})
/** A grid's border to the left and above. */
const bordered = around('3', '0', '3', '0')
/** The same with a neighbour's cross to the right and below. */
const inCorner = around('4', '2', '3', '2')
const ringed = around('4', '4', '4', '4')

const page = (first: DrawnBox): { readonly reading: ReadPage; readonly sheet: Sheet } => pageOf([first, empty, empty], 'q')

/** State of the first box of the first page, judged with all pages of its file. */
function stateIn(...firsts: readonly DrawnBox[]): string | undefined {
  const pages = firsts.map(page)
  const [{ reading, sheet } = page(empty)] = pages
  return classify(reading, sheet, calibrate(pages, 'tick'))[0]?.state
}

it('takes for print what lies around the same box on nearly all pages of a file', () => {
  expect(stateIn(inCorner)).toBe('doubtful')
  expect(stateIn(inCorner, bordered, bordered, bordered)).toBe('blank')
  expect(stateIn(inCorner, bordered, bordered, bordered, empty)).toBe('blank')
  expect(stateIn(inCorner, bordered, bordered, empty, empty)).toBe('doubtful')
})

it('takes twice as much for the same print, where it falls on more pixels', () => {
  expect(stateIn(around('6', '2', '6', '2'), bordered, bordered, bordered)).toBe('blank')
  expect(stateIn(around('8', '2', '8', '2'), bordered, bordered, bordered)).toBe('doubtful')
})

it('sees a ring around a box that is drawn over what is printed there', () => {
  expect(stateIn(around('8', '8', '8', '8'), bordered, bordered, bordered)).toBe('doubtful')
})

it('takes no ring for print, though all draw one around the same box: it may be their answer', () => {
  expect(stateIn(ringed, ringed, ringed, ringed, ringed)).toBe('doubtful')
  expect(stateIn({ ...empty, corners: '8888' }, ...[1, 2, 3, 4].map(() => ({ ...empty, corners: '8885' })))).toBe('doubtful')
})

it('takes no dust for print: a pale ring stands out from it', () => {
  const paleRing: DrawnBox = { ...empty, around: '111000'.repeat(4) }
  const dusty: DrawnBox = { ...empty, around: '100000'.repeat(4) }
  expect(stateIn(paleRing, dusty, dusty, dusty, dusty)).toBe('doubtful')
})

it('needs four pages with that box empty, and asks none of those where it is marked', () => {
  expect(stateIn(inCorner, bordered, bordered)).toBe('doubtful')
  const filled: DrawnBox = { ...bordered, ink: 0.9, cover: 1 }
  expect(stateIn(inCorner, bordered, filled, filled)).toBe('doubtful')
})

it('looks beyond the corners too', () => {
  const cornered = (corners: string): DrawnBox => ({ ...empty, corners })
  expect(stateIn(cornered('8884'), cornered('5500'), cornered('5500'), cornered('5500'))).toBe('blank')
  expect(stateIn(cornered('8884'), cornered('5500'), cornered('5500'))).toBe('doubtful')
  expect(stateIn(cornered('ffff'), cornered('5550'), cornered('5550'), cornered('5550'))).toBe('doubtful')
})

it('knows a box by what it stands for, wherever it lies', () => {
  const [zone] = page(empty).sheet.zones
  if (zone === undefined) throw new Error('no zone')
  const roles: readonly ZoneRole[] = [
    zone.role,
    { kind: 'digit', item: itemId('q'), column: 0, symbol: '0' },
    { kind: 'digit', item: itemId('q'), column: 1, symbol: '0' },
    { kind: 'student-digit', column: 0, digit: 1 },
    { kind: 'grade', item: itemId('q'), part: 'a', points: { num: 1n, den: 2n } },
    { kind: 'name' },
  ]
  expect(new Set(roles.map((role) => boxOf({ ...zone, role }))).size).toBe(roles.length)
  expect(boxOf({ ...zone, rect: { ...zone.rect, y: 200 } })).toBe(boxOf(zone))
})
