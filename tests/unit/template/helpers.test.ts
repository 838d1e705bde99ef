import { expect, test } from 'vitest'
import { type Ratio, ratio } from '../../../src/base/ratio.ts'
import { pointsText } from '../../../src/template/helpers.ts'

const words: Readonly<Record<string, string>> = { point: 'Punkt', points: 'Punkte', 'decimal-sign': ',' }
const word = (name: string) => words[name] ?? name

test.each([
  [ratio(1), '1 Punkt'],
  [ratio(2), '2 Punkte'],
  [ratio(3, 2), '1,5 Punkte'],
  [ratio(1, 3), '1/3 Punkte'],
])('points are said exactly and in the language', (points, text) => {
  expect(pointsText(points, { word, known: () => undefined })).toBe(text)
})

test.each([
  [ratio(1), 'درجة واحدة'],
  [ratio(2), 'درجتان'],
  [ratio(3), '3 درجات'],
  [ratio(10), '10 درجات'],
  [ratio(11), '11 درجة'],
  [ratio(5, 2), '2.5 درجة'],
])('Arabic has forms of its own for one, two and few', (points, text) => {
  const arabic: Readonly<Record<string, string>> = {
    'points-one': 'درجة واحدة',
    'points-two': 'درجتان',
    'points-few': '{points} درجات',
    points: 'درجة',
    'decimal-sign': '.',
  }
  expect(pointsText(points, { word: (name) => arabic[name] ?? name, known: (name) => arabic[name] })).toBe(text)
})

test('French counts less than two as one', () => {
  const french: Readonly<Record<string, string>> = {
    'points-below-two': '{points} point',
    point: 'point',
    points: 'points',
    'decimal-sign': ',',
  }
  const told = (points: Ratio) => pointsText(points, { word: (name) => french[name] ?? name, known: (name) => french[name] })
  expect([ratio(1, 2), ratio(1), ratio(3, 2), ratio(2)].map(told)).toEqual(['0,5 point', '1 point', '1,5 point', '2 points'])
})
