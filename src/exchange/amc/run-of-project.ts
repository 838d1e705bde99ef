import { shortHash } from '../../base/hash.ts'
import { stableJson } from '../../base/text.ts'
import { type Checked, checked, type Diagnostic } from '../../model/diagnostic.ts'
import type { CodeWidths, PageCode } from '../../model/page-code.ts'
import type { Marking } from '../../model/reading.ts'
import type { Roster } from '../../model/roster.ts'
import type { Run } from '../../model/run.ts'
import type { Sheet } from '../../model/sheet.ts'
import type { Copy, Question, Variant } from '../../model/variant.ts'
import { type AmcCode, codesOf, digitOf } from './codes.ts'
import { amcFault } from './faults.ts'
import type { AmcBox, AmcLayout, AmcPage } from './layout.ts'
import { type LoweredQuestion, lowerQuestion, optionOf } from './lower-question.ts'
import { type AmcOptions, gradeScaleOf, isLettered, markingOf } from './options.ts'
import type { AmcScoring } from './scoring.ts'
import { type BoxMeaning, isScannable, sheetOfPage } from './sheet-of-page.ts'

/** A project of AMC's as read from its files. */
export interface AmcProject {
  /** Where faults are: the file of the layout. */
  readonly file: string
  readonly title: string
  readonly layout: AmcLayout
  /** Undefined where only the `.xy` file is there: nothing is known of right answers then. */
  readonly scoring: AmcScoring | undefined
  readonly options: AmcOptions
  readonly roster: Roster
  readonly language: string
  /** How students were told to mark, when it is said. */
  readonly marking?: Marking
}

/** The run that reads and grades a project's papers; questions that are not counted are told of. */
export function runOfProject(project: AmcProject): Checked<Omit<Run, 'id'>> {
  const { layout, scoring, options, roster, title, language } = project
  const pages = layout.pages.filter((page) => page.sheet > 0 && isScannable(page))
  if (pages.length === 0)
    return checked(noRun(project), [amcFault('amc-no-pages', 'error', `${project.file} has no page with corner marks`, project.file)])
  const codes = codesOf(layout, scoring)
  const grid = studentCode(project, codes, pages)
  const lower = createLowering(project, grid.code)
  const sheets = pages.map((page) => sheetOfPage(page, isLettered(layout), (box) => lower.meaningOf(page.sheet, box)))
  const { variants, copies } = variantsOf(project, pages, lower)
  const grade = gradeScaleOf(options, scoring?.sheetStrategy(pages[0]?.sheet ?? 0) ?? '')
  const exam = {
    ...{ title, language, seed: 'amc', marking: project.marking ?? markingOf(layout, options) },
    ...{ codeWidths: widthsOf(pages), listedCodes: subjectCodes(layout) },
    ...(grid.code === undefined ? {} : { gridDigits: grid.code.places.length }),
    ...(grade === undefined ? {} : { grade }),
  }
  const run = { exam, roster, variants, copies, sheets: sheets.toSorted(bySheet) }
  return checked(run, [...grid.faults, ...lower.faults(), ...unboxed(project, pages), ...outside(sheets, project.file)])
}

const noRun = ({ title, language, roster }: AmcProject): Omit<Run, 'id'> => ({
  exam: { title, language, seed: 'amc', marking: 'tick', codeWidths: { copy: 0, page: 0, check: 0, strong: 0 }, listedCodes: [] },
  ...{ roster, variants: [], copies: [], sheets: [] },
})

/** Where all copies have the same questions, these are printed once, as sheet 0. */
const subjectCodes = ({ pages }: AmcLayout): readonly PageCode[] =>
  pages.filter(({ sheet }) => sheet === 0).map(({ sheet, page, check }) => ({ copy: sheet, page, check }))

const bySheet = (a: Sheet, b: Sheet): number => a.copy - b.copy || a.page - b.page

function widthsOf(pages: readonly AmcPage[]): CodeWidths {
  const bitsOf = (number: 1 | 2 | 3): number =>
    Math.max(...pages.map(({ digits }) => digits.filter((digit) => digit.number === number).length))
  return { copy: bitsOf(1), page: bitsOf(2), check: bitsOf(3), strong: 0 }
}

