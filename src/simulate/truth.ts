import { textOfRatio } from '../base/ratio.ts'
import { compareText } from '../base/text.ts'
import type { StudentId, ZoneId } from '../model/ids.ts'
import type { ZoneRole } from '../model/sheet.ts'
import { type CopyPlan, planClass, type SimulationRequest } from './class-plan.ts'
import type { SimulationLevel } from './levels.ts'
import type { PageLook } from './settings.ts'
import { questionsOf } from './students.ts'
import type { CancelStyle, MarkStyle, PenKind } from './styles.ts'

/** What the writer meant: `cancelled` was marked and taken back, `stray` is a touch of the pen, `passing` another box's stroke. */
export type Intent = 'marked' | 'blank' | 'cancelled' | 'stray' | 'passing'

export interface BoxTruth {
  readonly zone: ZoneId
  /** `option mse-order b`, `grade gelu a 1/2`, `digit 3 7` (column, digit). */
  readonly role: string
  readonly marked: boolean
  readonly intent: Intent
  /** How it was done; absent where there is no ink. */
  readonly style?: MarkStyle | CancelStyle
  readonly pen?: PenKind
  /** A careful person who sees only the scan may leave it open: to call it doubtful is no fault. */
  readonly arguable?: true
}

/** One page of the scan, in scan order. */
export interface PageTruth {
  readonly copy: number
  readonly page: number
  readonly kind: 'sheet' | 'blank'
  readonly student: StudentId
  /** Quarter turns clockwise that it lies at. */
  readonly turned: 0 | 2
  readonly boxes: readonly BoxTruth[]
  readonly look: PageLook
}

export interface CopyTruth {
  readonly copy: number
  readonly student: StudentId
  readonly known: boolean
  /** The grid as marked, `·` where nothing is; absent without a grid. */
  readonly digits?: string
  readonly ability: number
  readonly style: MarkStyle
  readonly pen: PenKind
  readonly answers: readonly AnswerTruth[]
}

export type AnswerTruth =
  | { readonly item: string; readonly chosen: readonly string[]; readonly cancelled: readonly string[]; readonly right: readonly string[] }
  /** Symbols by column, empty where none was ticked. */
  | { readonly item: string; readonly columns: readonly string[] }
  /** Points by part, as exact text. */
  | { readonly item: string; readonly points: Readonly<Record<string, string>> }

/** `truth.json`. */
export interface ClassTruth {
  readonly schema: 'truth@1'
  readonly run: string
  readonly level: SimulationLevel
  readonly seed: string
  /** By copy number; copies that nobody used are absent. */
  readonly copies: readonly CopyTruth[]
  readonly pages: readonly PageTruth[]
}

/** The truth of a simulated class: who answered what (planned again from the request), and what each page of the scan shows. */
export function truthOf(request: SimulationRequest, pages: readonly PageTruth[]): ClassTruth {
  const plan = planClass(request)
  const copies = [...plan.copies.values()].map((copy) => copyTruth(copy, request)).sort((a, b) => a.copy - b.copy)
  return { schema: 'truth@1', run: request.run.id, level: request.level, seed: request.seed, copies, pages }
}

function copyTruth(plan: CopyPlan, { run }: SimulationRequest): CopyTruth {
  const digits = plan.digits.map((digit) => digit ?? '·').join('')
  const variant = run.copies.find((c) => c.number === plan.copy)?.variant
  const questions = run.variants.filter((v) => v.number === variant).flatMap(questionsOf)
  const answers = questions.map(({ asked }): AnswerTruth => {
    const choice = plan.answers.choices.get(asked.item)
    if (choice !== undefined) {
      const right = asked.key.kind === 'choice' ? asked.key.right : []
      return { item: asked.item, chosen: choice.chosen, cancelled: choice.cancelled, right }
    }
    const columns = plan.answers.numbers.get(asked.item)
    if (columns !== undefined) return { item: asked.item, columns }
    const grades = Object.entries(plan.answers.grades.get(asked.item) ?? {})
    return { item: asked.item, points: Object.fromEntries(grades.map(([part, points]) => [part, textOfRatio(points)])) }
  })
  return {
    copy: plan.copy,
    student: plan.student,
    known: plan.known,
    ...(digits === '' ? {} : { digits }),
    ability: plan.ability,
    style: plan.hand.style,
    pen: plan.hand.pen.kind,
    answers: answers.sort((a, b) => compareText(a.item, b.item)),
  }
}

/** A zone's role in one line. */
export function roleText(role: ZoneRole): string {
  switch (role.kind) {
    case 'option':
      return `option ${role.item} ${role.option}`
    case 'grade':
      return `grade ${role.item} ${role.part} ${textOfRatio(role.points)}`
    case 'digit':
      return `digit ${role.item} ${role.column} ${role.symbol}`
    case 'student-digit':
      return `digit ${role.column} ${role.digit}`
    case 'writing':
      return `writing ${role.item}`
    case 'name':
      return 'name'
  }
}
