import type { Rect } from '../base/geometry.ts'
import { equal, numberOfRatio } from '../base/ratio.ts'
import type { Rng } from '../base/rng.ts'
import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import type { Marking } from '../model/reading.ts'
import { isBox, type Sheet, type Zone } from '../model/sheet.ts'
import type { CopyPlan } from './class-plan.ts'
import { nameStrokes, writingStrokes } from './handwriting.ts'
import type { LevelParams } from './levels.ts'
import { cancelledStrokes, markStrokes, strayStrokes, type Target } from './marks.ts'
import { happens, type Noise } from './noise.ts'
import { graderHandOf, type Hand } from './pens.ts'
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
  return boxes.map((zone) => {
    const { truth, strokes } = fillBox(zone, use, boxes)
    for (const stroke of strokes) drawStroke(canvas, stroke, noise)
    return truth
  })
}

function fillBox(zone: Zone, use: FillUse, boxes: readonly Zone[]): { readonly truth: BoxTruth; readonly strokes: readonly Stroke[] } {
  const role = roleText(zone.role)
  const intent = intentOf(zone, use)
  if (intent === 'blank') return { truth: { zone: zone.id, role, marked: false, intent }, strokes: [] }
  const hand =
    zone.role.kind === 'grade' ? graderHandOf(use.graders.fork(`grader of ${zone.role.item}`), use.marking, use.level) : use.plan.hand
  const target = targetOf(zone, boxes)
  const strokes = strokesFor(intent, hand, target, use.rng.fork(`ink ${zone.id}`))
  const style = intent === 'cancelled' ? hand.cancel : hand.style
  return { truth: { zone: zone.id, role, marked: intent === 'marked', intent, style, pen: hand.pen.kind }, strokes }
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

function intentOf(zone: Zone, use: FillUse): Intent {
  const { plan, level, rng } = use
  const blank = (): Intent => (happens(rng.fork(`stray ${zone.id}`), level.slips.stray) ? 'stray' : 'blank')
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
