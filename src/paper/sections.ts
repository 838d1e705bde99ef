import { shortHash } from '../base/hash.ts'
import { stableJson } from '../base/text.ts'
import type { Mm } from '../base/units.ts'
import type { Block, Inline } from '../model/content.ts'
import type { Student } from '../model/roster.ts'
import type { Asked, Entry, Question, Variant, VariantPart } from '../model/variant.ts'
import { asBlock } from './block.ts'
import { asSection, titleOf } from './bookmarks.ts'
import { type Desk, type Job, setText } from './desk.ts'
import type { FlowItem } from './flow.ts'
import { digitsOf, type RenderOrder, renderSegments } from './render-segments.ts'
import { type Setting, setSegments } from './set-segments.ts'
import { heightOf, type Slab } from './slab.ts'

/** Everything that a variant asks, in reading order. */
export const partsFlow = (desk: Desk, variant: Variant, job: Job): readonly FlowItem[] =>
  variant.parts.flatMap((part) => partFlow(desk, part, job))

/** What stands before it, over the width of all columns. `student` is whom a prefilled copy is for. */
export function frontFlow(desk: Desk, student: Student | undefined, job: Job): readonly FlowItem[] {
  const prefilled = student !== undefined
  const name = `front ${job.booklet ?? ''} ${prefilled}`
  const set = (own: Job) => {
    const segments = renderSegments(desk, { name, part: 'front', content: { prefilled } }, own)
    const setting: Setting = { name, item: 'front', width: desk.style.body.width, ...(student === undefined ? {} : { student }) }
    return bonded(setSegments(desk, segments, setting, own), 'free', 0)
  }
  if (prefilled || job.solutions || job.numbers !== undefined) return set(job)
  return desk.blocks(name, job.report, (report) => asBlock(set({ ...job, report }), 'front'))
}

/** The sheet on which a variant's answers are marked. */
export function answerFlow(desk: Desk, variant: Variant, student: Student | undefined, job: Job): readonly FlowItem[] {
  const prefilled = student !== undefined
  const digits = { booklet: digitsOf(variant.number) }
  const name = `answer-sheet ${prefilled} ${digits.booklet}`
  const segments = renderSegments(desk, { name, part: 'answer-sheet', digits, content: { prefilled } }, job)
  const setting = { name, item: 'answer-sheet', width: desk.style.body.width, variant, ...(student === undefined ? {} : { student }) }
  return setSegments(desk, segments, setting, job)
}

function partFlow(desk: Desk, part: VariantPart, job: Job): readonly FlowItem[] {
  const hash = hashOf(part.title) + hashOf(part.intro)
  const name = `part ${hash} ${job.booklet ?? ''}`
  const segments = renderSegments(desk, { name, part: 'part', content: { part } }, job)
  const head = setSegments(desk, segments, { name, item: 'part', width: desk.style.columnWidth }, job)
  const start: readonly FlowItem[] = part.newPage ? ['new-page'] : []
  const entries = part.entries.flatMap((entry, i) => entryFlow(desk, entry, gapBefore(desk, part, i), job))
  const bound = bonded(head, 'bound', desk.style.spacing.part)
  const titled = job.solutions ? asSection(bound, titleOf(part.title), 1) : bound
  return [...start, ...withBreaksBefore([...titled, ...entries])]
}

/** A new page begins before the headings that are bound to what asks for it: none is left behind. */
function withBreaksBefore(items: readonly FlowItem[]): readonly FlowItem[] {
  const out: FlowItem[] = []
  for (const item of items) {
    const at = item === 'new-page' ? out.findLastIndex((before) => before === 'new-page' || before.after !== 'bound') + 1 : out.length
    out.splice(at, 0, item)
  }
  return out
}

/** Between a heading's number and its words. */
const NUMBER_GAP: Mm = 4
/** White space under a part's title and under a heading, per size of the text. */
const UNDER_TITLE = 0.75
const UNDER_HEADING = 0.4

function gapBefore({ style }: Desk, part: VariantPart, i: number): Mm {
  if (i === 0) return part.intro.length > 0 ? style.spacing.question : style.text.size * UNDER_TITLE
  return part.entries[i - 1]?.kind === 'heading' ? style.text.size * UNDER_HEADING : style.spacing.question
}

