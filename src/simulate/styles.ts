/**
 * How somebody marks a box: covered, covered with gaps, two strokes, a check, or covered carelessly off its centre; a
 * single stroke, a few parallel ones, a dot, or a ring around the box.
 */
export type MarkStyle = 'filled' | 'scribbled' | 'crossed' | 'ticked' | 'sloppy' | 'slashed' | 'hatched' | 'dotted' | 'circled'

export type PenKind = 'ballpoint' | 'gel' | 'pencil' | 'light-pencil' | 'felt' | 'red' | 'marker'

/** How an answer is taken back; `redrawn`: whitened, and the box's outline drawn again by hand. */
export type CancelStyle = 'scribbled-out' | 'erased' | 'whitened' | 'filled-over' | 'redrawn'
