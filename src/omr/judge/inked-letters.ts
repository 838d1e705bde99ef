import type { ZoneMeasure } from '../../model/reading.ts'
import { BLANK_PRIOR, CALIBRATE, SIGNAL } from '../mark-params.ts'
import { type BlankLevel, cellsOf, mostPrint, quantile } from './blank-levels.ts'

/** Boxes of one letter, and what they were first taken to look like where blank. */
export interface LetterBoxes {
  readonly measures: readonly ZoneMeasure[]
  readonly level: BlankLevel
}

/**
 * Of each letter the boxes that may be blank. A letter that seems far blacker than all letters of its file was perhaps seen in
 * few boxes, most of them crossed: where some of these keep to cells in which other letters have ink, and the rest do not, print is
 * in the former only. A letter that goes beyond the others in all its boxes is a broad one, and is believed.
 */
export function unmarkedBoxes(letters: ReadonlyMap<string, LetterBoxes>, all: BlankLevel): ReadonlyMap<string, readonly ZoneMeasure[]> {
  const usual = [...letters.values()].filter((letter) => !isTooBlack(letter, all)).map(({ level }) => level)
  const print = usual.length < CALIBRATE.otherLetters ? undefined : mostPrint(usual)
  return new Map(
    [...letters].map(([kind, letter]) => {
      const within = print === undefined || !isTooBlack(letter, all) ? [] : letter.measures.filter((m) => isWithin(m, print))
      return [kind, within.length >= CALIBRATE.leastWithin ? within : letter.measures]
    }),
  )
}

/** Whether even its palest quarter is blacker than the blank boxes of all letters by more than those of one letter lie apart. */
function isTooBlack({ measures }: LetterBoxes, all: BlankLevel): boolean {
  const inks = measures.map(({ ink }) => ink).sort((a, b) => a - b)
  return (quantile(inks, CALIBRATE.surelyBlank) ?? 0) > all.ink + BLANK_PRIOR.letterReach
}

/** Whether a box holds a letter, and hardly any ink in cells where no letter has any. */
function isWithin(measure: ZoneMeasure, print: readonly number[]): boolean {
  const beyond = cellsOf(measure)?.reduce((sum, cell, i) => sum + Math.max(0, cell - (print[i] ?? 0) - SIGNAL.cellNoise), 0)
  return beyond !== undefined && beyond < CALIBRATE.cellsBeyond && measure.ink >= CALIBRATE.leastLetter
}
