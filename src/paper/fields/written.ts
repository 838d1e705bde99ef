import { equal, type Ratio, textOfRatio } from '../../base/ratio.ts'
import type { Mm } from '../../base/units.ts'
import type { DrawItem } from '../../model/drawing.ts'
import { zoneId } from '../../model/ids.ts'
import type { Zone } from '../../model/sheet.ts'
import type { GradedPart, WritingSpace } from '../../model/variant.ts'
import { pointsNumber } from '../../template/index.ts'
import type { ShapedText } from '../../typeset/index.ts'
import { boxWidth, placeBox } from '../box.ts'
import type { Desk, Job } from '../desk.ts'
import { filledRect, formOf, frameOf, lineOf, placed } from '../forms.ts'
import { blankSlab, type Slab } from '../slab.ts'
import type { PaperStyle } from '../style.ts'
import { type FieldDrawer, type FieldUse, nothingDrawn } from './field.ts'

type Use = FieldUse<'written'>

/** The edge of the grey behind grader boxes. */
const EDGE: Mm = 1.3
const LABEL_GAP: Mm = 0.8
const STEP_GAP: Mm = 2.8
/** Distance of a writing space's lines, of a grid's lines, and of lines from the frame. */
const LINE_PITCH: Mm = 8
const GRID_PITCH: Mm = 5
const INSET: Mm = 3.5

/** A grey row of grader boxes for each part, at the right; a framed space to write in. */
export const writtenDrawer: FieldDrawer<'written'> = {
  answers: nothingDrawn,
  'grader-boxes': (desk, use, job) => {
    if (job.booklet === 'questions') return []
    const { hash } = use.question.asked
    return desk.slabs(`grader ${hash} ${job.solutions}`, job.report, () => graderRows(desk, use, job))
  },
  'writing-space': (desk, use, job) =>
    job.booklet !== undefined ? [] : desk.slabs(`space ${use.question.asked.hash}`, job.report, () => [spaceOf(desk, use)]),
}

/** The lengths of a row at a desk's size of text. */
const lengthsOf = ({ unit }: PaperStyle) => ({ edge: EDGE * unit, labelGap: LABEL_GAP * unit, stepGap: STEP_GAP * unit })

interface Step {
  readonly points: Ratio
  readonly label: ShapedText
  readonly width: Mm
}

/** The rows of all parts, their boxes under each other; a part has several only when its boxes are wider than the column. */
function graderRows(desk: Desk, use: Use, job: Job): readonly Slab[] {
  const { style, typesetter } = desk
  const labelOf = (points: Ratio) => typesetter.shape(pointsNumber(points, style.words['decimal-sign'] ?? '.'), 'roman', style.text.size)
  const labels = Math.max(...use.field.parts.flatMap((part) => part.steps.map((points) => labelOf(points).width)))
  const { edge, labelGap, stepGap } = lengthsOf(style)
  const width = boxWidth(style.box) + labelGap + labels
  const headings = use.field.parts.map((part) => headingOf(desk, use, part, job.solutions))
  const headingWidth = Math.max(...headings.map((heading) => heading.width))
  const perRow = Math.max(1, Math.floor((style.columnWidth - headingWidth - 2 * edge) / (width + stepGap)))
  const most = Math.min(perRow, Math.max(...use.field.parts.map((part) => part.steps.length)))
  return use.field.parts.flatMap((part, p) =>
    Array.from({ length: Math.ceil(part.steps.length / perRow) }, (_, row): Slab => {
      const steps = part.steps.slice(row * perRow, (row + 1) * perRow).map((points): Step => ({ points, label: labelOf(points), width }))
      const heading = row === 0 ? (headings[p]?.items ?? []) : []
      return rowSlab(desk, { use, job, part, steps, heading, room: { heading: headingWidth, steps: most } })
    }),
  )
}

interface Heading {
  readonly width: Mm
  /** Relative to its left end on the baseline. */
  readonly items: readonly DrawItem[]
}

/** "leave empty", and which part the row is for when there are several. */
function headingOf({ style, typesetter }: Desk, use: Use, part: GradedPart, solutions: boolean): Heading {
  const several = use.field.parts.length > 1 ? typesetter.shape(`(${part.id})`, 'roman', style.text.size) : undefined
  const leave = typesetter.shape(solutions ? '' : (style.words['leave-empty'] ?? 'leave empty'), 'italic', style.small.size * 0.9)
  const before = several === undefined ? 0 : several.width + lengthsOf(style).stepGap
  return { width: before + leave.width, items: [...(several?.runs ?? []), ...leave.runs.map((run) => ({ ...run, x: run.x + before }))] }
}

