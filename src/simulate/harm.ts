import type { Point } from '../base/geometry.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { Depth } from './bilevel.ts'
import { shadowsOf, shotOf } from './camera.ts'
import type { AimedStreak, CaptureLook } from './capture.ts'
import type { Crease } from './crease.ts'
import type { Bump, Distortion, Wave } from './distortion.ts'
import type { HarmParams } from './level-params.ts'
import type { Frame, Gutter, Light } from './light.ts'
import { around, between, happens, oneOf, poisson } from './noise.ts'
import type { ScanLook } from './scanner.ts'
import type { Speck } from './soil.ts'
import type { Band, Wear } from './wear.ts'

/** What a class's printer and copier do to all its sheets. */
export interface PrinterHarm {
  readonly density: number
  readonly voids: number
  readonly bands: readonly Band[]
  readonly dust: number
  readonly copied: boolean
}

export function printerHarm(rng: Rng, { toner }: HarmParams, format: Frame): PrinterHarm {
  const bands = happens(rng, toner.bands)
    ? Array.from({ length: 1 + rng.below(3) }, () => ({
        at: rng.unit() * format.width,
        width: between(rng, [0.2, 1.2]),
        missing: between(rng, [0.3, 0.9]),
      }))
    : []
  return {
    density: between(rng, toner.density),
    // Most printers have few holes, few have many.
    voids: toner.voids[0] + (toner.voids[1] - toner.voids[0]) * rng.unit() ** 2,
    bands,
    dust: toner.dust[0] + (toner.dust[1] - toner.dust[0]) * rng.unit() ** 2,
    copied: happens(rng, toner.copied),
  }
}

/** One bad machine with its settings, for a stack of copies. */
export interface MachineHarm {
  readonly zoom: number
  /** The scan is as large as its zoom makes it; else it is cropped, or padded with lid, to the paper's size. */
  readonly whole: boolean
  readonly sigma: Mm
  readonly motion: Mm
  readonly sharpen: number
  readonly shot: number
  readonly columns: number
  readonly vignette: number
  readonly gradient: number
  readonly direction: number
  readonly gutter?: Gutter
  readonly streaks: readonly AimedStreak[]
  readonly depth: Depth
  readonly threshold: number
}

/** `boxes` are the centres that a streak may run through. */
export function machineHarm(rng: Rng, { machine }: HarmParams, boxes: readonly Point[]): MachineHarm {
  const gutter = happens(rng, machine.gutter) ? gutterOf(rng) : undefined
  return {
    zoom: between(rng, machine.zoom),
    whole: happens(rng, 0.5),
    sigma: between(rng, machine.sigma),
    motion: between(rng, machine.motion),
    sharpen: between(rng, machine.sharpen),
    shot: between(rng, machine.shot),
    columns: between(rng, machine.columns),
    vignette: between(rng, machine.vignette),
    gradient: between(rng, machine.gradient),
    direction: around(rng, Math.PI),
    ...(gutter === undefined ? {} : { gutter }),
    streaks: happens(rng, machine.aimed) && boxes.length > 0 ? [aimedStreak(rng, boxes)] : [],
    depth: happens(rng, machine.bilevel) ? 'bilevel' : happens(rng, machine.dithered) ? 'dithered' : 'grey',
    threshold: between(rng, machine.threshold),
  }
}

const gutterOf = (rng: Rng): Gutter => ({
  side: oneOf(rng, ['left', 'right', 'top'] as const),
  depth: between(rng, [0.25, 0.75]),
  length: between(rng, [4, 14]),
})

/** Now and then a light one. */
function aimedStreak(rng: Rng, boxes: readonly Point[]): AimedStreak {
  const box = oneOf(rng, boxes)
  const along = oneOf(rng, ['x', 'y'] as const)
  const depth = happens(rng, 0.2) ? -between(rng, [30, 120]) : between(rng, [25, 140])
  return { along, x: (along === 'x' ? box.y : box.x) + around(rng, 1.2), width: between(rng, [0.08, 0.45]), depth }
}

/** What happened to one page: kept with its truth. */
export interface PageHarm {
  readonly wear: Wear
  readonly through: number
  readonly creases: readonly Crease[]
  readonly capture: CaptureLook
}

export interface HarmUse {
  readonly params: HarmParams
  readonly printer: PrinterHarm
  readonly machine: MachineHarm
  readonly distortion: Distortion
  readonly scan: ScanLook
}

