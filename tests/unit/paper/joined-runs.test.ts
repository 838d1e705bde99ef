import { expect, it } from 'vitest'
import type { TextRun } from '../../../src/model/drawing.ts'
import { joinedRuns } from '../../../src/paper/joined-runs.ts'

const blank = { id: 1, advance: 333, text: ' ' }
const run = (text: string, x: number, more: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  font: 'roman',
  size: 2,
  x,
  y: 5,
  glyphs: [...text].map((letter) => ({ id: letter.charCodeAt(0), advance: 500, text: letter })),
  ...more,
})
const saidBy = (runs: readonly TextRun[]) => runs.map(({ x, glyphs }) => [x, glyphs.map(({ text }) => text).join('')])

/** Where each letter stands, blanks left out. */
const placesIn = (runs: readonly TextRun[]) =>
  runs.flatMap(({ x, size, glyphs }) => {
    let at = x
    return glyphs.flatMap(({ text, advance }) => {
      const here = at
      at += (advance * size) / 1000
      return text === ' ' ? [] : [[text, Number(here.toFixed(6))]]
    })
  })

it('joins what stands on one line with blanks, every letter at its place', () => {
  const runs = [run('12', 10), run('A', 20), run('BC', 30.5)]
  const joined = joinedRuns(runs, () => blank)
  expect(saidBy(joined)).toEqual([[10, '12 A BC']])
  expect(placesIn(joined)).toEqual(placesIn(runs))
})

it('leaves apart what differs in font, size, line, grey or what it belongs to, what goes back, and what has no blank', () => {
  const others: readonly TextRun[] = [
    run('b', 20, { font: 'bold' }),
    run('b', 20, { size: 3 }),
    run('b', 20, { y: 9 }),
    run('b', 20, { grey: 0.5 }),
    run('b', 20, { tag: { role: 'P' } }),
    run('b', 3),
    run('b', 11.1),
  ]
  for (const other of others) expect(joinedRuns([run('a', 10), other], () => blank)).toEqual([run('a', 10), other])
  const apart = [run('a', 10), run('b', 20)]
  expect(joinedRuns(apart, () => undefined)).toEqual(apart)
})
