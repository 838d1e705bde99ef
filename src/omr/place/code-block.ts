import type { PageCode } from '../../model/page-code.ts'
import { valueOfBits } from '../../model/page-code.ts'
import type { CodeBox } from '../../model/sheet.ts'
import { CODE } from '../params.ts'
import { lineInset, type Profile, pairResponse, profileOf } from '../pixels/frame.ts'
import { BLACK, type Patch, patchOf, type View } from '../pixels/patch.ts'
import type { SheetBook } from './header.ts'

/** What is seen where the page code should be. */
export interface CodeBlock {
  /** Share of the boxes that are filled or show a pair of opposite edges: near 1 where a code block is printed. */
  readonly presence: number
  /** Darkness inside each box, in the order of `boxes`: 0 paper, 1 printed black. */
  readonly fills: readonly number[]
  readonly boxes: readonly CodeBox[]
  /** Displacement common to the boxes, mm. */
  readonly shift: { readonly x: number; readonly y: number }
}

/** Looks at the code boxes; one displacement for all of them, since single frames may be filled, broken or faint. */
export function codeBlockOf(view: View, boxes: readonly CodeBox[]): CodeBlock {
  const patches = boxes.map((box) => patchOf(view, box.rect, CODE.margin))
  const rows = patches.map((p) => profileOf(p, 'y', CODE.straight, 0))
  const columns = patches.map((p) => profileOf(p, 'x', CODE.straight, 0))
  const y = commonShift(patches, rows, 'y')
  const x = commonShift(patches, columns, 'x')
  const fills = apart(patches.map((p) => fillOf(p, x / p.step, y / p.step)))
  const isSeen = (p: Patch, i: number): boolean =>
    (fills[i] ?? 0) >= CODE.filled || isFramed(p, 'y', rows[i] ?? NOTHING, y) || isFramed(p, 'x', columns[i] ?? NOTHING, x)
  const seen = patches.filter(isSeen).length
  return { presence: boxes.length === 0 ? 0 : seen / boxes.length, fills, boxes, shift: { x, y } }
}

/**
 * Where filled boxes and empty ones are two groups far apart, the groups are what black and paper are here: blur lets
 * paper into small filled boxes, and a veil of noise and stray light lies over empty ones.
 */
function apart(fills: readonly number[]): readonly number[] {
  const sorted = [...fills].sort((a, b) => a - b)
  let [gap, at] = [0, 0]
  for (let i = CODE.leastOfGroup; i <= sorted.length - CODE.leastOfGroup; i++) {
    const here = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0)
    if (here > gap) [gap, at] = [here, i]
  }
  if (gap < CODE.leastGap) return fills
  const [low, high] = [middleOf(sorted.slice(0, at)), middleOf(sorted.slice(at))]
  return fills.map((fill) => (fill - low) / (high - low))
}

const middleOf = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? 0

const NOTHING: Profile = new Float32Array(0)

/** The displacement (mm) at which the frames of all boxes together answer best. */
function commonShift(patches: readonly Patch[], profiles: readonly Profile[], axis: 'x' | 'y'): number {
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let d = -CODE.reachSteps; d <= CODE.reachSteps; d++) {
    let score = 0
    patches.forEach((p, i) => {
      score += pairResponse(profiles[i] ?? NOTHING, extentOf(p, axis), d * CODE.stride * Math.min(p.width, p.height), lineInset(p))
    })
    score -= Math.abs(score) * CODE.centrePull * (d / CODE.reachSteps) ** 2
    if (score > bestScore) {
      bestScore = score
      best = d
    }
  }
  const first = patches[0]
  return first === undefined ? 0 : best * CODE.stride * Math.min(first.width, first.height) * first.step
}

const extentOf = (p: Patch, axis: 'x' | 'y') => (axis === 'x' ? { start: p.left, extent: p.width } : { start: p.top, extent: p.height })

const isFramed = (p: Patch, axis: 'x' | 'y', profile: Profile, shift: number): boolean =>
  pairResponse(profile, extentOf(p, axis), shift / p.step, lineInset(p)) > CODE.leastEdge

