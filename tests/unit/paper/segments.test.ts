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

test('a frame with an object is parted inside; a frame of text is text', () => {
  const [a, b] = [paragraph('a'), paragraph('b')]
  const framed: Block = { kind: 'frame', children: [b] }
  expect(segmentsOf([a, { kind: 'frame', children: [a, grid] }, framed], 'x.hbs', () => undefined)).toEqual([
    { kind: 'text', blocks: [a] },
    {
      kind: 'frame',
      inside: [
        { kind: 'text', blocks: [a] },
        { kind: 'object', name: 'id-grid' },
      ],
    },
    { kind: 'text', blocks: [framed] },
  ])
})

test('columns with an object are parted inside; columns of text are text', () => {
  const columns: Block = { kind: 'columns', count: 2, children: [paragraph('a')] }
  expect(segmentsOf([columns, { kind: 'columns', count: 3, children: [grid] }], 'x.hbs', () => undefined)).toEqual([
    { kind: 'text', blocks: [columns] },
    { kind: 'columns', count: 3, inside: [{ kind: 'object', name: 'id-grid' }] },
  ])
})

test('an object inside a quote or a list is a fault', () => {
  const faults: Diagnostic[] = []
  segmentsOf(
    [
      { kind: 'list', marker: { kind: 'bullet' }, tight: true, items: [[grid]] },
      { kind: 'quote', children: [grid] },
    ],
    'x.hbs',
    (fault) => faults.push(fault),
  )
  expect(faults.map((fault) => fault.code)).toEqual(['template-object-nested', 'template-object-nested'])
})
