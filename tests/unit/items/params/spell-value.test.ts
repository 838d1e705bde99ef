import { expect, it } from 'vitest'
import { piecesOf, type Surroundings } from '../../../../src/items/params/placeholders.ts'
import { spelling } from '../../../../src/items/params/spell-value.ts'
import { values } from '../../../support/items/params.ts'

function spelt(source: string, held: string | number, surroundings: Surroundings, decimalSign = '.'): string | undefined {
  const [piece] = piecesOf(source, surroundings)
  const value = values({ x: held }).get('x')
  if (piece?.kind !== 'placeholder' || value === undefined) throw new Error(source)
  return spelling(piece, value, { surroundings, decimalSign })
}

it.each([
  ['{{x}}', '7', '7', '{7}', '7'],
  ['{{x}}', '-3', '−3', '{-3}', '-3'],
  ['{{x}}', '0.15', '0.15', '{0.15}', '0.15'],
  ['{{x}}', 0.1 + 0.05, '0.15', '{0.15}', '0.15'],
  ['{{x}}', '1/3', '0.333333', '{0.333333}', '0.333333'],
  ['{{x}}', 'Bergen-op-Zoom', 'Bergen-op-Zoom', '{Bergen-op-Zoom}', 'Bergen-op-Zoom'],
  ['{{fixed x 2}}', '-1/8', '−0.13', '{-0.13}', '-0.13'],
  ['{{fixed x 2}}', '3', '3.00', '{3.00}', '3.00'],
  ['{{fixed x 0}}', 2.5, '3', '{3}', '3'],
  ['{{signed x}}', '3', '+3', '{{}+3}', '+3'],
  ['{{signed x}}', '-3', '−3', '{{}-3}', '-3'],
  ['{{signed x}}', '0', '+0', '{{}+0}', '+0'],
  ['{{fraction x}}', '1/3', '1/3', '{\\frac{1}{3}}', '1/3'],
  ['{{fraction x}}', '-0.5', '−1/2', '{-\\frac{1}{2}}', '-1/2'],
  ['{{fraction x}}', '4', '4', '{4}', '4'],
  ['{{sci x 3}}', '0.0012', '1.20×10⁻³', '{1.20\\times10^{-3}}', '1.20e-3'],
  ['{{sci x 3}}', '-123456', '−1.23×10⁵', '{-1.23\\times10^{5}}', '-1.23e5'],
  ['{{sci x 3}}', '9.999', '1.00×10¹', '{1.00\\times10^{1}}', '1.00e1'],
  ['{{sci x 1}}', '0', '0×10⁰', '{0\\times10^{0}}', '0e0'],
  ['{{sci x 2}}', 1.6e-35, '1.6×10⁻³⁵', '{1.6\\times10^{-35}}', '1.6e-35'],
])('spells %s of %s in text, math and code', (source, held, ...[text, math, code]) => {
  expect([spelt(source, held, 'text'), spelt(source, held, 'math'), spelt(source, held, 'code'), spelt(source, held, 'alt')]).toEqual([
    text,
    math,
    code,
    text,
  ])
})

it('has no spelling for texts as numbers, nor for reals as fractions', () => {
  expect([spelt('{{fixed x 2}}', 'Oslo', 'text'), spelt('{{fraction x}}', 0.5, 'text'), spelt('{{sci x 2}}', 'Oslo', 'math')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it.each([
  ['{{x}}', '0.15', '0,15', '{0{,}15}', '0.15'],
  ['{{fixed x 2}}', '-1/8', '−0,13', '{-0{,}13}', '-0.13'],
  ['{{signed x}}', '2.5', '+2,5', '{{}+2{,}5}', '+2.5'],
  ['{{sci x 3}}', '-0.0012', '−1,20×10⁻³', '{-1{,}20\\times10^{-3}}', '-1.20e-3'],
  ['{{fraction x}}', '0.5', '1/2', '{\\frac{1}{2}}', '1/2'],
  ['{{x}}', 'St. Gallen', 'St. Gallen', '{St. Gallen}', 'St. Gallen'],
])('spells %s of %s with a comma in text and math, never in code', (source, held, ...[text, math, code]) => {
  const inComma = (surroundings: Surroundings) => spelt(source, held, surroundings, ',')
  expect([inComma('text'), inComma('math'), inComma('code'), inComma('alt')]).toEqual([text, math, code, text])
})
