import { expect, test } from 'vitest'
import type { Block } from '../../../src/model/content.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { segmentsOf } from '../../../src/paper/segments.ts'
import { paragraph } from '../../support/variants.ts'

const grid: Block = { kind: 'object', name: 'id-grid' }

test('content is parted at its objects, in order', () => {
  const a = paragraph('a')
  const b = paragraph('b')
  const segments = segmentsOf([a, b, grid, { kind: 'page-break' }, { kind: 'sides', left: [grid], right: [a] }], 'x.hbs', () => undefined)
  expect(segments).toEqual([
    { kind: 'text', blocks: [a, b] },
    { kind: 'object', name: 'id-grid' },
    { kind: 'page-break' },
    { kind: 'sides', left: [{ kind: 'object', name: 'id-grid' }], right: [{ kind: 'text', blocks: [a] }] },
  ])
})

test('sides without objects are text', () => {
  const sides: Block = { kind: 'sides', left: [paragraph('a')], right: [] }
  expect(segmentsOf([sides], 'x.hbs', () => undefined)).toEqual([{ kind: 'text', blocks: [sides] }])
})

test('an object inside a frame is a fault', () => {
  const faults: Diagnostic[] = []
  segmentsOf([{ kind: 'frame', children: [grid] }], 'x.hbs', (fault) => faults.push(fault))
  expect(faults.map((fault) => fault.code)).toEqual(['template-object-nested'])
})
