import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { CHANCE, PRINT_AROUND } from '../mark-params.ts'
import { beyondCorners, leastSide, sidesOf } from './beside-frame.ts'
import { quantile } from './blank-levels.ts'
import type { MeasuredBox } from './dithered.ts'

/** Ink that is printed outside the frame of a box, 0 … 1: beside each side, beyond each corner. */
export interface PrintAround {
  readonly sides: readonly number[]
  readonly corners: readonly number[]
}

/** By box (`boxOf`); only those that look ringed on some page. */
export type PrintedBoxes = ReadonlyMap<string, PrintAround>

/**
 * What lies around the same box on nearly all pages of a file where it is empty is print: the border of a grid, a letter, a
 * sign. Nobody draws so regularly; but a ring on most pages may be the answer of most students, and where the usual one
 * closes it is not taken for print.
 */
export function printAround(pages: readonly (readonly MeasuredBox[])[], isEmpty: (box: MeasuredBox) => boolean): PrintedBoxes {
  const boxes = pages.flat()
  const seen = new Map<string, ZoneMeasure[]>(boxes.flatMap(({ zone, measure }) => (looksRinged(measure) ? [[boxOf(zone), []]] : [])))
  if (seen.size === 0) return new Map()
  for (const box of boxes) if (isEmpty(box)) seen.get(boxOf(box.zone))?.push(box.measure)
  return new Map(
    [...seen].flatMap(([box, measures]) => {
      if (measures.length < PRINT_AROUND.pages) return []
      const print = { sides: mostHave(measures.map(sidesOf), CHANCE.ring), corners: mostHave(measures.map(beyondCorners), CHANCE.farRing) }
      return isRing(print.sides, CHANCE.ring) || isRing(print.corners, CHANCE.farRing) ? [] : [[box, print] as const]
    }),
  )
}

/** Which box of which question it is, wherever on the page a copy has it: its grid goes with it. */
export function boxOf({ role }: Zone): string {
  switch (role.kind) {
    case 'option':
      return `${role.item} ${role.option}`
    case 'grade':
      return `${role.item} ${role.part} ${role.points.num}/${role.points.den}`
    case 'digit':
      return `${role.item} ${role.column} ${role.symbol}`
    case 'student-digit':
      return `${role.column} ${role.digit}`
    case 'name':
    case 'writing':
      return role.kind
  }
}

/** What is drawn where print is known to lie: more than that may ever be. */
export const beyondPrint = (ink: readonly number[], print: readonly number[] = []): readonly number[] =>
  ink.map((value, i) => Math.max(0, value - PRINT_AROUND.varies * (print[i] ?? 0)))

const looksRinged = (measure: ZoneMeasure): boolean =>
  leastSide(measure) >= CHANCE.ring || Math.min(...beyondCorners(measure)) >= CHANCE.farRing

const isRing = (ink: readonly number[], least: number): boolean => Math.min(...ink) >= least / 2

/** Ink that all but few have, by side or corner; less than a ring leaves there is dust and grey paper, no print. */
const mostHave = (all: readonly (readonly number[])[], least: number): readonly number[] =>
  [0, 1, 2, 3].map((i) => {
    const usual = quantile(all.map((one) => one[i] ?? 0).sort((a, b) => a - b), PRINT_AROUND.allBut) ?? 0 // biome-ignore format: a list
    return usual >= least ? usual : 0
  })
