import { expect, it } from 'vitest'
import { hasRoom } from '../../../src/exam/room.ts'
import { item } from '../../support/exam/banks.ts'

const [a, b, c] = [item('a'), item('b'), item('c')]

it('finds a way to serve all, if there is one', () => {
  const needs = [
    { count: 2, candidates: [a, b, c] },
    { count: 1, candidates: [a] },
  ]
  expect(hasRoom(needs, new Set())).toBe(true)
  expect(hasRoom(needs.toReversed(), new Set())).toBe(true)
  expect(hasRoom(needs, new Set([b.id]))).toBe(false)
  expect(hasRoom([...needs, { count: 1, candidates: [c] }], new Set())).toBe(false)
  expect(hasRoom([...needs, { count: 0, candidates: [] }], new Set())).toBe(true)
})

it('moves what was served before, along a chain', () => {
  const needs = [
    { count: 1, candidates: [a, b] },
    { count: 1, candidates: [a, c] },
    { count: 1, candidates: [a] },
  ]
  expect(hasRoom(needs, new Set())).toBe(true)
})
