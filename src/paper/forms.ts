import { type Homography, project, type Rect } from '../base/geometry.ts'
import { shortHash } from '../base/hash.ts'
import { stableJson } from '../base/text.ts'
import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem, Form, Grey, PathCommand, PathItem, PlacedForm } from '../model/drawing.ts'

/** A form of some items, named by the hash of what it shows. Nested forms count by their own id. */
export function formOf(bounds: Rect, items: readonly DrawItem[]): Form {
  const forms = items.filter((item) => item.kind === 'form')
  if (forms.length === items.length) return { id: shortHash(forms.map(({ form, x, y }) => `${form.id} ${x} ${y}`).join()), bounds, items }
  const shown = items.map((item) => (item.kind === 'form' ? { form: item.form.id, x: item.x, y: item.y } : item))
  return { id: shortHash(stableJson(shown)), bounds, items }
}

export const placed = (form: Form, x: Mm, y: Mm): PlacedForm => ({ kind: 'form', form, x, y })

export const rectPath = (r: Rect): readonly PathCommand[] => [
  ['M', r.x, r.y],
  ['L', r.x + r.width, r.y],
  ['L', r.x + r.width, r.y + r.height],
  ['L', r.x, r.y + r.height],
  ['Z'],
]

/** A filled rectangle. */
export const filledRect = (r: Rect, grey: Grey): PathItem => ({ kind: 'path', commands: rectPath(r), fill: grey })

/** A frame whose outer edge is the rectangle. */
export function frameOf(r: Rect, rule: Mm, fill?: Grey): PathItem {
  const inner = inset(r, rule / 2)
  return { kind: 'path', commands: rectPath(inner), stroke: { width: rule, grey: 0 }, ...(fill === undefined ? {} : { fill }) }
}

/** A path moved, turned or scaled. */
export const mappedPath = (commands: readonly PathCommand[], map: Homography): readonly PathCommand[] =>
  commands.map((command) => mappedCommand(command, map))

function mappedCommand(command: PathCommand, map: Homography): PathCommand {
  const at = (x: Mm, y: Mm): readonly [Mm, Mm] => {
    const point = project(map, { x, y })
    return [roundMm(point.x), roundMm(point.y)]
  }
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], ...at(command[1], command[2])]
    case 'C':
      return ['C', ...at(command[1], command[2]), ...at(command[3], command[4]), ...at(command[5], command[6])]
    case 'Z':
      return command
  }
}

/** A straight line. */
export const lineOf = (from: readonly [Mm, Mm], to: readonly [Mm, Mm], stroke: NonNullable<PathItem['stroke']>): PathItem => ({
  kind: 'path',
  commands: [
    ['M', from[0], from[1]],
    ['L', to[0], to[1]],
  ],
  stroke,
})

export const inset = (r: Rect, by: Mm): Rect => ({ x: r.x + by, y: r.y + by, width: r.width - 2 * by, height: r.height - 2 * by })

/** Distance of a Bézier control point from the end of a quarter circle's arc, in radii (within 0.03 % of the circle). */
const KAPPA = 0.5523

/** A rectangle with quarter circles of this radius for corners: a disc when the radius is half of both sides. */
export function roundedPath(r: Rect, radius: Mm): readonly PathCommand[] {
  const k = radius * (1 - KAPPA)
  const [left, top, right, bottom] = [r.x, r.y, r.x + r.width, r.y + r.height]
  return [
    ['M', left + radius, top],
    ['L', right - radius, top],
    ['C', right - k, top, right, top + k, right, top + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - k, right - k, bottom, right - radius, bottom],
    ['L', left + radius, bottom],
    ['C', left + k, bottom, left, bottom - k, left, bottom - radius],
    ['L', left, top + radius],
    ['C', left, top + k, left + k, top, left + radius, top],
    ['Z'],
  ]
}
