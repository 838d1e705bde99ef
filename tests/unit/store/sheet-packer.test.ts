import { expect, test } from 'vitest'
import type { Sheet, Zone } from '../../../src/model/sheet.ts'
import { createSheetPacker, sheetsOf, unpackSheets } from '../../../src/store/sheet-packer.ts'
import { run } from '../../support/store/stores.ts'

const roundTrip = (sheets: readonly Sheet[]): readonly Sheet[] => {
  const packer = createSheetPacker()
  packer.add(sheets)
  return sheetsOf(packer.packed())
}
const own = run.sheets.filter((sheet) => sheet.copy === 1)
const zonesOf = (change: (zone: Zone, i: number) => Zone): readonly Sheet[] =>
  own.map((sheet) => ({ ...sheet, zones: sheet.zones.map(change) }))

test('sheets come back equal', () => {
  expect(roundTrip(own)).toEqual(own)
  expect(own.flatMap((sheet) => sheet.zones).length).toBeGreaterThan(10)
})

test('zones that share a role and differ in anything else are kept apart', () => {
  const changes: readonly ((zone: Zone) => Zone)[] = [
    (zone) => ({ ...zone, inside: 'B' }),
    (zone) => ({ ...zone, shape: 'oval' }),
    (zone) => ({ ...zone, group: 'other' }),
    (zone) => ({ ...zone, rect: { ...zone.rect, width: zone.rect.width + 1 } }),
  ]
  for (const change of changes) {
    const both = own.map((sheet) => ({ ...sheet, zones: [...sheet.zones, ...sheet.zones.map(change), ...sheet.zones] }))
    expect(roundTrip(both)).toEqual(both)
  }
})

test('a place that is no thousandth of a millimetre comes back exactly', () => {
  const odd = zonesOf((zone, i) => (i % 2 === 0 ? { ...zone, rect: { ...zone.rect, x: zone.rect.x + 1 / 3 } } : zone))
  expect(roundTrip(odd)).toEqual(odd)
  const left = zonesOf((zone) => ({ ...zone, rect: { ...zone.rect, x: -1.25, y: 0 } }))
  expect(roundTrip(left)).toEqual(left)
})

test('a page takes few bytes when its zones are known', () => {
  const packer = createSheetPacker()
  packer.add(own)
  packer.add(own.map((sheet) => ({ ...sheet, copy: 9, code: { ...sheet.code, copy: 9 } })))
  const { stencil, copies } = packer.packed()
  const zones = own.flatMap((sheet) => sheet.zones).length
  expect(stencil.zones.length).toBeLessThanOrEqual(zones)
  expect(copies.get(9)?.length).toBeLessThan(zones * 9 + own.length * 12)
})

test('sheets of several copies are a bug, and so are bytes that are cut off', () => {
  const packer = createSheetPacker()
  expect(() => packer.add(run.sheets)).toThrow('no page of copy 1: 2/1')
  packer.add(own)
  const { stencil, copies } = packer.packed()
  expect(() => unpackSheets(stencil, 1, copies.get(1)?.slice(0, -1) ?? new Uint8Array())).toThrow('cut off')
})
