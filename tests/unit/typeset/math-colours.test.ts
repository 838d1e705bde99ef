import { expect, it } from 'vitest'
import { boxGrey, inkGrey, luminanceOf, printedBox } from '../../../src/typeset/math-colours.ts'

it('knows names, hexadecimal colours and mixtures', () => {
  expect(luminanceOf('white')).toBeCloseTo(1, 6)
  expect(luminanceOf('#ff0000')).toBeCloseTo(0.2126, 6)
  expect(luminanceOf('#f00')).toBe(luminanceOf('Red'))
  expect(luminanceOf('red!100')).toBe(luminanceOf('red'))
  expect(luminanceOf('black!0')).toBeCloseTo(1, 6)
  expect(luminanceOf('red!50!blue')).toBeCloseTo(luminanceOf('#800080') ?? 0, 2)
  for (const colour of ['nosuch', '#12', 'red!x', 'red!200', '']) expect(luminanceOf(colour)).toBeUndefined()
})

it('keeps the order of lightness, and ink of every colour at 3:1 on paper', () => {
  const names = ['black', 'navy', 'purple', 'blue', 'green', 'red', 'orange', 'cyan', 'yellow']
  const greys = names.map((name) => inkGrey(luminanceOf(name), undefined) ?? -1)
  expect(greys).toEqual(greys.toSorted((a, b) => a - b))
  expect(new Set(greys).size).toBe(names.length)
  expect(greys[0]).toBe(0)
  const yellow = greys.at(-1) ?? 1
  expect(1.05 / (((yellow + 0.055) / 1.055) ** 2.4 + 0.05)).toBeGreaterThan(3)
  expect(inkGrey(luminanceOf('white'), undefined)).toBe(1)
})

it('sets ink off from its box', () => {
  const box = (name: string): number => printedBox(luminanceOf(name) ?? 0)
  expect(inkGrey(undefined, box('yellow'))).toBeUndefined()
  expect(inkGrey(undefined, box('navy'))).toBe(1)
  expect(inkGrey(luminanceOf('white'), box('black'))).toBe(1)
  expect(inkGrey(luminanceOf('yellow'), box('white'))).toBe(0)
  expect(boxGrey(box('yellow'))).toBeLessThan(0.92)
  expect([boxGrey(box('white')), boxGrey(box('black'))]).toEqual([1, 0])
})