interface RowOrder {
  readonly use: Use
  readonly job: Job
  readonly part: GradedPart
  readonly steps: readonly Step[]
  readonly heading: readonly DrawItem[]
  /** Width of the headings and number of boxes to leave room for, so that the rows of all parts are alike. */
  readonly room: { readonly heading: Mm; readonly steps: number }
}

function rowSlab({ style }: Desk, { use, job, part, steps, heading, room }: RowOrder): Slab {
  const { item } = use.question.asked
  const { edge, labelGap, stepGap } = lengthsOf(style)
  const height = style.box.size + 2 * edge
  const pitch = (steps[0]?.width ?? 0) + stepGap
  const boxes = style.columnWidth - edge - room.steps * pitch + stepGap
  const left = boxes - room.heading - stepGap - edge
  const baseline = height / 2 + style.text.size * 0.31
  const grey = filledRect({ x: left, y: 0, width: style.columnWidth - left, height }, style.greys.graderBoxes)
  const items: DrawItem[] = [grey, ...heading.map((run) => movedRun(run, left + edge, baseline))]
  const zones: Zone[] = []
  const full = part.steps.at(-1)
  steps.forEach((step, i) => {
    const x = boxes + i * pitch
    const role = { kind: 'grade', item, part: part.id, points: step.points } as const
    const zone = {
      id: zoneId(`g:${item}/${part.id}:${textOfRatio(step.points)}`),
      group: `g:${item}/${part.id}`,
      exclusive: true,
      role,
    } as const
    const box = placeBox(style.box, { x, y: edge }, zone, job.solutions && full !== undefined && equal(step.points, full))
    items.push(box.drawn, ...step.label.runs.map((run) => movedRun(run, x + boxWidth(style.box) + labelGap, baseline)))
    zones.push(box.zone)
  })
  const form = formOf({ x: 0, y: 0, width: style.columnWidth, height }, items)
  return { ...blankSlab(height, item), gap: style.spacing.option, drawn: [placed(form, 0, 0)], zones, after: 'bound' }
}

const movedRun = (run: DrawItem, dx: Mm, dy: Mm): DrawItem => (run.kind === 'text' ? { ...run, x: run.x + dx, y: run.y + dy } : run)

/** A framed space over the whole column. */
function spaceOf({ style }: Desk, use: Use): Slab {
  const { item } = use.question.asked
  const { space } = use.field
  const rect = { x: 0, y: 0, width: style.columnWidth, height: space.height }
  const form = formOf(rect, [...ruling(space, rect.width), frameOf(rect, style.rules.field)])
  const zone: Zone = { id: zoneId(`w:${item}`), rect, shape: 'square', group: `w:${item}`, role: { kind: 'writing', item } }
  return { ...blankSlab(space.height, item), gap: 0.8, drawn: [placed(form, 0, 0)], zones: [zone] }
}

/** Lines to write on, light enough not to be read as ink. */
function ruling(space: WritingSpace, width: Mm): readonly DrawItem[] {
  switch (space.rule) {
    case 'none':
      return []
    case 'lines':
      return levels(space.height, LINE_PITCH).map((y) => lineOf([INSET, y], [width - INSET, y], { width: 0.12, grey: 0.45 }))
    case 'dots':
      return levels(space.height, LINE_PITCH).map((y) =>
        lineOf([INSET, y], [width - INSET, y], { width: 0.25, grey: 0.3, dash: [0.25, 1.25] }),
      )
    case 'grid': {
      const across = levels(space.height, GRID_PITCH).map((y) => lineOf([0, y], [width, y], { width: 0.1, grey: 0.7 }))
      const down = levels(width, GRID_PITCH).map((x) => lineOf([x, 0], [x, space.height], { width: 0.1, grey: 0.7 }))
      return [...across, ...down]
    }
  }
}

/** Parts a length evenly, in steps of about one pitch: all levels but the ends. */
function levels(length: Mm, pitch: Mm): readonly Mm[] {
  const count = Math.max(1, Math.round(length / pitch))
  return Array.from({ length: count - 1 }, (_, i) => ((i + 1) * length) / count)
}
