import { larger, type Ratio } from '../base/ratio.ts'
import type { ItemId } from '../model/ids.ts'
import type { Roster, Student } from '../model/roster.ts'
import type { Run } from '../model/run.ts'
import type { CopyScore, GradeScale } from '../model/score.ts'
import type { Question } from '../model/variant.ts'
import { type AnswerText, answerText } from './answer-text.ts'
import { itemTitle } from './item-title.ts'
import { questionsOf } from './key-table.ts'

/** Everything that any export of grades says: the whole roster, with or without a paper, and papers that are nobody's. */
export interface GradeBook {
  readonly run: string
  readonly title: string
  readonly date?: string
  readonly scale?: GradeScale
  /** Those that count first, each lot as it first comes up on the variants. */
  readonly items: readonly BookItem[]
  /** Headers of the roster's other columns. */
  readonly columns: readonly string[]
  /** In the order of the roster; then the papers of others and those that are nobody's, by copy. */
  readonly entries: readonly BookEntry[]
}

export interface BookItem {
  readonly item: ItemId
  readonly title: string
  readonly type: string
  readonly topic?: string
  /** The most points that it gives on any paper. */
  readonly points: Ratio
  /** Whether it counts at all. */
  readonly scored: boolean
}

/** `absent`: no page of theirs was read; `withdrawn`: a paper that gets no grade; `unknown`: one that nobody knows whose it is. */
export type EntryStatus = 'final' | 'provisional' | 'withdrawn' | 'unknown' | 'absent'

/** One line of a grade book. */
export interface BookEntry {
  readonly status: EntryStatus
  readonly student?: Student
  /** Somebody whom the roster does not have (any more): his id is all that is known. */
  readonly offRoster?: true
  /** Which sitting the paper is of, where several are in one book. */
  readonly run?: string
  /** Absent of who is absent. */
  readonly score?: CopyScore
  /** Of the questions asked on the copy. */
  readonly answers: ReadonlyMap<ItemId, AnswerText>
}

/** The grade book of a run and the scores of its papers. */
export function gradeBookOf(run: Run, scores: readonly CopyScore[]): GradeBook {
  const { exam, roster } = run
  const questionsOfCopy = questionFinder(run)
  const entryOf = (score: CopyScore, student: Student | undefined): BookEntry => ({
    status: statusOf(score, student),
    ...(student === undefined ? {} : { student }),
    score,
    answers: answersOn(questionsOfCopy(score.copy), score),
  })
  const papersOf = new Map<string, readonly CopyScore[]>()
  for (const score of scores)
    if (score.student.kind !== 'unknown') papersOf.set(score.student.student, [...(papersOf.get(score.student.student) ?? []), score])
  const papers = roster.students.flatMap((student): readonly BookEntry[] => {
    const own = (papersOf.get(student.id) ?? []).toSorted((a, b) => Number(isOut(a)) - Number(isOut(b)))
    return own.length === 0 ? [{ status: 'absent', student, answers: new Map() }] : own.map((score) => entryOf(score, student))
  })
  const known = new Set(roster.students.map(({ id }) => id))
  const others = scores.flatMap((score): readonly BookEntry[] => {
    const { student } = score
    if (student.kind === 'unknown') return [entryOf(score, undefined)]
    if (known.has(student.student)) return []
    return [{ ...entryOf(score, { id: student.student, name: '', columns: {} }), offRoster: true }]
  })
  return {
    run: run.id,
    title: exam.title,
    ...(exam.date === undefined ? {} : { date: exam.date }),
    ...(exam.grade === undefined ? {} : { scale: exam.grade }),
    items: itemsOf(run, scores),
    columns: columnsOf(roster),
    entries: [...papers, ...others],
  }
}

const isOut = ({ withdrawn }: CopyScore): boolean => withdrawn !== undefined

function statusOf(score: CopyScore, student: Student | undefined): EntryStatus {
  if (isOut(score)) return 'withdrawn'
  if (student === undefined) return 'unknown'
  return score.provisional ? 'provisional' : 'final'
}

const columnsOf = ({ students }: Roster): readonly string[] => [...new Set(students.flatMap(({ columns }) => Object.keys(columns)))]

function itemsOf({ variants }: Run, scores: readonly CopyScore[]): readonly BookItem[] {
  const most = new Map<ItemId, Ratio>()
  for (const { item, maximum } of scores.flatMap(({ questions }) => questions)) most.set(item, larger(most.get(item) ?? maximum, maximum))
  const items = new Map<ItemId, BookItem>()
  for (const { asked } of variants.flatMap(questionsOf)) {
    const { item, type, topic, points, scored } = asked
    if (items.has(item)) continue
    items.set(item, {
      item,
      title: itemTitle(asked),
      type,
      ...(topic === undefined ? {} : { topic }),
      points: most.get(item) ?? points,
      scored,
    })
  }
  return [...items.values()].sort((a, b) => Number(b.scored) - Number(a.scored))
}

function questionFinder({ variants, copies }: Run): (copy: number) => readonly Question[] {
  const ofVariant = new Map(variants.map((variant) => [variant.number, questionsOf(variant)]))
  const variantOf = new Map(copies.map(({ number, variant }) => [number, variant]))
  return (copy) => ofVariant.get(variantOf.get(copy) ?? 0) ?? []
}

function answersOn(questions: readonly Question[], { questions: scored }: CopyScore): ReadonlyMap<ItemId, AnswerText> {
  const byItem = new Map(questions.map((question) => [question.asked.item, question]))
  return new Map(
    scored.flatMap(({ item, answer }) => {
      const question = byItem.get(item)
      return question === undefined ? [] : [[item, answerText(question, answer)] as const]
    }),
  )
}

/** The best total that a paper of the run can have: of one that was scored, else the sum of what counts. */
export function fullPoints({ entries }: GradeBook): Ratio | undefined {
  const maxima = entries.flatMap(({ score }) => (score === undefined || isOut(score) ? [] : [score.maximum]))
  return maxima.length === 0 ? undefined : maxima.reduce(larger)
}
