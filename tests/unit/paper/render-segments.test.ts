import { expect, test } from 'vitest'
import { digitsOf, renderSegments } from '../../../src/paper/render-segments.ts'
import { deskOf, jobOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'

test('a source is rendered once per name and parted at its objects', () => {
  const desk = deskOf()
  const segments = renderSegments(desk, { name: 'f', part: 'front' }, jobOf())
  expect(segments.map((segment) => segment.kind)).toEqual(['text', 'sides'])
  expect(renderSegments(desk, { name: 'f', part: 'front' }, jobOf())).toBe(segments)
})

test('faults of a source are reported each time', () => {
  const desk = deskOf({}, templateOf({ front: '{{nope}}' }))
  const job = jobOf()
  renderSegments(desk, { name: 'f', part: 'front' }, job)
  renderSegments(desk, { name: 'f', part: 'front' }, job)
  expect(job.faults.map((fault) => fault.code)).toEqual(['template-syntax', 'template-syntax'])
})

test('digits of a number', () => {
  expect([9, 10, 300].map(digitsOf)).toEqual([1, 2, 3])
})
