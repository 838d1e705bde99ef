import type { Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { PathCommand } from '../model/drawing.ts'
import type { Face } from './galley.ts'
import { extentOf } from './outline.ts'
import { type Shaper, shapeLine } from './shape.ts'

/** A line of text as one path with its origin on the baseline, y downwards. */
export interface TracedText {
  readonly commands: readonly PathCommand[]
  /** The box around it; control points count. */
  readonly bounds: Rect
}

/** The outlines of a line of text, to be drawn as a path where text cannot be: turned, for one. */
export function traceLine(shaper: Shaper, text: string, face: Face, size: Mm): TracedText {
  const commands: PathCommand[] = []
  const edges = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, top: 0, bottom: 0 }
  for (const run of shapeLine(shaper, text, { face, size }).runs) {
    const unit = run.size / 1000
    let pen = run.x
    for (const glyph of run.glyphs) {
      const path = shaper.glyphPath(run.font, glyph.id)
      const x = pen + (glyph.dx ?? 0) * unit
      const y = run.y - (glyph.dy ?? 0) * unit
      pen += glyph.advance * unit
      if (path === '') continue
      commands.push(...commandsOf(path, (px, py) => [x + px * unit, y - py * unit]))
      const extent = extentOf(path)
      edges.left = Math.min(edges.left, x + extent.left * unit)
      edges.right = Math.max(edges.right, x + extent.right * unit)
      edges.top = Math.min(edges.top, y - extent.top * unit)
      edges.bottom = Math.max(edges.bottom, y - extent.bottom * unit)
    }
  }
  if (commands.length === 0) return { commands, bounds: { x: 0, y: 0, width: 0, height: 0 } }
  return { commands, bounds: { x: edges.left, y: edges.top, width: edges.right - edges.left, height: edges.bottom - edges.top } }
}

type At = (x: number, y: number) => readonly [Mm, Mm]

/** Commands of an absolute SVG path of M, L, Q, C and Z; a quadratic curve is the cubic with its control points at two thirds. */
function commandsOf(path: string, at: At): readonly PathCommand[] {
  const out: PathCommand[] = []
  let here: readonly [number, number] = [0, 0]
  for (const [, command = '', list = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    if (command === 'Z') out.push(['Z'])
    else if (command === 'M' || command === 'L') {
      out.push([command, ...at(a, b)])
      here = [a, b]
    } else if (command === 'Q') {
      const towards = (from: number, control: number): number => from + (2 / 3) * (control - from)
      out.push(['C', ...at(towards(here[0], a), towards(here[1], b)), ...at(towards(c, a), towards(d, b)), ...at(c, d)])
      here = [c, d]
    } else if (command === 'C') {
      out.push(['C', ...at(a, b), ...at(c, d), ...at(e, f)])
      here = [e, f]
    }
  }
  return out
}
