import { expect, test } from 'vitest'
import { soil } from '../../../src/simulate/soil.ts'

test('a grain darkens a disc about its place and nothing else; it never lightens', () => {
  const page = { width: 40, height: 40, grey: new Uint8Array(1600).fill(200) }
  page.grey[20 * 40 + 20] = 10
  soil(page, { x: 2, y: 2, radius: 0.3, level: 60 }, 10)
  expect(page.grey[20 * 40 + 20]).toBe(10)
  expect(page.grey[18 * 40 + 19]).toBe(60)
  expect(page.grey.filter((v) => v !== 200).length).toBeLessThan(Math.PI * 4.5 ** 2)
  expect(page.grey[20 * 40 + 30]).toBe(200)
})
