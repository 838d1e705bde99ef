import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { DrawItem, Drawing } from '../model/drawing.ts'
import type { RunId } from '../model/ids.ts'
import { type CodeWidths, type PageCode, pageCodeOf, SEPARATOR_COPY } from '../model/page-code.ts'
import type { Roster, Student } from '../model/roster.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import type { Template } from '../model/template.ts'
import type { Copy, Variant } from '../model/variant.ts'
import type { Booklet } from '../template/index.ts'
import type { Typesetter } from '../typeset/index.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { Desk } from './desk.ts'
import { createDesks } from './desks.ts'
import { overflowFaults, pageFaults } from './faults.ts'
import { FIDUCIAL_DIAMETER, fiducialsOf } from './fiducials.ts'
import type { PlacedSlab } from './flow.ts'
import { nameFaults } from './glyph-faults.ts'
import { codeBoxesOf, highestOf } from './header.ts'
import { type LaidOut, layOut, layOutSheet, type PageFacts, valuesOf } from './lay-out.ts'
import { composeListing, type Listing } from './listing.ts'
import { inItsDirection } from './mirrored.ts'
import { composeOverlay } from './overlay.ts'
import { type DrawnSlabs, drawSlabs, type LateValues } from './page.ts'
import { createPageHead } from './page-head.ts'
import { drawRunningLines } from './running-lines.ts'
import type { ExamLook } from './style.ts'
import { asArtifacts } from './tags.ts'
import { composeTestPage, type TestPage } from './test-page.ts'
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

/** One copy as printed: all its pages, those that are read first, and their sheets (a blank back has none). */
export interface ComposedCopy {
  readonly drawings: readonly Drawing[]
  readonly sheets: readonly Sheet[]
}

export interface Composer {
  /** Every copy that meets a fault reports it. */
  readonly copy: (copy: Copy, variant: Variant) => Checked<ComposedCopy>
  /** A booklet of a variant: right boxes filled, solutions shown, nothing to be read. */
  readonly solutions: (variant: Variant, booklet?: Booklet) => Checked<readonly Drawing[]>
  /** The questions of a variant whose answers are marked on sheets, for all of its copies; none where each has its own. */
  readonly questions: (kind: Pick<Copy, 'language' | 'template'>, variant: Variant) => Checked<readonly Drawing[]>
  /** Pages to lie between batches of copies. Their code names copy 0, which no copy is: reading knows them, and reads nothing. */
  readonly separator: (batch: number, listing: Listing) => readonly Drawing[]
  /** The page that tests printer and scanner; its number is the page in its code. */
  readonly testPage: (number: number) => TestPage
  /** A page to be printed over a sheet, with these boxes of it filled. */
  readonly overlay: (sheet: Sheet, filled: readonly Zone[], label: string) => Drawing
  /** Tables for people: lists and keys, to be neither filled in nor read. */
  readonly listing: (listing: Listing) => Iterable<Drawing>
  /** Faults of the names that would be printed on the copies of the whole roster. */
  readonly names: () => readonly Diagnostic[]
}

/** Composes copies of one run. Content is typeset once, whichever copy asks for it first. */
export function createComposer(input: ComposerInput): Composer {
  const desksOf = createDesks(input)
  const home = desksOf({}).solutions
  const printRead = readPrinter(input)
  const students = new Map((input.roster?.students ?? []).map((student): [string, Student] => [student.id, student]))
  const bookletOf = input.exam.booklets === 'shared' ? 'variant' : 'copy'

  return {
    copy: (copy, variant) => {
      const student = input.exam.identify.prefilled && copy.student !== undefined ? students.get(copy.student) : undefined
      const { paper, sheet } = desksOf(copy)
      const laid = sheet === undefined ? layOut(paper, variant, { student }) : layOutSheet(sheet, variant, { student, bookletOf })
      const read = printRead(sheet ?? paper, laid, {
        copy: copy.number,
        booklet: bookletOf === 'copy' ? copy.number : variant.number,
        student,
      })
      if (student !== undefined) laid.faults.push(...nameFaults(student, paper.typesetter))
      laid.faults.push(...overflowFaults(copy.number, read.drawings.length, input.codeWidths, variant.number))
      const leaf = (drawings: readonly Drawing[]) => (input.exam.duplex ? withBlankBack(drawings) : drawings)
      if (sheet === undefined || bookletOf === 'variant') return checked({ ...read, drawings: leaf(read.drawings) }, laid.faults)
      const asked = layOut(paper, variant, { booklet: 'questions', bookletOf })
      const drawings = [...leaf(read.drawings), ...leaf(printBooklet(paper, asked, copy.number))]
      return checked({ ...read, drawings }, [...laid.faults, ...asked.faults])
    },
    solutions: (variant, booklet = 'solutions') => {
      const laid = layOut(home, variant, { booklet })
      return checked(printBooklet(home, laid, undefined), laid.faults)
    },
    questions: (kind, variant) => {
      const { paper, sheet } = desksOf(kind)
      if (sheet === undefined || bookletOf === 'copy') return checked([])
      const laid = layOut(paper, variant, { booklet: 'questions', bookletOf })
      const drawings = printBooklet(paper, laid, variant.number)
      return checked(input.exam.duplex ? withBlankBack(drawings) : drawings, laid.faults)
    },
    separator: (batch, listing) => {
      const code = pageCodeOf(input.run, SEPARATOR_COPY, ((batch - 1) % highestOf(input.codeWidths.page)) + 1, input.codeWidths)
      const { sheet: answers, paper } = desksOf({})
      const desk = answers ?? paper
      const { draw } = headOf(desk, input.codeWidths)
      const covers = [...composeListing(desk, listing)].map((page) => ({ ...page, items: [...draw(code), ...page.items] }))
      return input.exam.duplex ? covers.flatMap((cover) => [cover, { ...desk.style.page, items: [] }]) : covers
    },
    testPage: (number) => {
      const code = pageCodeOf(input.run, 1, number, input.codeWidths)
      const { place, draw } = headOf(home, input.codeWidths)
      return composeTestPage(home, { code, place, items: draw(code) })
    },
    overlay: (sheet, filled, label) => composeOverlay(home.typesetter, sheet, filled, label),
    listing: (listing) => readListing(home, listing),
    names: () => (input.exam.identify.prefilled ? [...students.values()].flatMap((student) => nameFaults(student, home.typesetter)) : []),
  }
}

