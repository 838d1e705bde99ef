import type { ZoneMeasure } from '../model/reading.ts'
import { type BlankLevel, levelOf, quantile } from './blank-levels.ts'
import { blankLevelOf, type Calibration } from './calibrate.ts'
import type { MeasuredBox } from './dithered.ts'
import { PAGE_LEVELS } from './mark-params.ts'

/**
 * The blank levels of one page, by what is printed inside. A file may hold stacks from several scanners, and one scanner
 * sees a letter blacker on a page out of focus: what the file says of a letter is scaled by how black the letters of the
 * page are as a whole, and the page's own boxes of that letter speak where there are enough.
 */
export function pageLevels(boxes: readonly MeasuredBox[], calibration: Calibration): (inside: string | undefined) => BlankLevel {
  const byKind = new Map<string, ZoneMeasure[]>()
  for (const { zone, measure } of boxes) byKind.set(zone.inside ?? '', [...(byKind.get(zone.inside ?? '') ?? []), measure])
  const gain = gainOf(byKind, calibration)
  const levels = new Map(
    [...byKind].map(([kind, measures]) => [kind, levelOn(measures, scaled(blankLevelOf(calibration, kind), kind === '' ? 1 : gain))]),
  )
  return (inside) => levels.get(inside ?? '') ?? blankLevelOf(calibration, inside)
}

/** How much blacker the letters of this page are than those of the file. */
function gainOf(byKind: ReadonlyMap<string, readonly ZoneMeasure[]>, calibration: Calibration): number {
  const ratios = [...byKind].flatMap(([kind, measures]) => {
    const { ink } = blankLevelOf(calibration, kind)
    return kind === '' || ink < PAGE_LEVELS.leastLetter ? [] : measures.map((m) => m.ink / ink)
  })
  if (ratios.length < PAGE_LEVELS.letters) return 1
  const typical =
    quantile(
      ratios.sort((a, b) => a - b),
      PAGE_LEVELS.typical,
    ) ?? 1
  return Math.min(PAGE_LEVELS.mostGain, Math.max(1 / PAGE_LEVELS.mostGain, typical))
}

const scaled = (level: BlankLevel, gain: number): BlankLevel => ({
  ...level,
  ink: level.ink * gain,
  darkness: level.darkness * gain,
  ...(level.cells === undefined ? {} : { cells: level.cells.map((cell) => Math.min(1, cell * gain)) }),
})

function levelOn(measures: readonly ZoneMeasure[], of: BlankLevel): BlankLevel {
  const { least, reach, above, boxes } = PAGE_LEVELS
  if (measures.length < least) return of
  const level = levelOf(measures, { ...of, most: of.ink + above, reach, boxes })
  return { ...level, unsure: Math.min(level.unsure, of.unsure) }
}