/** The code that is the student's number: the one that the settings name, else the only one of digits alone. */
function studentCode(
  { file, options }: AmcProject,
  codes: readonly AmcCode[],
  pages: readonly AmcPage[],
): { readonly code: AmcCode | undefined; readonly faults: readonly Diagnostic[] } {
  const labels = new Map(pages.flatMap(({ boxes }) => boxes.map((box) => [`${box.question}.${box.answer}`, box] as const)))
  const isOfDigits = ({ places }: AmcCode): boolean =>
    [...labels.values()].filter((box) => places.includes(box.question)).every((box) => digitOf(box.answer, box.label) !== undefined)
  const usable = codes.filter(isOfDigits)
  const lettered = codes
    .filter((code) => !usable.includes(code))
    .map(({ name }) => amcFault('amc-code-letters', 'warning', `the code \`${name}\` has letters: its places are kept as questions`, file))
  const named = usable.find(({ name }) => name === options.get('assoc_code'))
  const [first, second] = usable
  const several =
    named === undefined && first !== undefined && second !== undefined
      ? [
          amcFault(
            'amc-code-several',
            'warning',
            `of the codes ${usable.map(({ name }) => name).join(', ')} the first is taken for the student's number`,
            file,
          ),
        ]
      : []
  return { code: named ?? first, faults: [...lettered, ...several] }
}

interface Lowering {
  readonly questionOf: (sheet: number, question: number) => LoweredQuestion | undefined
  readonly meaningOf: (sheet: number, box: AmcBox) => BoxMeaning | undefined
  readonly faults: () => readonly Diagnostic[]
}

/** Lowers each question once for all sheets that ask it alike. */
function createLowering({ layout, scoring, file }: AmcProject, grid: AmcCode | undefined): Lowering {
  const known = new Map<string, LoweredQuestion>()
  const boxesOf = new Map<string, AmcBox[]>()
  for (const { sheet, boxes } of layout.pages)
    for (const box of boxes) {
      const place = `${sheet}/${box.question}`
      const own = boxesOf.get(place)
      if (own === undefined) boxesOf.set(place, [box])
      else own.push(box)
    }
  const bySheet = new Map<string, LoweredQuestion>()
  const questionOf = (sheet: number, question: number): LoweredQuestion | undefined => {
    const place = `${sheet}/${question}`
    const boxes = boxesOf.get(place)
    if (boxes === undefined || grid?.places.includes(question)) return undefined
    const held = bySheet.get(place)
    if (held !== undefined) return held
    const name = layout.questions.get(question) ?? `question-${question}`
    const facts = scoring?.questionOf(sheet, question)
    const looks = boxes
      .map(({ answer, label, isUnscanned, isGraders }) => [answer, label, isUnscanned, isGraders] as const)
      .toSorted((a, b) => a[0] - b[0])
    const key = stableJson([name, facts, looks])
    const lowered = known.get(key) ?? lowerQuestion(name, facts, boxes)
    known.set(key, lowered)
    bySheet.set(place, lowered)
    return lowered
  }
  return {
    questionOf,
    meaningOf: (sheet, { question, answer, label }) => {
      const column = grid?.places.indexOf(question) ?? -1
      const digit = digitOf(answer, label)
      if (column >= 0 && digit !== undefined)
        return { role: { kind: 'student-digit', column, digit }, group: `id:${column}`, isExclusive: true }
      const lowered = questionOf(sheet, question)
      const role = lowered?.roleOf(answer)
      return lowered === undefined || role === undefined
        ? undefined
        : { role, group: lowered.groupOf(answer), isExclusive: lowered.isExclusive }
    },
    faults: () => unscoredFaults([...known.values()], file),
  }
}

const WHY = { 'key-missing': 'amc-key-missing', 'not-scanned': 'amc-not-scanned' } as const

function unscoredFaults(questions: readonly LoweredQuestion[], file: string): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { asked, unscored } of questions) {
    if (unscored === undefined) continue
    const told = {
      'key-missing': `nothing is known of the right answers of \`${asked.item}\``,
      'not-scanned': `the boxes of \`${asked.item}\` are not read, so that it is not counted`,
    }[unscored]
    found.set(`${asked.item} ${unscored}`, amcFault(WHY[unscored], 'warning', told, file))
  }
  return [...found.values()]
}

