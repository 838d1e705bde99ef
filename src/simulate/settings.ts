import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { Distortion, Wave } from './distortion.ts'
import type { PageHarm } from './harm.ts'
import type { LevelParams } from './level-params.ts'
import { around, between, happens, oneOf, poisson } from './noise.ts'
import type { PrintLook } from './printer.ts'
import type { ScanLook, Streak } from './scanner.ts'
import type { Speck } from './soil.ts'

/** One printer for the whole class. */
export interface PrinterSettings {
  readonly scale: number
  readonly gain: Mm
  readonly toner: number
  readonly mottle: number
}

/** One scanner with its settings for a stack of copies. */
export interface ScannerSettings {
  readonly dpi: number
  /** JPEG. */
  readonly quality: number
  readonly black: number
  readonly white: number
  readonly gamma: number
  readonly blur: number
  readonly noise: number
  readonly stretch: { readonly x: number; readonly y: number }
  /** Mean skew and shift of the stack: the guides are never quite set. */
  readonly rotation: number
  readonly shift: { readonly x: Mm; readonly y: Mm }
  readonly lid: number
  readonly shadeX: number
  readonly shadeY: number
  readonly streaks: readonly Streak[]
}

export interface PageFormat {
  readonly width: Mm
  readonly height: Mm
}

/** Everything about a page's way through printer and scanner; kept with its truth. */
export interface PageLook {
  readonly distortion: Distortion
  readonly print: PrintLook
  readonly scan: ScanLook
  readonly quality: number
  /** At levels that do harm. */
  readonly harm?: PageHarm
}

export function printerSettings(rng: Rng, level: LevelParams): PrinterSettings {
  const { scale, gain, toner, mottle } = level.printer
  return { scale: between(rng, scale), gain: between(rng, gain), toner: between(rng, toner), mottle: between(rng, mottle) }
}

export function scannerSettings(rng: Rng, level: LevelParams, format: PageFormat): ScannerSettings {
  const s = level.scanner
  return {
    dpi: oneOf(rng, s.dpi),
    quality: Math.round(between(rng, s.quality)),
    black: between(rng, s.black),
    white: between(rng, s.white),
    gamma: between(rng, s.gamma),
    blur: between(rng, s.blur),
    noise: between(rng, s.noise),
    stretch: { x: 1 + around(rng, s.stretch / 2), y: 1 + around(rng, s.stretch) },
    rotation: around(rng, s.rotation * 0.4),
    shift: { x: around(rng, s.shift * 0.5), y: around(rng, s.shift * 0.5) },
    lid: happens(rng, s.darkLid) ? between(rng, [20, 70]) : between(rng, [225, 255]),
    shadeX: s.shade * rng.unit(),
    shadeY: s.shade * 0.4 * rng.unit(),
    streaks: happens(rng, s.streaks) ? [streakOf(rng, format)] : [],
  }
}

const streakOf = (rng: Rng, format: PageFormat): Streak => ({
  x: between(rng, [0.02, 0.98]) * format.width,
  width: between(rng, [0.08, 0.25]),
  depth: between(rng, [12, 70]),
})

/** One page of a stack; `turned` is the number of quarter turns it lay at. */
export function pageLook(
  rng: Rng,
  level: LevelParams,
  use: {
    readonly printer: PrinterSettings
    readonly scanner: ScannerSettings
    readonly format: PageFormat
    readonly turned: number
    readonly sourcePerMm: number
  },
): PageLook {
  const { printer, scanner, format, turned } = use
  const s = level.scanner
  const distortion: Distortion = {
    page: format,
    dpi: scanner.dpi,
    printScale: printer.scale,
    rotation: scanner.rotation + around(rng, s.rotation * 0.6) + turned * 90,
    shift: { x: scanner.shift.x + around(rng, s.shift * 0.5), y: scanner.shift.y + around(rng, s.shift * 0.5) },
    stretch: { x: scanner.stretch.x, y: scanner.stretch.y + around(rng, s.stretch * 0.1) },
    waves: s.curl === 0 ? [] : wavesOf(rng, s.curl, format),
  }
  // Dust wears on and off: a streak is there on most pages of its stack, stronger or weaker.
  const streaks = scanner.streaks
    .filter(() => happens(rng, 0.7))
    .map((streak) => ({ ...streak, depth: streak.depth * between(rng, [0.5, 1.1]) }))
  const { black, white, gamma, blur, noise, lid, shadeX, shadeY } = scanner
  return {
    distortion,
    print: { gain: printer.gain * use.sourcePerMm, toner: printer.toner, mottle: printer.mottle },
    scan: {
      black,
      white: white + around(rng, 1.5),
      gamma,
      blur,
      noise,
      lid,
      shadeX,
      shadeY,
      streaks,
      specks: specksOf(rng, s.specks, format),
    },
    quality: scanner.quality,
  }
}

/** Speed of the feed, skew of the sheet as it runs, and the curl of its edges. */
function wavesOf(rng: Rng, size: Mm, { width, height }: PageFormat): Wave[] {
  const wave = (axis: 'x' | 'y', along: 'x' | 'y', share: number, length: readonly [Mm, Mm]): Wave => ({
    axis,
    along,
    amplitude: size * share * rng.unit(),
    length: between(rng, length),
    phase: 2 * Math.PI * rng.unit(),
  })
  return [
    wave('y', 'y', 0.8, [height * 0.7, height * 2.5]),
    wave('x', 'y', 1, [height * 0.9, height * 2.5]),
    wave('y', 'x', 0.6, [width * 0.9, width * 3]),
    wave('y', 'y', 0.12, [25, 60]),
  ]
}

function specksOf(rng: Rng, mean: number, { width, height }: PageFormat): Speck[] {
  return Array.from({ length: poisson(rng, mean) }, () => ({
    x: rng.unit() * width,
    y: rng.unit() * height,
    // Most are fine dust, few are visible grains.
    radius: 0.05 + 0.2 * rng.unit() ** 3,
    level: between(rng, [20, 170]),
  }))
}
