import type { Point, Rect } from '../base/geometry.ts'
import { overlaps } from '../base/geometry.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import { between, happens } from './noise.ts'
import type { Hand } from './pens.ts'
import { type Stroke, smooth } from './strokes.ts'

/** A line of squiggles that looks like a name, in the lower part of the name field. */
export function nameStrokes(hand: Hand, field: Rect, taken: readonly Rect[], rng: Rng): Stroke[] {
  const height = Math.min(2.6, field.height * 0.22)
  const line = { x: field.x + field.width * 0.12, y: field.y + field.height * 0.68, width: field.width * 0.7 }
  return clear(wordsOn(hand, { ...line, height, words: 2 + rng.below(2) }, rng), taken)
}

/** Lines of writing in a ruled space; `amount` 0 … 1 is how much of it is used. */
export function writingStrokes(
  hand: Hand,
  space: Rect,
  taken: readonly Rect[],
  use: { readonly amount: number; readonly rng: Rng },
): Stroke[] {
  const { amount, rng } = use
  const pitch = between(rng, [6.5, 9])
  const height = between(rng, [1.5, 2.4])
  const lines = Math.floor(((space.height - 5) / pitch) * amount)
  const all: Stroke[] = []
  for (let i = 0; i < lines; i++) {
    const width = (space.width - 10) * (i === lines - 1 ? between(rng, [0.2, 0.9]) : between(rng, [0.8, 0.97]))
    all.push(...wordsOn(hand, { x: space.x + 5, y: space.y + 5 + pitch * (i + 0.6), width, height, words: 100 }, rng.fork(`line ${i}`)))
  }
  return clear(all, taken)
}

/** The baseline that words stand on. */
interface Line {
  readonly x: Mm
  readonly y: Mm
  readonly width: Mm
  /** Of a small letter. */
  readonly height: Mm
  readonly words: number
}

function wordsOn(hand: Hand, line: Line, rng: Rng): Stroke[] {
  const strokes: Stroke[] = []
  let x = line.x
  for (let i = 0; i < line.words; i++) {
    const letters = 2 + rng.below(8)
    const width = letters * line.height * between(rng, [0.6, 0.85])
    if (x + width > line.x + line.width) break
    strokes.push({
      points: wordCurve(at(x, line.y), width, { letters, height: line.height }, rng),
      width: hand.pen.width,
      ink: hand.pen.ink,
    })
    x += width + line.height * between(rng, [0.7, 1.2])
  }
  return strokes
}

/** One word without lifting the pen: up and down over the baseline, now and then a tall or a deep letter. */
function wordCurve(start: Point, width: Mm, shape: { readonly letters: number; readonly height: Mm }, rng: Rng): Point[] {
  const points: Point[] = [start]
  const step = width / (shape.letters * 2)
  for (let i = 0; i < shape.letters; i++) {
    const tall = happens(rng, 0.22) ? 1.9 : 1
    const deep = happens(rng, 0.12) ? 0.8 : 0
    const x = start.x + (2 * i + 1) * step
    const y = start.y + shape.height * 0.12 * rng.normal()
    points.push(
      at(x + step * 0.35 * rng.normal(), y - shape.height * tall),
      at(x + step * (0.6 + 0.3 * rng.unit()), y + shape.height * deep),
    )
  }
  return smooth(points, 5)
}

/** Writing keeps off what is printed to be read: a word that would touch it is left out. */
function clear(strokes: readonly Stroke[], taken: readonly Rect[]): Stroke[] {
  return strokes.filter((stroke) => {
    const bounds = boundsOf(stroke)
    return !taken.some((rect) => overlaps(rect, bounds))
  })
}

/** How near writing comes to a box, mm. */
const CLEARANCE: Mm = 0.5

export function boundsOf(stroke: Stroke): Rect {
  const margin = stroke.width / 2 + CLEARANCE
  const xs = stroke.points.map((p) => p.x)
  const ys = stroke.points.map((p) => p.y)
  const x = Math.min(...xs) - margin
  const y = Math.min(...ys) - margin
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y }
}

const at = (x: number, y: number): Point => ({ x, y })
