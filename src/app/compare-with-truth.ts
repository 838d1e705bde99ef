import { readFileSync } from 'node:fs'
import { equal, parseRatio, type Ratio, ZERO } from '../base/ratio.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { optionId } from '../model/ids.ts'
import type { Mark } from '../model/reading.ts'
import type { CopyScore } from '../model/score.ts'
import { pointsOf } from '../schemes/index.ts'
import type { AnswerTruth, ClassTruth, CopyTruth } from '../simulate/index.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { scoresFrom } from './graded.ts'
import { withRun } from './run-folder.ts'

/** How a reading stands against what was really marked. */
export interface TruthComparison {
  /** Boxes on pages that were read. */
  readonly boxes: number
  /** Read as marked or blank with no doubt, and it was the other. */
  readonly wrong: number
  readonly doubtful: number
  readonly sheets: number
  /** Sheets in review, unread, or with a doubtful box. */
  readonly sheetsToReview: number
  readonly studentsRight: number
  readonly studentsWrong: number
  readonly studentsOpen: number
  readonly scoresRight: number
  readonly scoresWrong: number
  readonly scoresProvisional: number
  /** Each wrong box: where, what was true, what was read. */
  readonly mistakes: readonly {
    readonly copy: number
    readonly page: number
    readonly zone: string
    readonly truth: string
    readonly readAs: string
  }[]
}

/** Compares what a run read and graded with the truth of its simulated class. */
export function compareWithTruth(folder: string, truthFile: string): Promise<Checked<TruthComparison>> {
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as ClassTruth
  return withRun(folder, ({ store }) => {
    const evidence = evidenceOf(store)
    return checked({ ...compareBoxes(evidence, truth), ...compareCopies(evidence, scoresFrom(evidence), truth) })
  })
}

type BoxPart = Pick<TruthComparison, 'boxes' | 'wrong' | 'doubtful' | 'sheets' | 'sheetsToReview' | 'mistakes'>

function compareBoxes(evidence: Evidence, truth: ClassTruth): BoxPart {
  const read = new Map(evidence.pages.map((page) => [`${page.reading.copy}/${page.reading.page}`, page.marks]))
  const sheets = truth.pages.filter((page) => page.kind === 'sheet')
  const mistakes: TruthComparison['mistakes'][number][] = []
  let [boxes, doubtful, sheetsToReview] = [0, 0, 0]
  for (const { copy, page, boxes: true_ } of sheets) {
    const marks = new Map((read.get(`${copy}/${page}`) ?? []).map((mark) => [mark.zone, mark]))
    const found = true_.map((box) => ({ box, mark: marks.get(box.zone) }))
    const open = found.filter(({ mark }) => mark === undefined || mark.state === 'doubtful').length
    boxes += marks.size
    doubtful += found.filter(({ mark }) => mark?.state === 'doubtful').length
    if (open > 0) sheetsToReview++
    for (const { box, mark } of found)
      if (mark !== undefined && isWrong(mark, box.marked))
        mistakes.push({ copy, page, zone: box.zone, truth: box.intent, readAs: mark.state })
  }
  return { boxes, wrong: mistakes.length, doubtful, sheets: sheets.length, sheetsToReview, mistakes }
}

const isWrong = (mark: Mark, marked: boolean): boolean => mark.state !== 'doubtful' && (mark.state === 'marked') !== marked

type CopyPart = Omit<TruthComparison, keyof BoxPart>

function compareCopies({ run }: Evidence, scores: readonly CopyScore[], truth: ClassTruth): CopyPart {
  const result = { studentsRight: 0, studentsWrong: 0, studentsOpen: 0, scoresRight: 0, scoresWrong: 0, scoresProvisional: 0 }
  const truths = new Map(truth.copies.map((copy) => [copy.copy, copy]))
  const variants = new Map(run.variants.map((variant) => [variant.number, questionsOf(variant)]))
  for (const score of scores) {
    const real = truths.get(score.copy)
    if (real === undefined) continue
    if (score.student.kind === 'unknown') result.studentsOpen++
    else if (score.student.student === real.student) result.studentsRight++
    else result.studentsWrong++
    const variant = run.copies.find((copy) => copy.number === score.copy)?.variant ?? 0
    const due = trueScore(real, variants.get(variant) ?? [])
    if (score.questions.some((question) => question.answer.kind === 'unclear')) result.scoresProvisional++
    else if (score.questions.every((question) => equal(question.points, due.get(question.item) ?? ZERO))) result.scoresRight++
    else result.scoresWrong++
  }
  return result
}

/** Points by item id that the answers really given deserve. */
function trueScore(copy: CopyTruth, questions: ReturnType<typeof questionsOf>): ReadonlyMap<string, Ratio> {
  const answers = new Map<string, AnswerTruth>(copy.answers.map((answer) => [answer.item, answer]))
  return new Map(
    questions.map(({ asked }) => {
      const answer = answers.get(asked.item)
      if (answer === undefined) return [asked.item, ZERO]
      if ('chosen' in answer) {
        const chosen = answer.chosen.map(optionId)
        return [asked.item, pointsOf(asked, chosen.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: chosen })]
      }
      if ('columns' in answer) {
        const columns = answer.columns.map((symbol) => (symbol === '' ? [] : [symbol]))
        return [
          asked.item,
          pointsOf(asked, columns.every((symbols) => symbols.length === 0) ? { kind: 'blank' } : { kind: 'digits', columns }),
        ]
      }
      const parts = Object.fromEntries(Object.entries(answer.points).map(([part, text]) => [part, parseRatio(text) ?? ZERO]))
      return [asked.item, pointsOf(asked, { kind: 'written', parts })]
    }),
  )
}