/** One page of a stack, with its distortion as the bad machine or the camera leaves it. */
export function pageHarm(rng: Rng, use: HarmUse): { readonly harm: PageHarm; readonly distortion: Distortion } {
  const { params, printer, machine, scan } = use
  const { paper, photo } = params
  const format = use.distortion.page
  const creases = happens(rng, paper.fold) ? creasesOf(rng, format) : []
  const distortion = distortionOf(rng.fork('shape'), use, creases)
  const frame = distortion.frame ?? format
  const light: Light = {
    vignette: machine.vignette,
    gradient: machine.gradient,
    direction: machine.direction + around(rng, 0.3),
    ...(machine.gutter === undefined ? {} : { gutter: machine.gutter }),
    shadows: photo === undefined ? [] : shadowsOf(rng.fork('shadows'), photo, frame),
    creases,
  }
  const ear = happens(rng, paper.dogEar) ? { corner: oneOf(rng, [0, 1, 2, 3] as const), leg: between(rng, paper.earSize) } : undefined
  const { density, voids, bands, dust, copied } = printer
  const { sigma, motion, sharpen, shot, columns, depth, threshold } = machine
  const level = photo === undefined ? scan.lid : between(rng, photo.table)
  const capture: CaptureLook = {
    ...{ noise: scan.noise, black: scan.black, white: scan.white, gamma: scan.gamma, specks: scan.specks },
    ...{ sigma, sharpen, shot, columns, depth, threshold, light },
    motion: photo === undefined ? motion : motion * rng.unit() ** 2,
    direction: around(rng, Math.PI),
    surround: { level, grain: photo === undefined ? 0 : between(rng, [2, 14]), ...(ear === undefined ? {} : { ear }) },
    texture: between(rng, paper.texture),
    streaks: [...scan.streaks.map((streak) => ({ ...streak, along: 'y' as const })), ...machine.streaks],
  }
  const specks = [...grains(rng, dust, format, [40, 190]), ...grains(rng, paper.flecks, format, [150, 225])]
  const wear = { voids, voidSize: between(rng, [0.12, 0.3]), density, bands, dust: specks, copied }
  return { harm: { wear, through: between(rng, paper.through), creases, capture }, distortion }
}

/** In thirds as for an envelope, in half, or anywhere. */
function creasesOf(rng: Rng, { width, height }: Frame): Crease[] {
  const along = happens(rng, 0.75) ? 'x' : 'y'
  const length = along === 'x' ? height : width
  const places = oneOf(rng, [[0.5], [0.34, 0.67], [between(rng, [0.1, 0.9])]] as const)
  return places.map((place) => ({
    along,
    at: length * place + around(rng, 3),
    slope: around(rng, 0.02),
    width: between(rng, [0.25, 0.7]),
    flaked: between(rng, [0.2, 0.9]),
    valley: between(rng, [0.05, 0.35]),
    lean: between(rng, [0, 0.15]),
  }))
}

/** Zoom, curl, folds and gutter; or the camera's view of bent paper. */
function distortionOf(rng: Rng, { params, machine, distortion: d }: HarmUse, creases: readonly Crease[]): Distortion {
  const { width, height } = d.page
  const curl = between(rng, params.paper.curl)
  const bend = (axis: 'x' | 'y', along: 'x' | 'y', share: number): Wave => ({
    axis,
    along,
    amplitude: curl * share * rng.unit(),
    length: between(rng, [60, 400]),
    phase: 2 * Math.PI * rng.unit(),
  })
  const waves = [...d.waves, bend('x', 'x', 0.6), bend('x', 'y', 1), bend('y', 'x', 1), bend('y', 'y', 0.6)]
  const bumps = [...creases.map((crease) => kink(rng, crease)), ...gutterCurl(rng, machine.gutter, d.page)]
  if (params.photo !== undefined) return { ...d, waves, bumps, ...shotOf(rng, params.photo, d.page) }
  const zoomed = { ...d, waves, bumps, stretch: { x: d.stretch.x * machine.zoom, y: d.stretch.y * machine.zoom } }
  if (!machine.whole) return zoomed
  const frame = { width: width * machine.zoom, height: height * machine.zoom }
  return { ...zoomed, frame, view: [1, 0, (frame.width - width) / 2, 0, 1, (frame.height - height) / 2, 0, 0, 1] }
}

/** A fold does not lie flat: what is beside it shifts by some tenths of a mm. */
const kink = (rng: Rng, { along, at }: Crease): Bump => ({
  axis: along === 'x' ? 'y' : 'x',
  along: along === 'x' ? 'y' : 'x',
  at,
  amplitude: around(rng, 0.35),
  width: between(rng, [4, 10]),
})

function gutterCurl(rng: Rng, gutter: Gutter | undefined, { width }: Frame): Bump[] {
  if (gutter === undefined) return []
  const axis = gutter.side === 'top' ? 'y' : 'x'
  const at = gutter.side === 'right' ? width : 0
  return [{ axis, along: axis, at, amplitude: (at === 0 ? -1 : 1) * between(rng, [0.2, 1.5]), width: between(rng, [10, 18]) }]
}

/** Above this mean a Poisson count is as good as normal. */
const MANY = 40

function grains(rng: Rng, mean: number, { width, height }: Frame, level: readonly [number, number]): Speck[] {
  const count = mean > MANY ? Math.max(0, Math.round(mean + Math.sqrt(mean) * rng.normal())) : poisson(rng, mean)
  return Array.from({ length: count }, () => ({
    x: rng.unit() * width,
    y: rng.unit() * height,
    radius: 0.03 + 0.15 * rng.unit() ** 4,
    level: between(rng, level),
  }))
}