function entryFlow(desk: Desk, entry: Entry, gap: Mm, job: Job): readonly FlowItem[] {
  switch (entry.kind) {
    case 'question':
      return questionFlow(desk, entry.question, gap, job)
    case 'heading':
      return bonded([plainText(desk, headingOf(entry.content, entry.number), job)], 'bound', gap)
    case 'passage':
      return entry.content.some(isPageBreak)
        ? brokenPassage(desk, entry.content, gap, job)
        : passageFlow(plainText(desk, entry.content, job), gap)
  }
}

const isPageBreak = (block: Block): boolean => block.kind === 'page-break'

/** A passage whose page break is kept: what stands before it ends its page. */
function brokenPassage(desk: Desk, content: readonly Block[], gap: Mm, job: Job): readonly FlowItem[] {
  const at = content.findIndex(isPageBreak)
  const [before, after] = [content.slice(0, at), content.slice(at + 1)]
  return [
    ...(before.length === 0 ? [] : bonded([plainText(desk, before, job)], 'free', gap)),
    'new-page',
    ...(after.length === 0 ? [] : entryFlow(desk, { kind: 'passage', content: after }, gap, job)),
  ]
}

/** A passage up to this height stands on the page of what follows it. */
const SHORT_PASSAGE: Mm = 110

const passageFlow = (slab: Slab, gap: Mm): readonly FlowItem[] => bonded([slab], slab.height <= SHORT_PASSAGE ? 'bound' : 'free', gap)

/** Paragraphs as headings, the first with the number before it. */
function headingOf(content: readonly Block[], number: number | undefined): readonly Block[] {
  const numeral: readonly Inline[] =
    number === undefined
      ? []
      : [
          { kind: 'text', text: `${number}` },
          { kind: 'space', width: NUMBER_GAP },
        ]
  if (content.length === 0) return [{ kind: 'heading', level: 2, children: numeral }]
  return content.map((block, i): Block => {
    if (block.kind !== 'paragraph') return block
    return { kind: 'heading', level: 2, children: i === 0 ? [...numeral, ...block.children] : block.children }
  })
}

function plainText(desk: Desk, blocks: readonly Block[], job: Job): Slab {
  const name = `text ${hashOf(blocks)}`
  return setText(desk, { name, item: 'text', blocks, style: desk.style.text, width: desk.style.columnWidth }, job).slab
}

/** A solution up to this height is in one piece; up to the other it begins on its question's page. */
const SHORT_SOLUTION: Mm = 14
const LONG_SOLUTION: Mm = 30

/** A question on a paper is put together once for each order of its options; then it only gets its number. */
function questionFlow(desk: Desk, of: Question, gap: Mm, job: Job): readonly FlowItem[] {
  const question = withWidths(of, job)
  const { asked, order, number } = question
  const set = (own: Job) => setQuestion(desk, question, gap, own)
  if (job.solutions) return asSection(withNumber(set(job), number), bookmarkOf(desk, question, job), 2)
  const name = `${asked.hash} ${digitsOf(number)} ${gap} ${order.join(' ')}`
  return withNumber(
    desk.blocks(name, job.report, (report) => asBlock(set({ ...job, report }), asked.item)),
    number,
  )
}

const withNumber = (items: readonly FlowItem[], number: number): readonly FlowItem[] =>
  items.map((slab) => (slab !== 'new-page' && slab.late.some(isNumber) ? { ...slab, number } : slab))

const isNumber = ({ field }: Slab['late'][number]): boolean => field === 'question-number'

function setQuestion(desk: Desk, question: Question, gap: Mm, job: Job): readonly FlowItem[] {
  const { asked } = question
  const digits = digitsOf(question.number)
  const name = `question ${asked.hash} ${digits} ${job.booklet ?? ''}`
  const content = { question: { ...asked, kind: asked.type } }
  const segments = renderSegments(desk, { name, part: 'question', digits: { question: digits }, content }, job)
  const setting: Setting = { name, item: asked.item, width: desk.style.columnWidth, question }
  const asking = setSegments(desk, segments, setting, job)
  const slabs = job.solutions ? withSolution(desk, asking, { setting, digits, content }, job) : asking
  return bonded(
    slabs.map((slab) => (slab === 'new-page' ? slab : ofQuestion(slab, asked))),
    'free',
    gap,
  )
}

