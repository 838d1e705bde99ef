import { describe, expect, it } from 'vitest'
import { idOf } from '../../../src/typeset/font-chain.ts'
import { createShaper, shapeLine } from '../../../src/typeset/shape.ts'
import { testFonts } from '../../support/fonts.ts'

const shaper = createShaper(testFonts)

describe('createShaper', () => {
  it('shapes a word once per face', () => {
    const word = shaper.word('Regression', 'roman', () => undefined)
    expect(shaper.word('Regression', 'roman', () => undefined)).toBe(word)
    expect(shaper.word('Regression', 'bold', () => undefined).width).toBeGreaterThan(word.width)
    expect(word.pieces.map((p) => p.font)).toEqual([idOf('roman')])
  })

  it('hands over what no face has, each time', () => {
    const missing: string[] = []
    for (const _ of [1, 2]) shaper.word('a速b', 'roman', (c) => missing.push(c))
    expect(missing).toEqual(['速', '速'])
    expect(shaper.has('速')).toBe(false)
    expect(shaper.has('é')).toBe(true)
  })

  it('knows the space of a face', () => {
    expect(shaper.space('roman').width).toBe(333)
    expect(shaper.space('typewriter').width).toBe(525)
  })
})

it('places the runs of a line one after the other', () => {
  const line = shapeLine(shaper, 'ab', { face: 'roman', size: 10 })
  expect(line.width).toBeCloseTo((500 + 555) / 100)
  expect(line.runs).toHaveLength(1)
  expect(line.descent).toBeCloseTo(2.2)
})
