import { distance, type Rect } from '../base/geometry.ts'
import { equal, numberOfRatio } from '../base/ratio.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import type { Marking } from '../model/reading.ts'
import { isBox, type Sheet, type Zone } from '../model/sheet.ts'
import { isArguable } from './arguable.ts'
import type { CopyPlan } from './class-plan.ts'
import { nameStrokes, writingStrokes } from './handwriting.ts'
import type { LevelParams } from './level-params.ts'
import { cancelledStrokes, markStrokes, strayStrokes, type Target, tailStroke } from './marks.ts'
import { happens, type Noise } from './noise.ts'
import { graderHandOf, type Hand, lapsed } from './pens.ts'
import { type Canvas, drawStroke, type Stroke } from './strokes.ts'
import { type BoxTruth, type Intent, roleText } from './truth.ts'

export interface FillUse {
  readonly sheet: Sheet
  readonly plan: CopyPlan
  readonly level: LevelParams
  readonly marking: Marking
  /** The page's own stream. */
  readonly rng: Rng
  /** The class's: graders are the same for all copies. */
  readonly graders: Rng
  readonly noise: Noise
}

/** Draws a student's and the graders' ink onto a printed page, and says what each box means. */
export function fillPage(page: Raster, use: FillUse): readonly BoxTruth[] {
  const { sheet, noise } = use
  const canvas: Canvas = { ...page, perMmX: page.width / sheet.width, perMmY: page.height / sheet.height }
  const boxes = sheet.zones.filter(isBox)
  const taken = [...boxes.map((zone) => zone.rect), ...sheet.codeBoxes.map((box) => box.rect), ...fiducialRects(sheet)]
  for (const zone of sheet.zones) for (const stroke of proseStrokes(zone, use, taken)) drawStroke(canvas, stroke, noise)
  const filled = boxes.map((zone) => fillBox(zone, use, boxes))
  const tails = filled.flatMap((box) => box.tail ?? [])
  return filled.map((box) => {
    for (const stroke of box.strokes) drawStroke(canvas, stroke, noise)
    return truthOf(box, { use, tails, marked: filled.filter((other) => other.intent === 'marked' && other.zone.group === box.zone.group) })
  })
}

/** A box with what is drawn for it; the last stroke may be a tail that runs out of it. */
interface FilledBox {
  readonly zone: Zone
  readonly intent: Exclude<Intent, 'passing'>
  readonly hand: Hand
  readonly strokes: readonly Stroke[]
  readonly tail?: Stroke
}

function fillBox(zone: Zone, use: FillUse, boxes: readonly Zone[]): FilledBox {
  const { level, plan, rng } = use
  const intent = intentOf(zone, use)
  if (intent === 'blank') return { zone, intent, hand: plan.hand, strokes: [] }
  const own = zone.role.kind === 'grade' ? graderHandOf(use.graders.fork(`grader of ${zone.role.item}`), use.marking, level) : plan.hand
  const hand = intent === 'marked' ? lapsed(own, level, rng.fork(`lapse ${zone.id}`)) : own
  const target = targetOf(zone, boxes)
  const strokes = strokesFor(intent, hand, target, rng.fork(`ink ${zone.id}`)).flatMap((stroke) => bled(stroke, hand))
  if (intent !== 'marked' || !happens(rng.fork(`slide ${zone.id}`), level.hands.overshoots ?? 0)) return { zone, intent, hand, strokes }
  const tail = tailStroke(hand, target, rng.fork(`tail ${zone.id}`))
  return { zone, intent, hand, strokes: [...strokes, tail], tail }
}

interface PageInk {
  readonly use: FillUse
  readonly tails: readonly Stroke[]
  /** Marked boxes of the same group. */
  readonly marked: readonly FilledBox[]
}

/** What is true of a box, once all that is drawn on the page is known. */
function truthOf({ zone, intent: meant, hand, tail }: FilledBox, { use, tails, marked }: PageInk): BoxTruth {
  const passed = meant === 'blank' ? tails.reduce((most, stroke) => Math.max(most, lengthInside(stroke, zone.rect)), 0) : 0
  const intent: Intent = passed > LEAST_PASS && tail === undefined ? 'passing' : meant
  const facts = { zone: zone.id, role: roleText(zone.role), marked: intent === 'marked', intent }
  const passes = passed / zone.rect.width
  const instead = zone.exclusive === true && marked.length > 0
  const arguable = isArguable({ intent, hand, marking: use.marking, instead, passes }) ? { arguable: true as const } : {}
  if (intent === 'blank' || intent === 'passing') return { ...facts, ...arguable }
  return { ...facts, style: intent === 'cancelled' ? hand.cancel : hand.style, pen: hand.pen.kind, ...arguable }
}