/** "Question 3"; in the catalog the item's name as well. */
function bookmarkOf({ style }: Desk, { number, asked }: Question, { booklet }: Job): string {
  const title = `${style.words['question'] ?? 'Question'} ${number}`
  return booklet === 'catalog' ? `${title} · ${asked.item}` : title
}

/** A question of which what is set for references of these widths is told from what was set for others. */
function withWidths(question: Question, { numbers }: Job): Question {
  const { asked } = question
  const widths = numbers?.widthsIn(asked.item) ?? ''
  return widths === '' ? question : { ...question, asked: { ...asked, hash: `${asked.hash} ${widths}` } }
}

interface SolutionOrder {
  readonly setting: Setting
  readonly digits: number
  readonly content: NonNullable<RenderOrder['content']>
}

/** A question and its solution under it; a longer solution may go on on the next page, a long one begin there. */
function withSolution(desk: Desk, asking: readonly FlowItem[], order: SolutionOrder, job: Job): readonly FlowItem[] {
  const { setting, digits, content } = order
  const name = `${setting.name} solution`
  const segments = renderSegments(desk, { name, part: 'solution', digits: { question: digits }, content }, job)
  const solution = setSegments(desk, segments, { ...setting, name }, job)
  const height = heightOf(solution.filter((slab) => slab !== 'new-page'))
  const long = height > LONG_SOLUTION
  const flowing = height > SHORT_SOLUTION ? ({ flowing: true } as const) : {}
  const gap = desk.style.spacing.option * 1.6
  return [
    ...asking.map((slab, i): FlowItem => (slab !== 'new-page' && long && i === asking.length - 1 ? { ...slab, after: 'free' } : slab)),
    ...solution.map((slab): FlowItem => (slab === 'new-page' ? slab : { ...slab, gap, ...flowing })),
    ...sampleNote(desk, setting.question?.valuesOf, job),
    ...rubricOf(desk, setting, job),
  ]
}

/** How graders give the points of a question, under its solution; only catalogs have it. */
function rubricOf(desk: Desk, { question, item, width, name }: Setting, job: Job): readonly Slab[] {
  if (question?.rubric === undefined) return []
  const word: Inline = { kind: 'strong', children: [{ kind: 'text', text: `${desk.style.words['rubric'] ?? 'Rubric'}:` }] }
  const style = { ...desk.style.text, first: [word, { kind: 'text', text: ' ' } as const] }
  const { slab } = setText(desk, { name: `${name} rubric`, item, blocks: question.rubric, style, width }, job)
  return [{ ...slab, gap: desk.style.spacing.option, flowing: true }]
}

/** Says that the values are those of one variant. */
function sampleNote(desk: Desk, variant: number | undefined, job: Job): readonly Slab[] {
  if (variant === undefined) return []
  const words = (desk.style.words['sample-values'] ?? 'These are the values of variant {variant}.').replace('{variant}', `${variant}`)
  const blocks: readonly Block[] = [{ kind: 'paragraph', children: [{ kind: 'emphasis', children: [{ kind: 'text', text: words }] }] }]
  const order = { name: `sample ${variant}`, item: 'text', blocks, style: desk.style.small, width: desk.style.columnWidth }
  return [{ ...setText(desk, order, job).slab, gap: desk.style.spacing.option }]
}

/** A slab of an item that may be parted, or not. */
const ofQuestion = (slab: Slab, { keepTogether }: Asked): Slab =>
  slab.after === 'together' && !keepTogether ? { ...slab, after: 'free' } : slab

/** Slabs that belong together: white space above the first, and what may follow the last. */
function bonded(slabs: readonly (Slab | 'new-page')[], last: Slab['after'], gap: Mm): readonly FlowItem[] {
  return slabs.map((slab, i): FlowItem => {
    if (slab === 'new-page') return slab
    const after = i === slabs.length - 1 ? last : last === 'bound' ? 'bound' : slab.after
    const above = i === 0 ? Math.max(gap, slab.gap) : slab.gap
    return after === slab.after && above === slab.gap ? slab : { ...slab, after, gap: above }
  })
}

/** Names content by what it says; remembered with the content itself. */
function hashOf(blocks: readonly Block[]): string {
  const known = hashes.get(blocks) ?? shortHash(stableJson(blocks))
  hashes.set(blocks, known)
  return known
}
const hashes = new WeakMap<readonly Block[], string>()
