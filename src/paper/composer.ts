import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { DrawItem, Drawing } from '../model/drawing.ts'
import type { RunId } from '../model/ids.ts'
import { type CodeWidths, type PageCode, pageCodeOf } from '../model/page-code.ts'
import type { Roster, Student } from '../model/roster.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Template } from '../model/template.ts'
import type { Copy, Variant } from '../model/variant.ts'
import type { Booklet } from '../template/index.ts'
import type { Typesetter } from '../typeset/index.ts'
import { bookmarksOf } from './bookmarks.ts'
import { createDesk, type Desk, type Job } from './desk.ts'
import { missingReferences, overflowFaults, oversizedFaults } from './faults.ts'
import { FIDUCIAL_DIAMETER, fiducialsOf } from './fiducials.ts'
import { type Flowed, flow, flowUnder, type PlacedSlab } from './flow.ts'
import { nameFaults, wordFaults } from './glyph-faults.ts'
import { codeBoxesOf } from './header.ts'
import { inItsDirection } from './mirrored.ts'
import { type DrawnSlabs, drawSlabs, type LateValues } from './page.ts'
import { createPageHead } from './page-head.ts'
import { numberReferences, wideNumbers } from './references.ts'
import { drawRunningLines } from './running-lines.ts'
import { frontFlow, partsFlow } from './sections.ts'
import { type ExamLook, lookIn } from './style.ts'
import { asArtifacts } from './tags.ts'
import { watermark } from './watermark.ts'

export interface ComposerInput {
  readonly template: Template
  /** Of copies that name one in place of the exam's. */
  readonly otherTemplates?: readonly Template[]
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
  const deskOf = desksOf(input)
  const home = deskOf({})
  const headOf = headsOf(input.codeWidths)
  const students = new Map((input.roster?.students ?? []).map((student): [string, Student] => [student.id, student]))

  return {
    copy: (copy, variant) => {
      const student = input.exam.identify.prefilled && copy.student !== undefined ? students.get(copy.student) : undefined
      const desk = deskOf(copy)
      const laid = layOut(desk, variant, { student })
      const sheets: Sheet[] = []
      const drawings = laid.flowed.pages.map((slabs, i): Drawing => {
        const values = valuesOf(laid, { copy: `${copy.number}`, page: i + 1, student })
        const { items, zones } = drawBody(desk, laid, slabs, values)
        const code = pageCodeOf(input.run, copy.number, i + 1, input.codeWidths)
        const { width, height } = desk.style.page
        const head = headOf(desk)
        sheets.push({ copy: copy.number, page: i + 1, code, width, height, ...head.place, zones })
        const around = [...watermark(desk), ...head.draw(code)]
        return { width, height, items: [...asArtifacts(around), ...items], bookmarks: bookmarksOf(slabs) }
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
        const { items } = drawBody(home, laid, slabs, values)
        return { ...home.style.page, items: [...asArtifacts(watermark(home)), ...items], bookmarks: bookmarksOf(slabs) }
      })
      return checked(drawings, laid.faults)
    },
    names: () => (input.exam.identify.prefilled ? [...students.values()].flatMap((student) => nameFaults(student, home.typesetter)) : []),
  }
}

/** A desk for each template and language that copies are in: its look, its words, its hyphenation. */
function desksOf({ template, otherTemplates, exam, typesetter }: ComposerInput): (copy: Pick<Copy, 'language' | 'template'>) => Desk {
  const desks = new Map<string, Desk>()
  return (copy) => {
    const language = copy.language ?? exam.language
    const other = otherTemplates?.find((one) => one.name === copy.template)
    const name = `${other?.name ?? ''} ${language}`
    const look = lookIn(other === undefined ? exam : lookUnder(other, exam), language)
    const desk = desks.get(name) ?? createDesk(other ?? template, look, typesetter)
    desks.set(name, desk)
    return desk
  }
}

/** What the exam says of the look is said of its own template; another's own word on it goes first. */
const lookUnder = ({ style }: Template, exam: ExamLook): ExamLook =>
  style.fontSize === undefined ? exam : { ...exam, fontSize: style.fontSize }

/** What every page of a desk has at its head and corners: where, and drawn with a page's code. */
interface Head {
  readonly place: Pick<Sheet, 'fiducials' | 'fiducialDiameter' | 'codeBoxes'>
  readonly draw: (code: PageCode) => readonly DrawItem[]
}

function headsOf(widths: CodeWidths): (desk: Desk) => Head {
  const heads = new Map<Desk, Head>()
  return (desk) => {
    const head = heads.get(desk) ?? headOf(desk, widths)
    heads.set(desk, head)
    return head
  }
}

function headOf({ style, typesetter }: Desk, widths: CodeWidths): Head {
  const codeBoxes = codeBoxesOf(style, widths)
  return {
    place: { fiducials: fiducialsOf(style), fiducialDiameter: FIDUCIAL_DIAMETER, codeBoxes },
    draw: createPageHead(style, typesetter, codeBoxes, widths),
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
  const frame = { columns, top: body.y, height: body.height }
  const { front, parts, reference } = numberedFlow(desk, variant, student, job)
  const flowed =
    columns.length === 1
      ? flow([...front, ...parts], frame)
      : flowUnder(flow(front, { ...frame, columns: [body.x] }), desk.style.spacing.part, parts, frame)
  faults.push(
    ...wordFaults(desk),
    ...oversizedFaults(flowed.oversized, body.height, variant.number),
    ...missingReferences(flowed.pages, reference, variant.number),
  )
  return { job, flowed, reference, faults }
}

/** What a variant prints, with as much room for its references as their numbers need: they are known when all is set once. */
function numberedFlow(desk: Desk, variant: Variant, student: Student | undefined, job: Job) {
  const faults: Diagnostic[] = []
  const set = (setFor: Job) => ({ front: frontFlow(desk, student, setFor), parts: partsFlow(desk, variant, setFor) })
  const narrow = set({ ...job, report: (fault) => faults.push(fault) })
  const slabs = [...narrow.front, ...narrow.parts].filter((item) => item !== 'new-page')
  const reference = numberReferences(slabs)
  const numbers = wideNumbers(slabs, reference)
  if (numbers === undefined) faults.forEach(job.report)
  return { reference, ...(numbers === undefined ? narrow : set({ ...job, numbers })) }
}

/** Running lines and slabs of a page, in the direction of its language. */
function drawBody(desk: Desk, laid: LaidOut, slabs: readonly PlacedSlab[], values: LateValues): DrawnSlabs {
  const { items, zones } = drawSlabs(slabs, values, desk.typesetter)
  return inItsDirection(desk, { items: [...asArtifacts(drawRunningLines(desk, laid.job, values)), ...items], zones })
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
