import { expect, test } from 'vitest'
import { withoutLines } from '../../../../src/omr/pixels/lines.ts'
import type { GreyImage } from '../../../../src/omr/pixels/page-image.ts'

const [width, height] = [840, 1188]
const PAPER = 230

function page(draw: (x: number, y: number) => number): GreyImage {
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) grey[y * width + x] = draw(x, y)
  return { width, height, grey, scale: 1 }
}

/** Noise of some levels, the same each time. */
const noise = (x: number, y: number): number => ((x * 7919 + y * 104729 + ((x * y) % 97) * 31) % 13) - 6

test('a line that dust draws down the whole page is taken away, and what lies under it is kept', () => {
  const isBar = (y: number): boolean => y > 400 && y < 420
  const clean = page((x, y) => (isBar(y) ? 40 : PAPER) + noise(x, y))
  const streaked = page((x, y) => Math.round((clean.grey[y * width + x] ?? 0) * (x === 300 || x === 301 ? 0.6 : 1)))
  const mended = withoutLines(streaked)
  for (const y of [50, 410, 700, 1100])
    for (const x of [300, 301]) expect(Math.abs((mended.grey[y * width + x] ?? 0) - (clean.grey[y * width + x] ?? 0))).toBeLessThan(6)
  expect(streaked.grey[50 * width + 300]).toBeLessThan(150)
})

test('the same across a page that was turned', () => {
  const mended = withoutLines(page((x, y) => (y === 500 ? 140 : PAPER + noise(x, y))))
  expect(Math.abs((mended.grey[500 * width + 123] ?? 0) - PAPER)).toBeLessThan(3)
})

test('a black line is filled from beside, where ink counts more than paper', () => {
  const mended = withoutLines(page((x, y) => (x === 300 ? 0 : x > 300 && x < 310 && y > 90 && y < 99 ? 20 : PAPER)))
  expect(mended.grey[50 * width + 300]).toBe(PAPER)
  expect(mended.grey[95 * width + 300]).toBe(20)
})

test('the edge of a black line, black here and white there, goes with it, and what lies beside it stays', () => {
  const beside = (every: number) => page((x, y) => (x === 300 || (x === 301 && y % 83 < every) || (x === 297 && y % 83 < 8) ? 0 : PAPER))
  const blackIn = (image: GreyImage, x: number) => [...Array(height).keys()].filter((y) => image.grey[y * width + x] === 0).length
  const [thick, thin] = [withoutLines(beside(48)), withoutLines(beside(14))]
  expect([300, 301].map((x) => blackIn(thick, x))).toEqual([0, 0])
  expect(blackIn(thin, 301)).toBe(blackIn(beside(14), 301))
  expect(blackIn(thick, 297)).toBe(blackIn(beside(48), 297))
})

test('an image without such lines is handed back as it is', () => {
  const blank = page((x, y) => PAPER + noise(x, y))
  expect(withoutLines(blank)).toBe(blank)
})

test('a ruled table and a column of boxes end within the margins, and are no lines', () => {
  const ruled = page((x, y) => (x === 300 && y > 120 && y < 1060 ? 40 : PAPER))
  expect(withoutLines(ruled)).toBe(ruled)
  const boxes = page((x, y) => ((x === 300 || x === 316) && y % 26 < 16 ? 40 : PAPER))
  expect(withoutLines(boxes)).toBe(boxes)
})

test('a line on dark ground says nothing: only where paper is seen on both sides is it looked for', () => {
  const lid = page((x, y) => (x > 295 && x < 306 ? (x === 300 ? 10 : 60) : y > 0 ? PAPER : 0))
  expect(withoutLines(lid)).toBe(lid)
})

/** The page with a line that is missing in some of its eight parts, or on dark ground there. */
const lineBut = (parts: readonly number[], ground: number): GreyImage =>
  page((x, y) => {
    const isOut = parts.includes(Math.floor((y * 8) / height))
    return isOut ? ground : x === 300 ? 140 : PAPER
  })

/** Whether the line is taken away where it shows. */
function isMended(image: GreyImage): boolean {
  const mended = withoutLines(image)
  return mended !== image && [...Array(height).keys()].every((y) => (mended.grey[y * width + 300] ?? 0) !== 140)
}

test('a line may be missing in one part of the page, wherever that is, but not in two', () => {
  for (const part of [0, 3, 4, 7]) expect(isMended(lineBut([part], PAPER))).toBe(true)
  for (const parts of [[0, 1], [3, 4], [0, 7]]) expect(isMended(lineBut(parts, PAPER))).toBe(false) // biome-ignore format: a table
})

test('five parts with light paper must tell of a line: of three others nothing is asked', () => {
  for (const parts of [[0, 1, 2], [3, 4, 5]]) expect(isMended(lineBut(parts, 60))).toBe(true) // biome-ignore format: a table
  for (const parts of [[0, 1, 2, 3], [2, 3, 4, 5]]) expect(isMended(lineBut(parts, 60))).toBe(false) // biome-ignore format: a table
})
