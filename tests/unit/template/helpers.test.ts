import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { pointsText } from '../../../src/template/helpers.ts'

const words: Readonly<Record<string, string>> = { point: 'Punkt', points: 'Punkte', 'decimal-sign': ',' }
const word = (name: string) => words[name] ?? name

test.each([
  [ratio(1), '1 Punkt'],
  [ratio(2), '2 Punkte'],
  [ratio(3, 2), '1,5 Punkte'],
  [ratio(1, 3), '1/3 Punkte'],
])('points are said exactly and in the language', (points, text) => {
  expect(pointsText(points, word)).toBe(text)
})
