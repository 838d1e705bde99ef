/** How somebody marks a box: covered, covered with gaps, two strokes, a check, or covered carelessly off its centre. */
export type MarkStyle = 'filled' | 'scribbled' | 'crossed' | 'ticked' | 'sloppy'

export type PenKind = 'ballpoint' | 'gel' | 'pencil' | 'light-pencil'

/** How an answer is taken back. */
export type CancelStyle = 'scribbled-out' | 'erased' | 'whitened' | 'filled-over'
