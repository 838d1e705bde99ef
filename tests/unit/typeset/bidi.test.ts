import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bidiOfSpans, bidiOfText, directionOf, levelRuns, mirroredText, visualOrder } from '../../../src/typeset/bidi.ts'
import { SIZE } from '../../support/typeset/bench.ts'

const look = { face: 'roman', size: SIZE } as const
const text = (words: string) => ({ kind: 'text', text: words, look, verbatim: false }) as const
const box = { width: 1, height: 1, depth: 0, ink: { items: [], late: [] }, name: 'b' }

/** A text as it is seen from left to right. */
function seen(words: string, direction: 'ltr' | 'rtl'): string {
  const bidi = bidiOfText(words, direction)
  if (bidi === undefined) return words
  const runs = levelRuns(words, bidi.levels)
  return visualOrder(runs.map(({ level }) => level))
    .map((i) => {
      const run = runs[i] ?? { text: '', level: 0 }
      return run.level % 2 === 0 ? run.text : [...mirroredText(run.text)].reverse().join('')
    })
    .join('')
}

describe('bidiOfText', () => {
  it('leaves Latin text alone', () => {
    expect(bidiOfText('Hello (1)', 'ltr')).toBeUndefined()
  })

  it.each([
    ['rtl', 'שלום (TCP) 12', '12 (TCP) םולש'],
    ['rtl', 'TCP stops.', 'TCP stops.'],
    ['rtl', '3. א', 'א .3'],
    ['ltr', 'see שלום עולם.', 'see םלוע םולש.'],
    ['ltr', 'שלום.', '.םולש'],
    ['rtl', '', ''],
  ] as const)('%s: %s', (direction, words, shown) => {
    expect(seen(words, direction)).toBe(shown)
  })

  it('loses no character', () => {
    const letters = fc.constantFrom(...'abאבגسلا123 .,()[]«»-+%'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), fc.constantFrom('ltr' as const, 'rtl' as const), (words, direction) => {
        const plain = (all: string) => [...all.replace(/[()[\]«»]/g, '|')].sort().join('')
        expect(plain(seen(words, direction))).toBe(plain(words))
      }),
    )
  })
})

describe('bidiOfSpans', () => {
  it('sets a formula of several parts from left to right, and code by itself', () => {
    const levels = [...(bidiOfSpans([text('א '), { kind: 'boxes', boxes: [box, box] }, text(' ב')], 'rtl')?.levels ?? [])]
    expect(levels).toEqual([1, 1, 2, 1, 1])
    const code = { ...text('(x) ב'), verbatim: true, isolated: true } as const
    expect([...(bidiOfSpans([text('א'), code, text(')')], 'rtl')?.levels ?? [])]).toEqual([1, 2, 2, 2, 2, 3, 1])
  })

  it('takes blanks and late numbers for neutral', () => {
    expect([...(bidiOfSpans([text('א '), { kind: 'boxes', boxes: [box] }, text('.')], 'rtl')?.levels ?? [])]).toEqual([1, 1, 1, 1])
  })
})

it('follows the order of the standard for nested levels', () => {
  expect(visualOrder([0, 1, 1, 2, 2, 1, 0])).toEqual([0, 5, 3, 4, 2, 1, 6])
  expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0])
  expect(visualOrder([])).toEqual([])
})

it('knows where languages begin', () => {
  expect(['ar', 'he', 'fa-IR', 'ur', 'en', 'zh'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})
