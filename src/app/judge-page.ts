import { distance, project } from '../base/geometry.ts'
import type { Raster } from '../model/raster.ts'
import type { ReadPage } from '../model/reading.ts'
import type { Sheet } from '../model/sheet.ts'

/** What was found of one property of a scanned test page, and what to do about it. */
export interface Finding {
  readonly what: string
  readonly value: string
  readonly verdict: 'good' | 'fair' | 'bad'
  readonly advice?: string
}

/**
 * From where on a property is fair (it will be read, with more doubts) or bad (pages will wait for a person). They stand
 * well inside what reading takes (`omr/params.ts`): a test page is there to be better than the limit.
 */
const LIMITS = {
  /** Share that a page may be larger or smaller. */
  scale: { fair: 0.015, bad: 0.08 },
  /** Pixels an inch, below which. */
  resolution: { fair: 180, bad: 110 },
  /** Degrees. */
  skew: { fair: 2.5, bad: 8 },
  /** Of the corner discs, mm. */
  residual: { fair: 0.35, bad: 0.9 },
  /** From the white of the paper to the black of the corner discs, 1 from full white to full black; below which. */
  contrast: { fair: 0.6, bad: 0.35 },
  /** Ink in an empty box, above which. */
  dirt: { fair: 0.03, bad: 0.12 },
  /** Widest stroke that may stay unseen, mm; and the ink that shows one. */
  stroke: { fair: 0.3, bad: 0.5, ink: 0.015 },
  /** Darkness of a square at an edge, below which it is cut off. */
  edge: 0.35,
  /** Share of pixels between black and white, below which a scan has no greys. */
  greys: 0.004,
} as const

const ADVICE = {
  resolution: 'scan at 200 to 300 dpi',
  skew: 'lay the paper straight into the feeder; its guides must touch the stack',
  distortion: 'the page is stretched unevenly: let the feeder be cleaned, or use another machine',
  corner: 'printer or scanner cut a corner off: print without enlarging, scan the whole sheet',
  black: 'black comes out too light: new toner, no toner saving, a darker scan',
  white: 'empty boxes show ink: clean the glass, a lighter scan, no print from the back',
} as const

/** What a scan of the test page says about printer and scanner, in the order in which to put things right. */
export function judgeTestPage(reading: ReadPage, raster: Raster, sheet: Sheet): readonly Finding[] {
  const { registration } = reading
  const seen = (group: string) =>
    sheet.zones.flatMap((zone) => {
      const measure = zone.group === group ? reading.measures.find((one) => one.zone === zone.id) : undefined
      const name = zone.id.slice(group.length + 1)
      return zone.group !== group ? [] : [{ name, ink: measure?.ink ?? 0, darkness: measure?.darkness ?? 0 }]
    })
  const { x, y, skew } = lieOf(reading, sheet)
  const dirt = Math.max(0, ...seen('empty').map(({ ink }) => ink))
  return [
    ...scaleFinding(x, y, raster.dpi),
    atLeast('resolution', { value: Math.min(x, y) * 25.4, unit: ' dpi', digits: 0 }, LIMITS.resolution, ADVICE.resolution),
    greyFinding(raster),
    atMost('skew', { value: Math.abs(skew), unit: '°', digits: 1 }, LIMITS.skew, ADVICE.skew),
    atMost('distortion', { value: registration.residual, unit: ' mm', digits: 2 }, LIMITS.residual, ADVICE.distortion),
    registration.fiducials === 4
      ? { what: 'corner discs', value: 'all four', verdict: 'good' }
      : { what: 'corner discs', value: 'one is lost', verdict: 'bad', advice: ADVICE.corner },
    atLeast('contrast', { value: contrastOf(reading, raster, sheet), digits: 2 }, LIMITS.contrast, ADVICE.black),
    atMost('white', { value: dirt, digits: 2 }, LIMITS.dirt, ADVICE.white),
    strokeFinding(seen('stroke')),
    edgeFinding(seen('edge')),
  ]
}

/** How far paper and printed black are apart. Discs that lie outside of the scan say nothing. */
function contrastOf({ registration }: ReadPage, { width, height, grey }: Raster, { fiducials }: Sheet): number {
  const blacks = fiducials.flatMap((centre) => {
    const { x, y } = project(registration.toRaster, centre)
    const [column, row] = [Math.round(x), Math.round(y)]
    return column < 0 || row < 0 || column >= width || row >= height ? [] : [grey[row * width + column] ?? 0]
  })
  const sample = Array.from({ length: 2000 }, (_, i) => grey[Math.floor((i * grey.length) / 2000)] ?? 255).sort((a, b) => a - b)
  const black = blacks.reduce((sum, one) => sum + one, 0) / Math.max(1, blacks.length)
  return ((sample[1600] ?? 255) - black) / 255
}

