import type { Mm } from '../base/units.ts'
import type { GlueItem } from './lines.ts'

/** Chinese and Japanese letters and their full-width punctuation; Korean has white space between its words. */
const FULL_WIDTH = /[\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\ud840-\ud8bf\udc00-\udfff]/
/** Of which the right half is empty. */
const CLOSING = /[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u300d\u300f\u3011\u300b\u3015]/
const ALPHABETIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u

/** Between two letters: what a line may gain there; what it may take from the empty half of a comma; between scripts, a gap. */
const GAP = { stretch: 0.08, closing: 0.25, between: 0.125 }

export const isFullWidth = (character: string | undefined): boolean => character !== undefined && FULL_WIDTH.test(character)

/**
 * What stands between two characters of a text without white space (W3C, Requirements for Chinese and for Japanese Text
 * Layout): between letters a little stretch, after a closing mark some shrink, an eighth of an em beside another script.
 * Undefined where the text is set as all other.
 */
export function ideographGlue(before: string | undefined, after: string | undefined, size: Mm): GlueItem | undefined {
  const [left, right] = [isFullWidth(before), isFullWidth(after)]
  const glue = { type: 'glue', space: false } as const
  if (left && right) {
    const shrink = CLOSING.test(before ?? '') ? GAP.closing * size : 0
    return { ...glue, width: 0, stretch: GAP.stretch * size, shrink }
  }
  const other = left ? after : before
  if (left === right || other === undefined || !ALPHABETIC.test(other) || CLOSING.test(before ?? '')) return undefined
  return { ...glue, width: GAP.between * size, stretch: GAP.stretch * size, shrink: (GAP.between / 2) * size }
}