/** An even number of pages. */
const withBlankBack = (drawings: readonly Drawing[]): readonly Drawing[] => {
  const [first] = drawings
  return first === undefined || drawings.length % 2 === 0
    ? drawings
    : [...drawings, { width: first.width, height: first.height, items: [] }]
}

/** A listing's pages in the direction of its language. */
function* readListing(desk: Desk, listing: Listing): Generator<Drawing> {
  for (const page of composeListing(desk, listing)) yield { ...page, items: inItsDirection(desk, { ...page, zones: [] }).items }
}

/** Draws pages that are not read. */
function printBooklet(desk: Desk, laid: LaidOut, booklet: number | undefined): readonly Drawing[] {
  return laid.flowed.pages.map((slabs, i): Drawing => {
    const values = valuesOf(laid, { booklet, page: i + 1 })
    const { items } = drawBody(desk, laid, slabs, values)
    const drawing = { ...desk.style.page, items: [...beside(laid, watermark(desk)), ...items] }
    return laid.job.solutions ? { ...drawing, bookmarks: bookmarksOf(slabs) } : drawing
  })
}

type ReadFacts = Omit<PageFacts, 'page'> & { readonly copy: number }

/** Draws pages that are read, each with its code, and says what is where. */
function readPrinter({ run, codeWidths }: ComposerInput): (desk: Desk, laid: LaidOut, facts: ReadFacts) => ComposedCopy {
  const headIn = headsOf(codeWidths)
  return (desk, laid, facts) => {
    const head = headIn(desk)
    laid.faults.push(...head.faults)
    const pages = laid.flowed.pages.map((slabs, i) => {
      const page = i + 1
      const values = valuesOf(laid, { ...facts, page })
      const { items, zones } = drawBody(desk, laid, slabs, values)
      const code = pageCodeOf(run, facts.copy, page, codeWidths)
      const { width, height } = desk.style.page
      const around = [...watermark(desk), ...head.draw(code)]
      const drawing = { width, height, items: [...around, ...items] }
      return { drawing, sheet: { copy: facts.copy, page, code, width, height, ...head.place, zones } }
    })
    return { drawings: pages.map((page) => page.drawing), sheets: pages.map((page) => page.sheet) }
  }
}

/** What every page of a desk has at its head and corners: where, and drawn with a page's code. */
interface Head {
  readonly place: Pick<Sheet, 'fiducials' | 'fiducialDiameter' | 'codeBoxes'>
  readonly faults: readonly Diagnostic[]
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

function headOf(desk: Desk, widths: CodeWidths): Head {
  const { style, typesetter } = desk
  const codeBoxes = codeBoxesOf(style, widths)
  return {
    place: { fiducials: fiducialsOf(style), fiducialDiameter: FIDUCIAL_DIAMETER, codeBoxes },
    faults: pageFaults(desk, codeBoxes),
    draw: createPageHead(style, typesetter, codeBoxes, widths),
  }
}

/** Running lines and slabs of a page, in the direction of its language. */
function drawBody(desk: Desk, laid: LaidOut, slabs: readonly PlacedSlab[], values: LateValues): DrawnSlabs {
  const { items, zones } = drawSlabs(slabs, values, desk.typesetter)
  return inItsDirection(desk, { items: [...beside(laid, drawRunningLines(desk, laid.job, values)), ...items], zones })
}

/** What a page shows beside its content, told apart from it where the page is for a screen. */
const beside = ({ job }: LaidOut, items: readonly DrawItem[]): readonly DrawItem[] => (job.solutions ? asArtifacts(items) : items)
