import { bug } from '../base/bug.ts'
import type { Answer } from '../model/answer.ts'
import { type ItemId, type StudentId, studentId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy, Question, Variant } from '../model/variant.ts'
import { type Box, boxesOf, type CopyBoxes, reasonOf } from './boxes.ts'
import type { CopyAnswers, Evidence, JudgedPage } from './evidence.ts'
import { interpret } from './interpret.ts'
import { type IdentityClues, matchStudents } from './match-student.ts'
import { readGrid } from './read-grid.ts'
import { type Ruling, rulingOf } from './ruling.ts'

/** What of a run the answers depend on. */
export type AskedRun = Pick<Run, 'roster' | 'variants' | 'copies' | 'sheets'>

/**
 * What each copy of which some page was read answers, and whose it is; in the order of the run's copies. Copies that
 * nobody handed in are left out. Decisions win over marks; what is not settled is unclear, never guessed. A copy that was
 * withdrawn takes its student from no other copy.
 */
export function answersOf(run: AskedRun, evidence: Evidence, withdrawn: ReadonlySet<number> = new Set()): readonly CopyAnswers[] {
  const ruling = rulingOf(evidence.decisions)
  const pages = pagesByCopy(evidence.pages, ruling)
  const sheets = sheetsByCopy(run.sheets)
  const variants = new Map(run.variants.map((variant) => [variant.number, variant]))
  const seen = run.copies
    .filter((copy) => pages.has(copy.number))
    .map((copy) => {
      const own = { sheets: sheets.get(copy.number) ?? [], pages: pages.get(copy.number) ?? new Map<number, JudgedPage>() }
      return { copy, ...own, boxes: boxesOf(own.sheets, own.pages, ruling) }
    })
  const clues = seen.map((one) => cluesOf(one, ruling))
  const counting = clues.filter(({ copy }) => !withdrawn.has(copy))
  const apart = clues.filter(({ copy }) => withdrawn.has(copy)).map((one) => [one])
  const students = new Map([counting, ...apart].flatMap((some) => [...matchStudents(some, run.roster)]))
  return seen.map((one): CopyAnswers => {
    const variant = variants.get(one.copy.variant) ?? bug(`copy ${one.copy.number} has no variant`)
    return {
      copy: one.copy.number,
      student: students.get(one.copy.number) ?? bug('every copy was matched'),
      answers: answersTo(variant, one.boxes),
      missingPages: one.sheets.filter(({ page, zones }) => zones.length > 0 && !one.pages.has(page)).map(({ page }) => page),
    }
  })
}

function pagesByCopy(pages: readonly JudgedPage[], ruling: Ruling): ReadonlyMap<number, ReadonlyMap<number, JudgedPage>> {
  const byCopy = new Map<number, Map<number, JudgedPage>>()
  for (const page of pages) {
    const { source, copy, page: number } = page.reading
    if (!ruling.admits(source, copy, number)) continue
    const own = byCopy.get(copy) ?? new Map<number, JudgedPage>()
    if (!own.has(number)) own.set(number, page)
    byCopy.set(copy, own)
  }
  return byCopy
}

function sheetsByCopy(sheets: readonly Sheet[]): ReadonlyMap<number, readonly Sheet[]> {
  const byCopy = new Map<number, Sheet[]>()
  for (const sheet of sheets) {
    const own = byCopy.get(sheet.copy)
    if (own === undefined) byCopy.set(sheet.copy, [sheet])
    else own.push(sheet)
  }
  for (const own of byCopy.values()) own.sort((a, b) => a.page - b.page)
  return byCopy
}

interface SeenCopy {
  readonly copy: Copy
  readonly pages: ReadonlyMap<number, JudgedPage>
  readonly boxes: CopyBoxes
}

function cluesOf({ copy, pages, boxes }: SeenCopy, ruling: Ruling): IdentityClues {
  const prefilled: StudentId | undefined = copy.student === undefined ? undefined : studentId(copy.student)
  const isLost = boxes.digits.length > 0 && boxes.digits.every(({ state }) => typeof state !== 'string')
  return {
    copy: copy.number,
    prefilled,
    decided: ruling.studentOf(copy.number),
    grid: readGrid(boxes.digits),
    labels: [...pages.values()].flatMap(({ reading }) => reading.labels ?? []),
    open: isLost ? reasonOf(boxes.digits) : '',
  }
}

/** The questions of a variant in the order printed. */
export const questionsOf = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

function answersTo(variant: Variant, boxes: CopyBoxes): ReadonlyMap<ItemId, Answer> {
  const none: readonly Box[] = []
  return new Map(questionsOf(variant).map(({ asked }) => [asked.item, interpret(asked.field, boxes.ofItem.get(asked.item) ?? none)]))
}
