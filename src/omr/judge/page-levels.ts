import type { ZoneMeasure } from '../../model/reading.ts'
import { CALIBRATE, PAGE_LEVELS } from '../mark-params.ts'
import { type BlankLevel, levelOf, quantile } from './blank-levels.ts'
import { blankLevelOf, type Calibration } from './calibrate.ts'
import type { MeasuredBox } from './dithered.ts'

/**
 * The blank levels of one page, by what is printed inside. A file may hold stacks from several scanners, and one scanner
 * sees a letter blacker on a page out of focus: what the file says of a letter is scaled by how black the letters of the
 * page are as a whole, and the page's own boxes of that letter speak where there are enough: those that a file would never
 * take for blank too, where the boxes of the page part into pale and black ones. So letters that a threshold has taken away
 * on the file's other pages are no marks on the one page that has kept them.
 */
export function pageLevels(boxes: readonly MeasuredBox[], calibration: Calibration): (inside: string | undefined) => BlankLevel {
  const byKind = new Map<string, ZoneMeasure[]>()
  for (const { zone, measure } of boxes) byKind.set(zone.inside ?? '', [...(byKind.get(zone.inside ?? '') ?? []), measure])
  const gain = gainOf(byKind, calibration)
  const parted = partedAt([...byKind].flatMap(([kind, measures]) => (kind === '' ? [] : measures.map(({ ink }) => ink))))
  const levels = new Map(
    [...byKind].map(([kind, measures]) => {
      const of = scaled(blankLevelOf(calibration, kind), kind === '' ? 1 : gain)
      const isLost = kind !== '' && gain === 0 && isEmpty(measures)
      return [kind, isLost ? { ...of, spread: 0, unsure: 0 } : levelOn(measures, of, kind === '' ? 0 : parted)]
    }),
  )
  return (inside) => levels.get(inside ?? '') ?? blankLevelOf(calibration, inside)
}

/** How much blacker the letters of this page are than those of the file; 0 where they are lost. */
function gainOf(byKind: ReadonlyMap<string, readonly ZoneMeasure[]>, calibration: Calibration): number {
  if (areLettersLost(byKind)) return 0
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

/** Whether the letters of a page are not seen at all, however the file shows them: the typical box with a letter is empty. */
function areLettersLost(byKind: ReadonlyMap<string, readonly ZoneMeasure[]>): boolean {
  const inks = [...byKind].flatMap(([kind, measures]) => (kind === '' ? [] : measures.map(({ ink }) => ink)))
  const typical = quantile(
    inks.sort((a, b) => a - b),
    PAGE_LEVELS.typical,
  )
  return inks.length >= PAGE_LEVELS.letters && typical === 0
}

/** Whether black and white took a letter away like the others of its page: those of its boxes that are surely blank hold no grey. Whatever is in its other boxes is no print. */
const isEmpty = (measures: readonly ZoneMeasure[]): boolean =>
  quantile(
    measures.map(({ darkness }) => darkness).sort((a, b) => a - b),
    CALIBRATE.surelyBlank,
  ) === 0

const scaled = (level: BlankLevel, gain: number): BlankLevel => ({
  ...level,
  ink: level.ink * gain,
  darkness: level.darkness * gain,
  ...(level.cells === undefined ? {} : { cells: gained(level.cells, gain) }),
  ...(level.anyPrint === undefined ? {} : { anyPrint: gained(level.anyPrint, gain) }),
})

const gained = (cells: readonly number[], gain: number): readonly number[] => cells.map((cell) => Math.min(1, cell * gain))

/** Ink of the blackest of a page's pale boxes: more than half of all, with a wide gap before the first of the black ones. 0 where they do not part. */
function partedAt(inks: readonly number[]): number {
  const { letters, parted, palest, gap } = PAGE_LEVELS
  if (inks.length < letters) return 0
  const sorted = [...inks].sort((a, b) => a - b)
  const at = sorted.findIndex((ink, i) => i + 1 >= inks.length * parted && (sorted[i + 1] ?? ink) - ink >= gap)
  const last = sorted[at] ?? 0
  return last <= palest ? last : 0
}

function levelOn(measures: readonly ZoneMeasure[], of: BlankLevel, parted: number): BlankLevel {
  const { least, reach, above, boxes } = PAGE_LEVELS
  if (measures.length < least) return of
  const level = levelOf(measures, { ...of, most: Math.max(of.ink + above, parted), reach, boxes })
  const anyPrint = level.cells === undefined && of.anyPrint !== undefined ? { anyPrint: of.anyPrint } : {}
  return { ...level, ...anyPrint, unsure: Math.min(level.unsure, of.unsure) }
}
