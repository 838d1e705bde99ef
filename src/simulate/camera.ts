import { present } from '../base/bug.ts'
import { cornersOf, type Homography, homographyOf, type Point } from '../base/geometry.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { PhotoParams } from './level-params.ts'
import type { Frame, Shadow } from './light.ts'
import { around, between, happens, oneOf } from './noise.ts'

/** Sides of a telephone's picture, 3 : 4. */
const ASPECT = 0.75

/** Where somebody held the camera: sheet plane → picture, both in mm. */
export interface Shot {
  readonly view: Homography
  readonly frame: Frame
}

/** A shot of a page by hand: a pinhole camera, tilted about any axis in the paper and rolled, the page somewhere in the picture. */
export function shotOf(rng: Rng, params: PhotoParams, page: Frame): Shot {
  const tilt = (between(rng, params.tilt) * Math.PI) / 180
  const axis = around(rng, Math.PI)
  const roll = (around(rng, params.roll) * Math.PI) / 180
  const distance = between(rng, params.distance) * page.height
  const corners = cornersOf({ x: 0, y: 0, ...page })
  const seen = corners.map((corner) => turned(pinhole(corner, page, { tilt, axis, distance }), roll))
  const [left, right] = [Math.min(...seen.map((p) => p.x)), Math.max(...seen.map((p) => p.x))]
  const [top, bottom] = [Math.min(...seen.map((p) => p.y)), Math.max(...seen.map((p) => p.y))]
  const frame = { width: page.height * ASPECT, height: page.height }
  const scale = between(rng, params.fill) * Math.min(frame.width / (right - left), frame.height / (bottom - top))
  const [roomX, roomY] = [frame.width - scale * (right - left), frame.height - scale * (bottom - top)]
  const [x, y] = [roomX * between(rng, PLACE), roomY * between(rng, PLACE)]
  const placed = seen.map((p) => ({ x: x + scale * (p.x - left), y: y + scale * (p.y - top) }))
  return { view: present(homographyOf(corners, placed), 'four corners of a page in view'), frame }
}

/** Which share of the free room lies left of and above the page. */
const PLACE = [0.2, 0.8] as const

/** Onto a picture plane at unit distance, from the page's centre: the plane is tilted about an axis through it. */
function pinhole(p: Point, page: Frame, pose: { readonly tilt: number; readonly axis: number; readonly distance: Mm }): Point {
  const [x, y] = [p.x - page.width / 2, p.y - page.height / 2]
  const [cos, sin] = [Math.cos(pose.axis), Math.sin(pose.axis)]
  const along = x * cos + y * sin
  const across = y * cos - x * sin
  const depth = pose.distance + across * Math.sin(pose.tilt)
  const [a, b] = [along / depth, (across * Math.cos(pose.tilt)) / depth]
  return { x: a * cos - b * sin, y: a * sin + b * cos }
}

const turned = ({ x, y }: Point, angle: number): Point => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
})

/** The photographer's own shadow over a part of the picture, and a finger that holds the sheet at its edge. */
export function shadowsOf(rng: Rng, params: PhotoParams, frame: Frame): readonly Shadow[] {
  const shadows: Shadow[] = []
  if (happens(rng, params.shadow)) {
    const from = edgePoint(rng, frame)
    const to = { x: frame.width * between(rng, [0.25, 0.75]), y: frame.height * between(rng, [0.25, 0.75]) }
    shadows.push({ from, to, radius: between(rng, [15, 70]), soft: between(rng, [6, 45]), depth: between(rng, [0.15, 0.5]) })
  }
  if (happens(rng, params.finger)) {
    const from = edgePoint(rng, frame)
    const reach = between(rng, [12, 32]) / Math.hypot(frame.width / 2 - from.x, frame.height / 2 - from.y)
    const to = { x: from.x + reach * (frame.width / 2 - from.x), y: from.y + reach * (frame.height / 2 - from.y) }
    shadows.push({ from, to, radius: between(rng, [6, 9]), soft: 0.8, depth: between(rng, [0.35, 0.6]) })
  }
  return shadows
}

/** Anywhere on the left, right or lower rim. */
function edgePoint(rng: Rng, { width, height }: Frame): Point {
  const side = oneOf(rng, ['left', 'right', 'bottom'] as const)
  const at = between(rng, [0.15, 0.9])
  return side === 'bottom' ? { x: width * at, y: height } : { x: side === 'left' ? 0 : width, y: height * at }
}
