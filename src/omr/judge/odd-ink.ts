import type { Mark, ReadPage, ZoneMeasure } from '../../model/reading.ts'
import type { Sheet, Zone } from '../../model/sheet.ts'
import { BLANK_PRIOR, CALIBRATE, ODD } from '../mark-params.ts'
import { medianOf, quantile } from './blank-levels.ts'
import { isPalePage } from './lost-marks.ts'

/** What is odd about the ink of a scan file as a whole, so that its marks are not to be believed unseen. */
export type InkOddity = 'no-marks' | 'mostly-marked' | 'boxes-grey' | 'print-lost' | 'pens-pale' | 'marks-lost' | 'marks-unclear'

interface Judged {
  readonly reading: ReadPage
  readonly sheet: Sheet
  readonly marks: readonly Mark[]
}

/** Whether the boxes of these pages are enough to tell any oddity, and every one. */
export function tellingOf(pages: readonly Pick<Judged, 'reading'>[]): 'nothing' | 'some' | 'all' {
  const count = pages.reduce((sum, { reading }) => sum + reading.measures.length, 0)
  return count < ODD.leastBoxes ? 'nothing' : count < ODD.boxesForMarks ? 'some' : 'all'
}

/** The oddities of one file; none where it has too few boxes to tell. Chances are those before any decision. */
export function oddInkOf(pages: readonly Judged[]): readonly InkOddity[] {
  const boxes = pages.flatMap(boxesOf)
  if (boxes.length < ODD.leastBoxes) return []
  const share = (holds: (box: Box) => boolean): number => boxes.filter(holds).length / boxes.length
  const marked = boxes.filter(({ chance }) => chance > 0.5)
  const plain = boxes
    .filter(({ zone }) => zone.inside === undefined)
    .map(({ measure }) => measure.ink)
    .sort((a, b) => a - b)
  const tones = marked.filter(({ measure }) => measure.ink > 0).map(({ measure }) => measure.darkness / measure.ink)
  const found: Readonly<Record<InkOddity, boolean>> = {
    'no-marks': marked.length === 0 && boxes.length >= ODD.boxesForMarks,
    'mostly-marked': marked.length > boxes.length * ODD.mostMarked,
    'boxes-grey': plain.length >= ODD.leastBoxes && (quantile(plain, CALIBRATE.surelyBlank) ?? 0) > BLANK_PRIOR.empty.most,
    'print-lost': share(({ measure }) => measure.shift === undefined) > ODD.mostFrameless,
    'pens-pale': tones.length >= ODD.leastMarks && medianOf(tones) < ODD.palest,
    'marks-lost': pages.some(isPalePage),
    'marks-unclear': share(({ chance }) => Math.min(chance, 1 - chance) > ODD.unclear) > ODD.mostUnclear,
  }
  return (Object.keys(found) as InkOddity[]).filter((oddity) => found[oddity])
}

interface Box {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly chance: number
}

function boxesOf({ reading, sheet, marks }: Judged): readonly Box[] {
  const zones = new Map(sheet.zones.map((zone) => [zone.id, zone]))
  const chances = new Map(marks.map((mark) => [mark.zone, mark.probability]))
  return reading.measures.flatMap((measure): readonly Box[] => {
    const zone = zones.get(measure.zone)
    const chance = chances.get(measure.zone)
    return zone === undefined || chance === undefined ? [] : [{ zone, measure, chance }]
  })
}