function fillOf(p: Patch, dx: number, dy: number): number {
  const [left, top] = [p.left + dx + p.width * CODE.inset, p.top + dy + p.height * CODE.inset]
  const [right, bottom] = [p.left + dx + p.width * (1 - CODE.inset), p.top + dy + p.height * (1 - CODE.inset)]
  let sum = 0
  let count = 0
  for (let j = Math.round(top); j < Math.round(bottom); j++)
    for (let i = Math.round(left); i < Math.round(right); i++) {
      sum += p.dark[j * p.columns + i] ?? 0
      count++
    }
  return count === 0 ? 0 : sum / count / BLACK
}

export type CodeReading =
  | { readonly kind: 'code'; readonly code: PageCode }
  /** Bits that could be either, and no or several ways to settle them. */
  | { readonly kind: 'unsure'; readonly detail: string }
  /** Every bit was clear, and the checks are not those of this run. */
  | { readonly kind: 'foreign'; readonly code: PageCode }

/** How a code is seen: on a page that surely lies so; in black and white. */
interface CodeSight {
  readonly isAnchored?: boolean
  readonly isBilevel?: boolean
}

/**
 * The code that the fills spell. Only unsure bits may be settled by the checks, and only when exactly one way passes. With
 * `isAnchored` the page surely lies so: then what toner left out of a filled box, or put into an empty one, may be settled
 * too, by the 18 check bits of a strong code, which 64 ways pass by chance once in 4,000.
 */
export function codeReadingOf(
  block: CodeBlock,
  accepts: SheetBook['accepts'],
  { isAnchored = false, isBilevel = false }: CodeSight = {},
): CodeReading {
  const bits = block.fills.map((fill) => (fill >= CODE.filled ? 1 : fill <= CODE.empty ? 0 : undefined))
  const unsure = bits.filter((bit) => bit === undefined).length
  const passing = unsure > CODE.mostUnsure ? [] : waysOf(block, bits, accepts)
  const [only, second] = passing
  if (only !== undefined && second === undefined) return { kind: 'code', code: only }
  const worn = isAnchored && only === undefined ? wornCodeOf(block, accepts, isBilevel) : undefined
  if (worn !== undefined) return { kind: 'code', code: worn }
  if (unsure === 0) return { kind: 'foreign', code: codeOf(block.boxes, bits.map((bit) => bit ?? 0)) } // biome-ignore format: one thought
  if (unsure > CODE.mostUnsure) return { kind: 'unsure', detail: `${unsure} of ${bits.length} code boxes are unclear` }
  return { kind: 'unsure', detail: `${unsure} unclear code boxes, ${passing.length} ways to read them` }
}

/** A strong code of which every box that is neither black nor white all over may be either. */
function wornCodeOf(block: CodeBlock, accepts: SheetBook['accepts'], isBilevel: boolean): PageCode | undefined {
  if (!block.boxes.some(({ row }) => row === 'strong')) return undefined
  const [filled, empty] = isBilevel ? [CODE.plainFilled, CODE.plainEmpty] : [CODE.clearFilled, CODE.clearEmpty]
  const bits = block.fills.map((fill) => (fill >= filled ? 1 : fill <= empty ? 0 : undefined))
  if (bits.filter((bit) => bit === undefined).length > CODE.mostWorn) return undefined
  const [only, second] = waysOf(block, bits, accepts)
  return second === undefined ? only : undefined
}

/** All codes of the run that the bits may be, whatever the undefined ones are. */
function waysOf({ boxes }: CodeBlock, bits: readonly (number | undefined)[], accepts: SheetBook['accepts']): readonly PageCode[] {
  const unsure = bits.flatMap((bit, i) => (bit === undefined ? [i] : []))
  return Array.from(
    { length: 2 ** unsure.length },
    (_, choice) =>
    codeOf(boxes, bits.map((bit, i) => bit ?? Math.floor(choice / 2 ** unsure.indexOf(i)) % 2)), // biome-ignore format: one thought
  ).filter(accepts)
}

function codeOf(boxes: readonly CodeBox[], bits: readonly number[]): PageCode {
  const rowValue = (row: CodeBox['row']): number => {
    const own = boxes.flatMap((box, i) => (box.row === row ? [{ at: box.bit, bit: bits[i] ?? 0 }] : []))
    return valueOfBits(own.sort((a, b) => a.at - b.at).map((b) => b.bit))
  }
  const code = { copy: rowValue('copy'), page: rowValue('page'), check: rowValue('check') }
  return boxes.some((box) => box.row === 'strong') ? { ...code, strong: rowValue('strong') } : code
}
