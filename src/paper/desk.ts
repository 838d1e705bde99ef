import { stableJson } from '../base/text.ts'
import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import type { Booklet } from '../template/index.ts'
import { type Direction, directionOf, type Galley, type ShapedText, type TextStyle, type Typesetter } from '../typeset/index.ts'
import type { FlowItem, PlacedSlab } from './flow.ts'
import { createMemory, type Memory, type Report } from './memory.ts'
import { type Numbers, samplesOf } from './references.ts'
import type { Segment } from './segments.ts'
import { type Slab, slabOfGalley, withoutTopSkips } from './slab.ts'
import { type ExamLook, type PaperStyle, paperStyleOf } from './style.ts'

/** A text as set: its slab, and what placing something beside it needs. */
export interface SetText {
  readonly slab: Slab
  /** From the top to the math axis of the first line. */
  readonly axis: Mm
  readonly firstBaseline: Mm
  /** Right end of the widest line. */
  readonly extent: Mm
  readonly lines: number
}

/** What everything on a paper is set with: one look, one typesetter, and all that was set before. */
export interface Desk {
  readonly template: Template
  readonly exam: ExamLook
  readonly style: PaperStyle
  /** Where the language begins: all is laid out from the left and reflected on the page when it begins at the right. */
  readonly direction: Direction
  readonly typesetter: Typesetter
  readonly texts: Memory<SetText>
  readonly segments: Memory<readonly Segment[]>
  readonly slabs: Memory<readonly Slab[]>
  /** Questions on papers, all but their numbers, and what stands before them on papers of nobody. */
  readonly blocks: Memory<readonly FlowItem[]>
  /** Head and foot of a page, to be filled in. */
  readonly lines: Memory<readonly PlacedSlab[]>
}

/** Whether papers to be filled in or the solution booklet are being made, and for what faults are reported. */
export interface Job {
  readonly solutions: boolean
  /** Which booklet, where no paper is made that is read. */
  readonly booklet?: Booklet
  /** What ties a booklet of questions to its answer sheet. */
  readonly bookletOf?: 'copy' | 'variant'
  readonly variant: number
  /** Numbers of figures, tables and equations that are wider than one digit, once they are known. */
  readonly numbers?: Numbers
  readonly report: Report
}

export function createDesk(template: Template, exam: ExamLook, typesetter: Typesetter): Desk {
  const direction = directionOf(exam.language)
  return {
    template,
    exam,
    style: paperStyleOf(template, exam),
    direction,
    typesetter: { ...typesetter, shape: shapeOften((text, face, size) => typesetter.shape(text, face, size, direction)) },
    texts: createMemory(),
    segments: createMemory(),
    slabs: createMemory(),
    blocks: createMemory(),
    lines: createMemory(),
  }
}

/** Numbers, which every page and question has, are shaped once; names are not kept. */
function shapeOften(shape: Typesetter['shape']): Typesetter['shape'] {
  const bySize = new Map<Mm, Map<string, Map<string, ShapedText>>>()
  return (text, face, size) => {
    if (text.length > LONGEST_NUMBER) return shape(text, face, size)
    const byFace = bySize.get(size) ?? new Map<string, Map<string, ShapedText>>()
    bySize.set(size, byFace)
    const known = byFace.get(face) ?? new Map<string, ShapedText>()
    byFace.set(face, known)
    const shaped = known.get(text) ?? shape(text, face, size)
    known.set(text, shaped)
    return shaped
  }
}
const LONGEST_NUMBER = 4

/** Text to be set, and for which item: `name` says which text it is. */
export interface TextOrder {
  readonly name: string
  readonly item: string
  readonly blocks: readonly Block[]
  readonly style: TextStyle
  readonly width: Mm
  /** White space above it, at least. */
  readonly gap?: Mm
}

/** Ink may stand out of its column by so much: side bearings, accents, a comma in the margin. */
const OVERHANG: Mm = 0.6

/** Sets a text once per name and widths of its references; a line that is wider than its column is reported. */
export function setText(desk: Desk, order: TextOrder, job: Job): SetText {
  const plain = setPlainText(desk, order, job)
  if (job.numbers === undefined) return plain
  const numbers = samplesOf(plain.slab.late, order.item, job.numbers.text)
  if (Object.keys(numbers).length === 0) return plain
  return setPlainText(desk, { ...order, name: `${order.name} ${stableJson(numbers)}`, style: { ...order.style, numbers } }, job)
}

function setPlainText(desk: Desk, order: TextOrder, job: Job): SetText {
  return desk.texts(order.name, job.report, (report) => {
    const { value, diagnostics } = desk.typesetter.typeset(order.blocks, order.style, order.width)
    for (const fault of diagnostics) report(placedFault(fault, order.item, job.variant))
    const { galley, gap } = withoutTopSkips(value ?? EMPTY)
    if (galley.extent > order.width + OVERHANG && diagnostics.length === 0) report(tooWide(order, galley.extent, job.variant))
    const { axis, firstBaseline, extent, lines } = galley
    const slab = slabOfGalley(galley, order.item)
    const height = slab.height + (endsApart(order.blocks) ? order.style.size * UNDER_DISPLAY : 0)
    return { slab: { ...slab, height, gap: Math.max(gap, order.gap ?? 0) }, axis, firstBaseline, extent, lines }
  })
}

/** A fault of text that knows its file stays there; any other is the item's. */
const placedFault = (fault: Diagnostic, item: string, variant: number): Diagnostic =>
  fault.location.kind === 'file' && fault.location.file === '' ? { ...fault, location: { kind: 'question', variant, item } } : fault

/** White space under a text that ends with a display or a figure, per size. */
const UNDER_DISPLAY = 0.6

/** Whether a text ends with something that does not stand on a line of text. */
function endsApart(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1)
  return last?.kind === 'figure' || last?.kind === 'table' || (last?.kind === 'paragraph' && last.children.at(-1)?.kind === 'display')
}

const EMPTY: Galley = { width: 0, height: 0, pieces: [], firstBaseline: 0, axis: 0, lastDepth: 0, extent: 0, lines: 0, labels: [] }

const tooWide = (order: TextOrder, extent: Mm, variant: number) =>
  ({
    code: 'does-not-fit',
    severity: 'error',
    message: `a line of ${order.item} is ${extent.toFixed(1)} mm wide; its column has ${order.width.toFixed(1)} mm`,
    location: { kind: 'question', variant, item: order.item },
    hint: 'break a long formula into several lines, or make a figure or table narrower',
  }) as const
