import type { ReadPage } from '../../model/reading.ts'
import type { Sheet } from '../../model/sheet.ts'
import { CLASSIFY, WRITER } from '../mark-params.ts'
import type { Calibration } from './calibrate.ts'
import { filledChance, type Seen, touchedChance } from './chance.ts'
import { groupsOf, seenOn } from './seen.ts'
import type { WriterUse } from './writer-use.ts'

interface Page {
  readonly reading: ReadPage
  readonly sheet: Sheet
}

/**
 * How the writers of a file's pages mark, where filling is asked for: each copy's by all of its pages. Where a page of a
 * copy comes twice (photocopied sheets, a page scanned again) it may be of two writers: then each page speaks for itself.
 */
export function writersOf(pages: readonly Page[], calibration: Calibration): ReadonlyMap<ReadPage, WriterUse> {
  if (calibration.marking !== 'fill') return new Map()
  const repeated = copiesOfSeveral(pages)
  const uses = pages.map(({ reading, sheet }) => writerUseOf(groupsOf(seenOn(reading, sheet, calibration))))
  const sums = new Map<number, WriterUse>()
  for (const [i, { reading }] of pages.entries()) sums.set(reading.copy, sumOf(sums.get(reading.copy), uses[i]))
  return new Map(
    pages.map(({ reading }, i) => [reading, repeated.has(reading.copy) ? sumOf(uses[i]) : sumOf(sums.get(reading.copy))] as const),
  )
}

function copiesOfSeveral(pages: readonly Page[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeated = new Set<number>()
  for (const { reading } of pages) {
    const page = `${reading.copy}/${reading.page}`
    if (seen.has(page)) repeated.add(reading.copy)
    seen.add(page)
  }
  return repeated
}

const sumOf = (a?: WriterUse, b?: WriterUse): WriterUse => ({
  strokes: (a?.strokes ?? 0) + (b?.strokes ?? 0),
  fills: (a?.fills ?? 0) + (b?.fills ?? 0),
})

/** Questions answered beyond doubt. Of graders, each with a question or two, nothing is learnt. */
function writerUseOf(groups: readonly (readonly Seen[])[]): WriterUse {
  const kinds = groups.filter(([box]) => box?.zone.role.kind !== 'grade').map(kindOf)
  return { strokes: kinds.filter((kind) => kind === 'stroke').length, fills: kinds.filter((kind) => kind === 'fill').length }
}

/**
 * How a question was answered, as far as its sure marks say: by filling if any box is surely filled, whatever else was struck;
 * by strokes if there are only these, and one only where one may be meant. Bold ticks alone that may be fillings tell nothing.
 */
export function kindOf(group: readonly Seen[]): 'stroke' | 'fill' | undefined {
  const marks = group.filter((box) => touchedChance(box, group) >= WRITER.sure)
  if (marks.some((box) => filledChance(box) >= CLASSIFY.surelyFilled)) return 'fill'
  if (marks.every((box) => filledChance(box) >= 0.5)) return undefined
  const isOne = marks.length === 1 || group.some(({ zone }) => zone.exclusive !== true)
  return marks.length > 0 && isOne ? 'stroke' : undefined
}
