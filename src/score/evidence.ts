import type { Answer } from '../model/answer.ts'
import type { ItemId } from '../model/ids.ts'
import type { Decision, Mark, ReadPage } from '../model/reading.ts'
import type { Identification } from '../model/score.ts'

/** A read page after its file's calibration: whose it is and the state of each of its boxes. */
export interface JudgedPage {
  readonly reading: Pick<ReadPage, 'source' | 'copy' | 'page' | 'labels'>
  readonly marks: readonly Mark[]
}

/**
 * All that is known about the filled-in papers. Of several pages that claim to be the same page of the same copy the
 * first counts; which one that is, is the caller's choice.
 */
export interface Evidence {
  readonly pages: readonly JudgedPage[]
  readonly decisions: readonly Decision[]
}

/** What one copy says. */
export interface CopyAnswers {
  readonly copy: number
  readonly student: Identification
  /** In the order of the variant's questions. */
  readonly answers: ReadonlyMap<ItemId, Answer>
  /** Pages of the copy that no scan showed, ascending. */
  readonly missingPages: readonly number[]
}
