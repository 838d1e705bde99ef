import { present } from '../base/bug.ts'
import { createRng, type Rng } from '../base/rng.ts'
import { type StudentId, studentId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy } from '../model/variant.ts'
import { type PrinterHarm, printerHarm } from './harm.ts'
import { idDigits } from './id-grid.ts'
import type { LevelParams } from './level-params.ts'
import { levels, type SimulationLevel } from './levels.ts'
import { happens } from './noise.ts'
import { type Hand, handOf } from './pens.ts'
import { type PrinterSettings, printerSettings } from './settings.ts'
import { type Answers, answersOf, itemTraits, type TraitsOf } from './students.ts'

/** What is asked of a rehearsal. Same request, same bytes. */
export interface SimulationRequest {
  readonly run: Run
  readonly level: SimulationLevel
  readonly seed: string
  /** Whether the scanner also delivers the empty backs of odd last pages (default true). */
  readonly blankBacks?: boolean
  /** Copies without a student left over when the roster is exhausted: left in the drawer (default, if there is a roster), or filled in by people who are not on it. */
  readonly spares?: 'unused' | 'strangers'
}

/** Who sat a copy, and what they and their graders put on it. */
export interface CopyPlan {
  readonly copy: number
  readonly student: StudentId
  /** Whether the student is on the roster. */
  readonly known: boolean
  /** Name and number are printed on it. */
  readonly prefilled: boolean
  /** Logits; mean of the class 0. */
  readonly ability: number
  /** As marked in the student-number grid, by column; undefined where a digit was left out. */
  readonly digits: readonly (number | undefined)[]
  readonly answers: Answers
  readonly hand: Hand
}

/** One side of one leaf as it goes through the scanner. */
export interface FeedPlan {
  readonly copy: number
  readonly page: number
  readonly kind: 'sheet' | 'blank'
  /** Quarter turns. */
  readonly turned: 0 | 2
  readonly stack: number
}

export interface ClassPlan {
  readonly rng: Rng
  readonly level: LevelParams
  readonly printer: PrinterSettings
  readonly printerHarm?: PrinterHarm
  readonly copies: ReadonlyMap<number, CopyPlan>
  /** In scan order. */
  readonly feeds: readonly FeedPlan[]
}

/** Everything that happens in the class, decided before anything is drawn. */
export function planClass(request: SimulationRequest): ClassPlan {
  const level = levels[request.level]
  const rng = createRng(request.seed).fork('simulate').fork(request.level)
  const seated = seat(request, rng.fork('seating'))
  const traits = itemTraits(rng.fork('items'))
  const copies = new Map(seated.map((seat) => [seat.copy.number, planCopy(request.run, seat, { rng, level, traits })]))
  const order = scanOrder([...copies.keys()], rng.fork('order'), level)
  const feeds = order.flatMap((copy, place) => {
    const feed = { copy, stack: Math.floor(place / level.feeding.stack) }
    return feedCopy(request, feed, rng.fork(`copy ${copy}`).fork('feed'), level)
  })
  const { harm } = level
  const format = present(request.run.sheets[0], 'a sheet of a run')
  return {
    rng,
    level,
    printer: printerSettings(rng.fork('printer'), level),
    ...(harm === undefined ? {} : { printerHarm: printerHarm(rng.fork('printer').fork('harm'), harm, format) }),
    copies,
    feeds,
  }
}

interface Seat {
  readonly copy: Copy
  readonly student: StudentId
  readonly known: boolean
}

/** Named copies go to their students, the others to whom the roster still has, in order, and then to strangers. */
function seat({ run, spares }: SimulationRequest, rng: Rng): readonly Seat[] {
  const named = new Set(run.copies.flatMap((copy) => (copy.student === undefined ? [] : [copy.student])))
  const waiting = run.roster.students.filter((s) => !named.has(s.id)).map((s) => s.id)
  const strangers = (spares ?? (run.roster.students.length > 0 ? 'unused' : 'strangers')) === 'strangers'
  return run.copies.flatMap((copy): Seat[] => {
    if (copy.student !== undefined) return [{ copy, student: studentId(copy.student), known: true }]
    const next = waiting.shift()
    if (next !== undefined) return [{ copy, student: next, known: true }]
    return strangers ? [{ copy, student: strangerId(run, copy, rng), known: false }] : []
  })
}

function strangerId(run: Run, copy: Copy, rng: Rng): StudentId {
  const stream = rng.fork(`stranger ${copy.number}`)
  return studentId(Array.from({ length: run.exam.gridDigits ?? 6 }, () => stream.below(10)).join(''))
}

interface ClassFacts {
  readonly rng: Rng
  readonly level: LevelParams
  readonly traits: TraitsOf
}

function planCopy(run: Run, { copy, student, known }: Seat, { rng, level, traits }: ClassFacts): CopyPlan {
  const own = rng.fork(`copy ${copy.number}`)
  const variant = present(
    run.variants.find((v) => v.number === copy.variant),
    `variant ${copy.variant}`,
  )
  const ability = own.fork('ability').normal()
  const hasGrid = sheetsOf(run, copy.number).some((sheet) => sheet.zones.some((zone) => zone.role.kind === 'student-digit'))
  return {
    copy: copy.number,
    student,
    known,
    prefilled: copy.student !== undefined,
    ability,
    digits: hasGrid ? idDigits(student, run, own.fork('grid'), level.slips) : [],
    answers: answersOf(variant, { ability, traits, habits: level.slips }, own.fork('answers')),
    hand: handOf(own.fork('hand'), run.exam.marking, level),
  }
}

/** Copy order, some neighbours exchanged. */
function scanOrder(copies: readonly number[], rng: Rng, level: LevelParams): readonly number[] {
  const order = [...copies]
  for (let i = 0; i + 1 < order.length; i++) {
    if (!happens(rng, level.feeding.swapped)) continue
    const [a, b] = [present(order[i], 'copy'), present(order[i + 1], 'copy')]
    order[i] = b
    order[i + 1] = a
    i++
  }
  return order
}

/** The pages of one copy, with the blank sides among and after them. */
function feedCopy(request: SimulationRequest, feed: Pick<FeedPlan, 'copy' | 'stack'>, rng: Rng, level: LevelParams): FeedPlan[] {
  const pages = new Set(sheetsOf(request.run, feed.copy).map((sheet) => sheet.page))
  const last = Math.max(0, ...pages)
  const sides = request.blankBacks === false ? last : last + (last % 2)
  const turnedCopy = happens(rng, level.feeding.turnedCopy)
  return Array.from({ length: sides }, (_, i): FeedPlan => {
    const turnedLeaf = happens(rng.fork(`leaf ${Math.floor(i / 2)}`), level.feeding.turnedLeaf)
    return { ...feed, page: i + 1, kind: pages.has(i + 1) ? 'sheet' : 'blank', turned: turnedCopy !== turnedLeaf ? 2 : 0 }
  })
}

export const sheetsOf = (run: Run, copy: number): readonly Sheet[] => run.sheets.filter((sheet) => sheet.copy === copy)
