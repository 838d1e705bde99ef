import { expect, it } from 'vitest'
import { faceIn, greyOf } from '../../../src/typeset/faces.ts'

it('nests emphasis, strong text and code', () => {
  expect(faceIn('roman', 'emphasis')).toBe('italic')
  expect(faceIn(faceIn('roman', 'emphasis'), 'emphasis')).toBe('roman')
  expect(faceIn(faceIn('roman', 'strong'), 'emphasis')).toBe('bold-italic')
  expect(faceIn(faceIn('roman', 'strong'), 'code')).toBe('typewriter-bold')
  expect(faceIn('sans', 'code')).toBe('typewriter')
})

it('names a grey only where there is one', () => {
  expect(greyOf({ grey: 0.4 })).toEqual({ grey: 0.4 })
  expect(greyOf({})).toEqual({})
})