/** Boxes that were printed beyond the paper: nobody can mark them. */
function outside(sheets: readonly Sheet[], file: string): readonly Diagnostic[] {
  const lost = sheets.flatMap(({ copy, page, width, height, zones }) =>
    zones
      .filter(({ rect }) => rect.x < 0 || rect.y < 0 || rect.x + rect.width > width || rect.y + rect.height > height)
      .map(({ id }) => `${id} on page ${copy}/${page}`),
  )
  const some = lost.slice(0, 5).join(', ')
  return lost.length === 0 ? [] : [amcFault('amc-box-outside', 'warning', `${lost.length} boxes are not on the paper: ${some}`, file)]
}

/** Questions that are marked elsewhere have no boxes, and nothing of them is in the run. */
function unboxed({ layout, scoring, file }: AmcProject, pages: readonly AmcPage[]): readonly Diagnostic[] {
  const boxed = new Set(layout.pages.flatMap((page) => page.boxes.map((box) => box.question)))
  const sheet = pages[0]?.sheet ?? 0
  return [...layout.questions]
    .filter(([question]) => !boxed.has(question) && scoring?.questionOf(sheet, question) !== undefined)
    .map(([, name]) => amcFault('amc-no-boxes', 'warning', `\`${name}\` has no boxes: it is marked elsewhere and not counted here`, file))
}

/** Sheets that ask the same in the same order are copies of one variant. */
function variantsOf(project: AmcProject, pages: readonly AmcPage[], lower: Lowering): Pick<Run, 'variants' | 'copies'> {
  const known = new Map<string, Variant>()
  const sheets = [...new Set(pages.map(({ sheet }) => sheet))].toSorted((a, b) => a - b)
  const copies = sheets.map((sheet): Copy => {
    const questions = questionsOf(project, sheet, pages, lower)
    const key = shortHash(stableJson(questions.map(({ number, asked, order }) => [number, asked.hash, order])))
    const entries = questions.map((question) => ({ kind: 'question', question }) as const)
    const variant = known.get(key) ?? { number: known.size + 1, parts: [{ title: [], intro: [], newPage: false, entries }] }
    known.set(key, variant)
    const student = project.layout.students.get(sheet)
    return { number: sheet, variant: variant.number, ...(student === undefined || student === '' ? {} : { student }) }
  })
  return { variants: [...known.values()], copies }
}

/** In the order in which they are printed, numbered so unless the project says how. */
function questionsOf({ layout }: AmcProject, sheet: number, pages: readonly AmcPage[], lower: Lowering): readonly Question[] {
  const printed = pages
    .filter((page) => page.sheet === sheet)
    .toSorted((a, b) => a.page - b.page)
    .flatMap(({ boxes }) => inReadingOrder(boxes))
  const order = [...new Set(printed.map(({ question }) => question))]
  const asked = order.flatMap((question) => {
    const lowered = lower.questionOf(sheet, question)
    return lowered === undefined ? [] : [{ question, lowered }]
  })
  return asked.map(({ question, lowered }, i): Question => {
    const number = Number(layout.numbers.get(`${sheet}/${question}`) ?? i + 1)
    const boxes = printed.filter((box) => box.question === question)
    const isChoice = lowered.asked.field.kind === 'choice'
    return {
      number: Number.isSafeInteger(number) ? number : i + 1,
      asked: lowered.asked,
      order: isChoice ? [...new Set(boxes.map(({ answer }) => optionOf(answer)))] : [],
    }
  })
}

/** From top to bottom, and from left to right along each line: boxes that stand less than half a box apart in height. */
function inReadingOrder(boxes: readonly AmcBox[]): readonly AmcBox[] {
  const lines: AmcBox[][] = []
  for (const box of boxes.toSorted((a, b) => a.rect.y - b.rect.y)) {
    const line = lines.at(-1)
    const [first] = line ?? []
    if (line === undefined || first === undefined || box.rect.y - first.rect.y > box.rect.height / 2) lines.push([box])
    else line.push(box)
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.rect.x - b.rect.x))
}
