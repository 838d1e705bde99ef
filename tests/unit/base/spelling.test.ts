import { expect, it } from 'vitest'
import { editDistance, nearestWord } from '../../../src/base/spelling.ts'

it('counts single edits and neighbouring swaps', () => {
  expect(editDistance('title', 'title')).toBe(0)
  expect(editDistance('titel', 'title')).toBe(1)
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('', 'abc')).toBe(3)
})

it('names the known word that was meant, or none', () => {
  const known = ['title', 'subtitle', 'duration', 'paper']
  expect(nearestWord('tilte', known)).toBe('title')
  expect(nearestWord('Duraton', known)).toBe('duration')
  expect(nearestWord('banana', known)).toBeUndefined()
})
