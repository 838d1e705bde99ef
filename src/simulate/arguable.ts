import type { Marking } from '../model/reading.ts'
import type { Hand } from './pens.ts'
import type { MarkStyle } from './styles.ts'
import type { Intent } from './truth.ts'

/** What is known of a box's ink. */
export interface InkFacts {
  readonly intent: Intent
  readonly hand: Hand
  readonly marking: Marking
  /** Another box of an either-or group is marked. */
  readonly instead: boolean
  /** Share of the box's side that a foreign stroke runs through. */
  readonly passes: number
}

/** Strokes where a filling was asked for, and the other way round. */
const NOT_AS_TOLD: Readonly<Record<Marking, readonly MarkStyle[]>> = {
  fill: ['crossed', 'ticked', 'slashed', 'hatched', 'dotted', 'circled'],
  tick: ['dotted', 'circled'],
  'cross-then-fill-to-cancel': ['filled', 'scribbled', 'sloppy', 'slashed', 'dotted', 'circled'],
}

/** Lead this light after rubbing, and strokes this far through a box, catch a careful eye. */
const SEEN_GHOST = 205
const SEEN_STROKE = 0.35

/**
 * Whether a careful person who sees only the scan may leave a box open: marks of another kind than the instructions ask
 * for, marks taken back with nothing in their stead, rubbed-out lead that is still plain, and touches of the pen. All
 * else is clear to such a person, who is never wrong about it.
 */
export function isArguable({ intent, hand, marking, instead, passes }: InkFacts): boolean {
  switch (intent) {
    case 'blank':
      return false
    case 'stray':
      return true
    case 'passing':
      return passes > SEEN_STROKE
    case 'marked':
      return NOT_AS_TOLD[marking].includes(hand.style)
    case 'cancelled':
      return hand.cancel === 'erased' ? hand.ghost[0] < SEEN_GHOST : hand.cancel === 'scribbled-out' && !instead
  }
}
