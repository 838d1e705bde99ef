import type { Mm } from '../base/units.ts'
import type { BlockObject } from '../model/content.ts'
import type { Student } from '../model/roster.ts'
import type { Question, Variant } from '../model/variant.ts'
import { answerSlabs } from './answer-sheet.ts'
import { columned } from './columned.ts'
import { type Desk, type Job, setText } from './desk.ts'
import { drawField } from './fields/drawers.ts'
import { formOf, frameOf, placed } from './forms.ts'
import { gridWidth, idGrid, nameField } from './front.ts'
import type { Segment } from './segments.ts'
import { blankSlab, overlaid, type Slab, shifted, stacked } from './slab.ts'

/** What segments are set for. `name` tells this content from all other; `question` and `student` where there is one. */
export interface Setting {
  readonly name: string
  readonly item: string
  readonly width: Mm
  readonly question?: Question
  readonly student?: Student
  /** Whose answers the sheet is for. */
  readonly variant?: Variant
}

/** White space where text follows an object, around side-by-side parts, and between the two sides. */
const AFTER_OBJECT: Mm = 2.4
const AROUND_SIDES: Mm = 3.6
const BETWEEN_SIDES: Mm = 8
const LEAST_SIDE: Mm = 50
/** White space inside a frame per size of the text. */
const FRAME_PADDING = 0.6
/** Between columns per size of the text, as the typesetter has it. */
const COLUMN_GAP = 2

/** Texts typeset, objects drawn, under each other. `'new-page'` stands where the template breaks the page. */
export function setSegments(desk: Desk, segments: readonly Segment[], setting: Setting, job: Job): readonly (Slab | 'new-page')[] {
  return segments.flatMap((segment, i) => setSegment(desk, segment, { ...setting, name: `${setting.name}/${i}`, first: i === 0 }, job))
}

type Placing = Setting & { readonly first: boolean }

function setSegment(desk: Desk, segment: Segment, setting: Placing, job: Job): readonly (Slab | 'new-page')[] {
  switch (segment.kind) {
    case 'page-break':
      return ['new-page']
    case 'text': {
      const { name, item, width } = setting
      const order = { name, item, blocks: segment.blocks, style: desk.style.text, width, gap: setting.first ? 0 : AFTER_OBJECT }
      const { slab } = setText(desk, order, job)
      return slab.height === 0 ? [] : [slab]
    }
    case 'object':
      return drawObject(desk, segment.name, setting, job)
    case 'frame':
      return [{ ...setFrame(desk, segment, setting, job), gap: AROUND_SIDES }]
    case 'columns':
      return [{ ...setColumns(desk, segment, setting, job), gap: AROUND_SIDES }]
    case 'sides': {
      const set = () => [{ ...setSides(desk, segment, setting, job), gap: AROUND_SIDES }]
      const shared = setting.student === undefined && setting.question === undefined
      return shared ? desk.slabs(`sides ${setting.name}`, job.report, set) : set()
    }
  }
}

/** Fields fill the column: in a frame or on a side it is as wide as that. */
const narrowed = (desk: Desk, width: Mm): Desk =>
  width >= desk.style.columnWidth ? desk : { ...desk, style: { ...desk.style, columnWidth: width } }

function drawObject(whole: Desk, name: BlockObject, setting: Setting, job: Job): readonly Slab[] {
  const desk = narrowed(whole, setting.width)
  switch (name) {
    case 'answers':
      if (setting.variant !== undefined) return answerSlabs(desk, setting.variant, job)
      return setting.question === undefined ? [] : drawField(desk, setting.question, name, job)
    case 'grader-boxes':
    case 'writing-space':
      return setting.question === undefined ? [] : drawField(desk, setting.question, name, job)
    case 'id-grid':
      return idGrid(desk, setting.student, job)
    case 'name-field':
      return nameField(desk, setting.width, setting.student, job)
    case 'stem':
    case 'solution':
    case 'part-intro':
      return []
  }
}

/** A rule around its content, which is never parted; as setFrame of the typesetter draws it around text alone. */
function setFrame(desk: Desk, { inside }: Extract<Segment, { readonly kind: 'frame' }>, setting: Setting, job: Job): Slab {
  const padding = FRAME_PADDING * desk.style.text.size
  const slabs = setSegments(desk, inside, { ...setting, name: `${setting.name}f`, width: setting.width - 2 * padding }, job)
  const content = stacked(
    slabs.filter((slab) => slab !== 'new-page'),
    setting.item,
  )
  const edge = { x: 0, y: 0, width: setting.width, height: content.height + 2 * padding }
  const rule = { ...blankSlab(edge.height, setting.item), drawn: [placed(formOf(edge, [frameOf(edge, desk.style.rules.frame)]), 0, 0)] }
  return overlaid([rule, shifted(content, padding, padding)], setting.item)
}

/** Columns of equal width, never parted; as few as there must be for a grid to fit into one. */
function setColumns(desk: Desk, columns: Extract<Segment, { readonly kind: 'columns' }>, setting: Setting, job: Job): Slab {
  const gap = COLUMN_GAP * desk.style.text.size
  const grid = columns.inside.some((segment) => segment.kind === 'object' && segment.name === 'id-grid')
  const least = grid ? gridWidth(desk.style, desk.exam.identify.grid) : 0
  const count = Math.max(
    1,
    Math.min(Math.floor(columns.count), least === 0 ? columns.count : Math.floor((setting.width + gap) / (least + gap))),
  )
  const width = (setting.width - (count - 1) * gap) / count
  const slabs = setSegments(desk, columns.inside, { ...setting, name: `${setting.name}c`, width }, job)
  return columned(
    slabs.filter((slab) => slab !== 'new-page'),
    { count, pitch: width + gap, scope: setting.item },
  )
}

/** Two parts side by side, tops aligned: the left one as wide as its grid, or half the column; under each other in a narrow one. */
function setSides(desk: Desk, sides: Extract<Segment, { readonly kind: 'sides' }>, setting: Setting, job: Job): Slab {
  const grid = sides.left.every((segment) => segment.kind === 'object' && segment.name === 'id-grid')
  const left = grid ? gridWidth(desk.style, desk.exam.identify.grid) : (setting.width - BETWEEN_SIDES) / 2
  const right = setting.width - left - BETWEEN_SIDES
  const narrow = right < LEAST_SIDE
  const set = (segments: readonly Segment[], side: string, width: Mm): Slab => {
    const slabs = setSegments(desk, segments, { ...setting, name: `${setting.name}${side}`, width }, job)
    return stacked(
      slabs.filter((slab) => slab !== 'new-page'),
      setting.item,
    )
  }
  const both = [set(sides.left, 'l', left), set(sides.right, 'r', narrow ? setting.width : right)] as const
  if (narrow) return stacked([both[0], { ...both[1], gap: AROUND_SIDES }], setting.item)
  return overlaid([both[0], shifted(both[1], left + BETWEEN_SIDES, 0)], setting.item)
}
