import { expect, test } from 'vitest'
import { AMC_WIDTHS } from '../../../src/model/page-code.ts'
import { missingReferences, overflowFaults, oversizedFaults } from '../../../src/paper/faults.ts'
import { blankSlab } from '../../../src/paper/slab.ts'

test('what is too tall is named with both heights', () => {
  expect(oversizedFaults([blankSlab(300, 'big')], 243, 7)).toMatchObject([
    {
      code: 'does-not-fit',
      message: 'a part of big is 300 mm high; a page has room for 243 mm',
      location: { kind: 'question', variant: 7, item: 'big' },
    },
  ])
})

test('a missing reference is reported once', () => {
  const slot = { face: 'roman', size: 3, x: 0, y: 0, width: 2, align: 'left', field: { reference: 'tab', label: 'x' } } as const
  const slab = { ...blankSlab(5, 'it'), late: [slot, slot] }
  const pages = [[{ slab, x: 0, y: 0 }]]
  expect(missingReferences(pages, () => undefined, 1).map((d) => d.message)).toEqual([
    'it @tab:x names nothing that is printed on the same copy',
  ])
  expect(missingReferences(pages, () => '1', 1)).toEqual([])
})

test('copies and pages that the code cannot count', () => {
  expect(overflowFaults(4095, 63, AMC_WIDTHS, 1)).toEqual([])
  expect(overflowFaults(4096, 64, AMC_WIDTHS, 1).map((d) => d.message)).toEqual([
    'copy 4096 has the number 4096; the page code holds at most 4095',
    'copy 4096 has a number of pages of 64; the page code holds at most 63',
  ])
})