/** Pixels a millimetre in both directions of the sheet, and how far it is turned, in degrees. */
function lieOf({ registration: { toRaster, turns } }: ReadPage, { fiducials }: Sheet): { x: number; y: number; skew: number } {
  const [topLeft, topRight, , bottomLeft] = fiducials
  const [a, b, d] = [project(toRaster, topLeft), project(toRaster, topRight), project(toRaster, bottomLeft)]
  const angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
  const turned = (((angle - turns * 90 + 45) % 90) + 90) % 90
  return { x: distance(a, b) / distance(topLeft, topRight), y: distance(a, d) / distance(topLeft, bottomLeft), skew: turned - 45 }
}

function scaleFinding(x: number, y: number, dpi: number | undefined): readonly Finding[] {
  if (dpi === undefined) return []
  const [across, down] = [(x * 25.4) / dpi, (y * 25.4) / dpi]
  const off = Math.max(Math.abs(across - 1), Math.abs(down - 1))
  const value = `${(across * 100).toFixed(1)} % across, ${(down * 100).toFixed(1)} % down`
  return [
    withAdvice(
      { what: 'size', value, verdict: graded(off, LIMITS.scale) },
      'print in actual size (100 %), not fitted to the page; measure the rulers to see whether the scanner is off',
    ),
  ]
}

function greyFinding({ grey }: Raster): Finding {
  let between = 0
  let count = 0
  for (let i = 0; i < grey.length; i += 7) {
    const value = grey[i] ?? 0
    count += 1
    if (value > 40 && value < 215) between += 1
  }
  const isGrey = between / Math.max(1, count) >= LIMITS.greys
  const advice = 'scan in grey: pencil and what was rubbed out cannot be told apart in black and white'
  return isGrey
    ? { what: 'greys', value: 'yes', verdict: 'good' }
    : { what: 'greys', value: 'black and white only', verdict: 'fair', advice }
}

/** The widest stroke that is not seen decides: all that are finer are lost too. */
function strokeFinding(strokes: readonly { readonly name: string; readonly ink: number }[]): Finding {
  const lost = Math.max(0, ...strokes.filter(({ ink }) => ink < LIMITS.stroke.ink).map(({ name }) => Number(name)))
  const finest = strokes.map(({ name }) => Number(name)).find((width) => width > lost)
  const value = finest === undefined ? 'none seen' : `seen from ${finest} mm`
  return withAdvice(
    { what: 'strokes', value, verdict: graded(lost, LIMITS.stroke) },
    'thin strokes get lost: a darker scan, or more dots an inch',
  )
}

function edgeFinding(edges: readonly { readonly name: string; readonly darkness: number }[]): Finding {
  const cut = edges.filter(({ darkness }) => darkness < LIMITS.edge).map(({ name }) => name)
  if (cut.length === 0) return { what: 'edges', value: 'whole', verdict: 'good' }
  return {
    what: 'edges',
    value: `cut off: ${cut.join(', ')}`,
    verdict: 'fair',
    advice: 'the outermost 8 mm are lost there: nothing of an exam stands so far out, but see that it gets no more',
  }
}

interface Bounds {
  readonly fair: number
  readonly bad: number
}

const graded = (value: number, { fair, bad }: Bounds): Finding['verdict'] => (value > bad ? 'bad' : value > fair ? 'fair' : 'good')

const withAdvice = (finding: Finding, advice: string): Finding => (finding.verdict === 'good' ? finding : { ...finding, advice })

/** A number with its unit and how many digits are told. */
interface Measured {
  readonly value: number
  readonly unit?: string
  readonly digits: number
}

const toldOf = ({ value, unit = '', digits }: Measured): string => `${value.toFixed(digits)}${unit}`

const atMost = (what: string, measured: Measured, bounds: Bounds, advice: string): Finding =>
  withAdvice({ what, value: toldOf(measured), verdict: graded(measured.value, bounds) }, advice)

const atLeast = (what: string, measured: Measured, { fair, bad }: Bounds, advice: string): Finding =>
  withAdvice({ what, value: toldOf(measured), verdict: graded(-measured.value, { fair: -fair, bad: -bad }) }, advice)
