import { describe, expect, it } from 'vitest'
import { idOf } from '../../../src/typeset/font-chain.ts'
import { createShaper, type KnownWord, shapeLine } from '../../../src/typeset/shape.ts'
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

describe('store of words', () => {
  const stored = () => {
    const kept = new Map<string, KnownWord>()
    return { kept, shaper: createShaper(testFonts, { get: (key) => kept.get(key), set: (key, known) => void kept.set(key, known) }) }
  }
  const unheard = () => undefined

  it('gets words of texts, letters and short numbers, never names or numbers of students', () => {
    const { kept, shaper } = stored()
    shaper.word('estimator', 'roman', unheard)
    for (const text of ['A', '17', 'Ada Lovelace', '123456']) shapeLine(shaper, text, { face: 'roman', size: 3 })
    expect([...kept.keys()]).toEqual(['roman estimator', 'roman A', 'roman 17'])
  })

  it('gives a word as it was shaped, with what fonts lack for it', () => {
    const { kept, shaper } = stored()
    const missing: string[] = []
    const word = shaper.word('a☃', 'roman', unheard)
    const later = createShaper([], { get: (key) => kept.get(key), set: unheard })
    expect(later.word('a☃', 'roman', (character) => missing.push(character))).toEqual(word)
    expect(missing).toEqual(kept.get('roman a☃')?.missing)
  })
})
