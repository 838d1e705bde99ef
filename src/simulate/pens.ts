import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { Marking } from '../model/reading.ts'
import type { LevelParams } from './level-params.ts'
import { around, between, drawShare, happens, oneOf, type Span } from './noise.ts'
import type { Ink } from './strokes.ts'
import type { CancelStyle, MarkStyle, PenKind } from './styles.ts'

export interface Pen {
  readonly kind: PenKind
  readonly width: Mm
  readonly ink: Ink
  /** How far the ink runs in the paper. */
  readonly bleed?: Mm
}

/** A person's way with a pen, the same on all their pages. */
export interface Hand {
  readonly style: MarkStyle
  readonly pen: Pen
  /** How far the pen strays from where it should go: standard deviation. */
  readonly jitter: Mm
  /** Distance of neighbouring lines of a filling, in pen widths: below 1 leaves no gaps. */
  readonly pitch: number
  /** Direction of a filling's lines, radians. */
  readonly slant: number
  /** How much those lines are arcs: height over chord. */
  readonly bow: number
  /** Size of crosses and ticks against the box. */
  readonly size: number
  readonly cancel: CancelStyle
  /** Level of lead after rubbing. */
  readonly ghost: Span
}

/** Width mm, level and grain of each kind; levels as a green channel sees blue and black ink, HB and 2H lead; red as luma. */
const PENS: Readonly<Record<PenKind, { readonly width: Span; readonly level: Span; readonly grain: Span }>> = {
  ballpoint: { width: [0.32, 0.55], level: [30, 105], grain: [0.08, 0.25] },
  gel: { width: [0.45, 0.9], level: [12, 60], grain: [0, 0.08] },
  pencil: { width: [0.4, 0.7], level: [80, 130], grain: [0.25, 0.45] },
  'light-pencil': { width: [0.3, 0.45], level: [130, 165], grain: [0.3, 0.5] },
  felt: { width: [0.6, 1], level: [70, 130], grain: [0, 0.06] },
  red: { width: [0.4, 0.8], level: [75, 130], grain: [0.05, 0.2] },
  marker: { width: [1.2, 2.2], level: [15, 60], grain: [0, 0.05] },
}

const PITCH: Readonly<Record<MarkStyle, Span>> = {
  filled: [0.55, 0.95],
  scribbled: [1.05, 1.9],
  sloppy: [0.7, 1.3],
  crossed: [1, 1],
  ticked: [1, 1],
  slashed: [1, 1],
  hatched: [2, 3.2],
  dotted: [1, 1],
  circled: [1, 1],
}

/** How far a marker's ink runs, and what rubbing leaves of lead where a level does not say. */
const BLEED: Span = [0.05, 0.3]
const GHOST: Span = [214, 242]

/** Somebody sits down: their style follows the instructions, unless they are stubborn. */
export function handOf(rng: Rng, marking: Marking, level: LevelParams): Hand {
  const stubborn = happens(rng.fork('stubborn'), level.hands.stubborn)
  const style = stubborn ? stubbornStyle(rng, marking, level) : drawShare(rng.fork('style'), level.hands.styles[marking])
  const kind = drawShare(rng.fork('pen'), level.hands.pens)
  const traits = rng.fork('traits')
  const span = PENS[kind]
  return {
    style,
    pen: {
      kind,
      width: between(traits, span.width),
      ink: { level: Math.round(between(traits, span.level)), grain: between(traits, span.grain), opaque: false },
      ...(kind === 'marker' ? { bleed: between(rng.fork('bleed'), BLEED) } : {}),
    },
    jitter: between(traits, [0.06, 0.22]) * (style === 'sloppy' ? 1.6 : 1),
    pitch: between(traits, PITCH[style]),
    slant: between(traits, [-0.3, 1.1]),
    bow: between(traits, [-0.04, 0.14]),
    size: between(traits, [0.75, 1.25]),
    cancel: cancelStyle(traits, marking, { kind, level }),
    ghost: level.hands.ghost ?? GHOST,
  }
}

/** One mark made in another way than the hand's own, now and then. */
export function lapsed(hand: Hand, level: LevelParams, rng: Rng): Hand {
  const { lapses } = level.hands
  if (lapses === undefined || !happens(rng, lapses.share)) return hand
  const style = drawShare(rng, lapses.styles)
  return { ...hand, style, pitch: between(rng, PITCH[style]) }
}

/** A grader's hand: in ink, and as the instructions say. */
export const graderHandOf = (rng: Rng, marking: Marking, level: LevelParams): Hand =>
  handOf(rng, marking, { ...level, hands: { ...level.hands, pens: level.hands.graderPens, stubborn: 0 } })

function stubbornStyle(rng: Rng, marking: Marking, level: LevelParams): MarkStyle {
  const known = level.hands.stubbornStyles?.[marking]
  if (known !== undefined) return drawShare(rng.fork('own way'), known)
  return marking === 'cross-then-fill-to-cancel' ? 'ticked' : marking === 'fill' ? oneOf(rng, ['crossed', 'ticked']) : 'sloppy'
}

function cancelStyle(rng: Rng, marking: Marking, { kind, level }: { readonly kind: PenKind; readonly level: LevelParams }): CancelStyle {
  if (marking === 'cross-then-fill-to-cancel') return 'filled-over'
  if (kind === 'pencil' || kind === 'light-pencil') return 'erased'
  if (level.hands.cancels !== undefined) return drawShare(rng, level.hands.cancels)
  return happens(rng, 0.85) ? 'scribbled-out' : 'whitened'
}

/** How far one point of a stroke misses its aim, mm. */
export const slip = (hand: Hand, rng: Rng): number => Math.max(-2.5, Math.min(2.5, rng.normal())) * hand.jitter

/** A short touch of the pen that means nothing. */
export const strayLength = (rng: Rng): Mm => between(rng, [0.3, 0.9])
export const strayTilt = (rng: Rng): number => around(rng, Math.PI)