/** A stroke over less of a box touches its frame only, mm. */
const LEAST_PASS: Mm = 0.3
const SAMPLE: Mm = 0.1

/** Length of a stroke's way inside a rectangle. */
function lengthInside({ points }: Stroke, { x, y, width, height }: Rect): Mm {
  let inside = 0
  for (const [i, to] of points.entries()) {
    const from = points[i - 1] ?? to
    const steps = Math.ceil(distance(from, to) / SAMPLE)
    for (let k = 0; k < steps; k++) {
      const [px, py] = [from.x + (k / steps) * (to.x - from.x), from.y + (k / steps) * (to.y - from.y)]
      if (px > x && px < x + width && py > y && py < y + height) inside += distance(from, to) / steps
    }
  }
  return inside
}

/** A marker's ink runs: a paler, ragged rim around the stroke. */
function bled(stroke: Stroke, { pen }: Hand): readonly Stroke[] {
  if (pen.bleed === undefined || stroke.ink.opaque) return [stroke]
  return [{ ...stroke, width: stroke.width + 2 * pen.bleed, ink: { ...stroke.ink, level: 150, grain: 0.7 } }, stroke]
}

function strokesFor(intent: 'marked' | 'cancelled' | 'stray', hand: Hand, target: Target, rng: Rng): Stroke[] {
  switch (intent) {
    case 'marked':
      return markStrokes(hand, target, rng)
    case 'cancelled':
      return cancelledStrokes(hand, target, rng)
    case 'stray':
      return strayStrokes(hand, target, rng)
  }
}

function intentOf(zone: Zone, use: FillUse): FilledBox['intent'] {
  const { plan, level, rng } = use
  const blank = (): FilledBox['intent'] => (happens(rng.fork(`stray ${zone.id}`), level.slips.stray) ? 'stray' : 'blank')
  const role = zone.role
  switch (role.kind) {
    case 'option': {
      const answer = plan.answers.choices.get(role.item)
      if (answer?.chosen.includes(role.option)) return 'marked'
      return answer?.cancelled.includes(role.option) ? 'cancelled' : blank()
    }
    case 'grade': {
      const points = plan.answers.grades.get(role.item)?.[role.part]
      return points !== undefined && equal(points, role.points) ? 'marked' : blank()
    }
    case 'digit':
      return plan.answers.numbers.get(role.item)?.[role.column] === role.symbol ? 'marked' : blank()
    case 'student-digit':
      return plan.digits[role.column] === role.digit ? 'marked' : blank()
    case 'name':
    case 'writing':
      return 'blank'
  }
}

/** Names and written answers; the better the credit, the more there is to read. */
function proseStrokes(zone: Zone, use: FillUse, taken: readonly Rect[]): readonly Stroke[] {
  const { plan, rng } = use
  if (zone.role.kind === 'name') return plan.prefilled ? [] : nameStrokes(plan.hand, zone.rect, taken, rng.fork('name'))
  if (zone.role.kind !== 'writing') return []
  const earned = Object.values(plan.answers.grades.get(zone.role.item) ?? {}).map(numberOfRatio)
  const own = rng.fork(`writing ${zone.role.item}`)
  const amount = earned.some((points) => points > 0) ? 0.4 + 0.6 * own.unit() : 0.5 * own.unit()
  return writingStrokes(plan.hand, zone.rect, taken, { amount, rng: own.fork('words') })
}

/** How far marks may leave their box: people do not draw over the next one. */
function targetOf(zone: Zone, boxes: readonly Zone[]): Target {
  const gaps = boxes.filter((other) => other.id !== zone.id).map((other) => gapBetween(zone.rect, other.rect))
  return { rect: zone.rect, round: zone.shape !== 'square', reach: Math.max(0, Math.min(MOST_REACH, ...gaps.map((gap) => gap - KEEP_OFF))) }
}

const MOST_REACH: Mm = 4
/** What stays free before the next box: its rule, and the pen's own width. */
const KEEP_OFF: Mm = 0.6

function gapBetween(a: Rect, b: Rect): Mm {
  const dx = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width)
  const dy = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height)
  return Math.max(dx, dy)
}

const fiducialRects = (sheet: Sheet): Rect[] =>
  sheet.fiducials.map((p) => {
    const half = sheet.fiducialDiameter / 2 + 1
    return { x: p.x - half, y: p.y - half, width: 2 * half, height: 2 * half }
  })
