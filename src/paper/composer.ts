import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Drawing } from '../model/drawing.ts'
import type { RunId } from '../model/ids.ts'
import type { CodeWidths } from '../model/page-code.ts'
import { pageCodeOf } from '../model/page-code.ts'
import type { Roster, Student } from '../model/roster.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Template } from '../model/template.ts'
import type { Copy, Variant } from '../model/variant.ts'
import type { Booklet } from '../template/index.ts'
import type { Typesetter } from '../typeset/index.ts'
import { createDesk, type Desk, type Job } from './desk.ts'
import { missingReferences, overflowFaults, oversizedFaults } from './faults.ts'
import { FIDUCIAL_DIAMETER, fiducialsOf } from './fiducials.ts'
import { type Flowed, flow } from './flow.ts'
import { nameFaults, wordFaults } from './glyph-faults.ts'
import { codeBoxesOf } from './header.ts'
import { drawSlabs, type LateValues } from './page.ts'
import { createPageHead } from './page-head.ts'
import { numberReferences } from './references.ts'
import { drawRunningLines } from './running-lines.ts'
import { variantFlow } from './sections.ts'
import { type ExamLook, lookIn } from './style.ts'
import { watermark } from './watermark.ts'

export interface ComposerInput {
  readonly template: Template
  readonly exam: ExamLook
  readonly typesetter: Typesetter
  readonly run: RunId
  readonly codeWidths: CodeWidths
  /** Whose copies are prefilled; absent where nobody is known. */
  readonly roster: Roster | undefined
}

/** One copy as printed: all its pages, and the sheets of those that are read (a blank back has none). */
export interface ComposedCopy {
  readonly drawings: readonly Drawing[]
  readonly sheets: readonly Sheet[]
}

export interface Composer {
  /** Every copy that meets a fault reports it. */
  readonly copy: (copy: Copy, variant: Variant) => Checked<ComposedCopy>
  /** A booklet of a variant: right boxes filled, solutions shown, nothing to be read. */
  readonly solutions: (variant: Variant, booklet?: Booklet) => Checked<readonly Drawing[]>
  /** Faults of the names that would be printed on the copies of the whole roster. */
  readonly names: () => readonly Diagnostic[]
}

/** Composes copies of one run. Content is typeset once, whichever copy asks for it first. */
export function createComposer(input: ComposerInput): Composer {
  const deskIn = desksOf(input)
  const home = deskIn(input.exam.language)
  const boxes = codeBoxesOf(home.style, input.codeWidths)
  const headOf = createPageHead(home.style, home.typesetter, boxes, input.codeWidths)
  const students = new Map((input.roster?.students ?? []).map((student): [string, Student] => [student.id, student]))

  return {
    copy: (copy, variant) => {
      const student = input.exam.identify.prefilled && copy.student !== undefined ? students.get(copy.student) : undefined
      const desk = deskIn(copy.language ?? input.exam.language)
      const laid = layOut(desk, variant, { student })
      const sheets: Sheet[] = []
      const drawings = laid.flowed.pages.map((slabs, i): Drawing => {
        const values = valuesOf(laid, { copy: `${copy.number}`, page: i + 1, student })
        const { items, zones } = drawSlabs(slabs, values, desk.typesetter)
        const code = pageCodeOf(input.run, copy.number, i + 1, input.codeWidths)
        const { width, height } = desk.style.page
        const place = { width, height, fiducials: fiducialsOf(desk.style), fiducialDiameter: FIDUCIAL_DIAMETER, codeBoxes: boxes }
        sheets.push({ copy: copy.number, page: i + 1, code, ...place, zones })
        return { width, height, items: [...watermark(desk), ...headOf(code), ...drawRunningLines(desk, laid.job, values), ...items] }
      })
      const blank: readonly Drawing[] = input.exam.duplex && drawings.length % 2 === 1 ? [{ ...desk.style.page, items: [] }] : []
      if (student !== undefined) laid.faults.push(...nameFaults(student, desk.typesetter))
      laid.faults.push(...overflowFaults(copy.number, drawings.length, input.codeWidths, variant.number))
      return checked({ drawings: [...drawings, ...blank], sheets }, laid.faults)
    },
    solutions: (variant, booklet = 'solutions') => {
      const laid = layOut(home, variant, { booklet })
      const drawings = laid.flowed.pages.map((slabs, i): Drawing => {
        const values = valuesOf(laid, { copy: undefined, page: i + 1, student: undefined })
        const { items } = drawSlabs(slabs, values, home.typesetter)
        return { ...home.style.page, items: [...watermark(home), ...drawRunningLines(home, laid.job, values), ...items] }
      })
      return checked(drawings, laid.faults)
    },
    names: () => (input.exam.identify.prefilled ? [...students.values()].flatMap((student) => nameFaults(student, home.typesetter)) : []),
  }
}

/** A desk for each language that copies are in: its words, its hyphenation. */
function desksOf({ template, exam, typesetter }: ComposerInput): (language: string) => Desk {
  const desks = new Map<string, Desk>()
  return (language) => {
    const desk = desks.get(language) ?? createDesk(template, lookIn(exam, language), typesetter)
    desks.set(language, desk)
    return desk
  }
}

interface LaidOut {
  readonly job: Job
  readonly flowed: Flowed
  readonly reference: LateValues['reference']
  readonly faults: Diagnostic[]
}

/** A booklet, or a paper; `student` is whom a prefilled one is for. */
interface LayoutOrder {
  readonly booklet?: Booklet
  readonly student?: Student | undefined
}

/** Everything of a variant at its place. */
function layOut(desk: Desk, variant: Variant, { booklet, student }: LayoutOrder): LaidOut {
  const faults: Diagnostic[] = []
  const report = (fault: Diagnostic) => faults.push(fault)
  const job: Job = { solutions: booklet !== undefined, ...(booklet === undefined ? {} : { booklet }), variant: variant.number, report }
  const { body, columns } = desk.style
  const flowed = flow(variantFlow(desk, variant, student, job), { columns, top: body.y, height: body.height })
  const reference = numberReferences(flowed.pages)
  faults.push(
    ...wordFaults(desk),
    ...oversizedFaults(flowed.oversized, body.height, variant.number),
    ...missingReferences(flowed.pages, reference, variant.number),
  )
  return { job, flowed, reference, faults }
}

function valuesOf(laid: LaidOut, page: { copy: string | undefined; page: number; student: Student | undefined }): LateValues {
  return {
    reference: laid.reference,
    fields: {
      'page-number': `${page.page}`,
      'page-count': `${laid.flowed.pages.length}`,
      'copy-number': page.copy,
      'student-name': page.student?.name,
      'student-id': page.student?.id,
    },
  }
}
