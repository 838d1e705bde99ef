import { type Mm, roundMm } from '../base/units.ts'
import type { LateField } from '../model/content.ts'
import type { DrawItem, PlacedForm, Tag, TextRun } from '../model/drawing.ts'
import type { Zone } from '../model/sheet.ts'
import type { LateSlot, Typesetter } from '../typeset/index.ts'
import type { PlacedSlab } from './flow.ts'
import type { ReferenceText } from './references.ts'
import { tagWithin } from './tags.ts'

/** What late slots are filled with on one page; undefined stays empty. */
export interface LateValues {
  readonly fields: Readonly<Record<Exclude<LateField, 'question-number'>, string | undefined>>
  readonly reference: ReferenceText
}

/** A page's slabs drawn, and the zones that the same placement gives, rounded to 0.001 mm. */
export interface DrawnSlabs {
  readonly items: readonly DrawItem[]
  readonly zones: readonly Zone[]
}

export function drawSlabs(slabs: readonly PlacedSlab[], values: LateValues, typesetter: Typesetter): DrawnSlabs {
  const items: DrawItem[] = []
  const zones: Zone[] = []
  for (const placed of slabs) {
    const { slab, x, y } = placed
    const { filled, loose } = fillSlots(placed, values, typesetter)
    let at = 0
    for (const form of slab.drawn) items.push(placedIn(slab.tag, form, { x, y, filled: filled?.[at++] }))
    for (const run of loose) items.push(run)
    for (const zone of slab.zones) zones.push({ ...zone, rect: roundRect(zone.rect, x, y) })
  }
  return { items, zones }
}

/** Words in the slots of a slab: those that are put into its forms, by form, and those that stand in none. */
interface FilledSlots {
  readonly filled?: readonly (readonly TextRun[] | undefined)[]
  readonly loose: readonly TextRun[]
}

function fillSlots({ slab, x, y }: PlacedSlab, values: LateValues, typesetter: Typesetter): FilledSlots {
  if (slab.late.length === 0) return NOTHING
  const loose: TextRun[] = []
  const filled: TextRun[][] = []
  for (const slot of slab.late) {
    const runs = fillSlot(slot, textOf(slot, slab, values), typesetter, { x, y })
    const at = slab.drawn.findIndex((form) => holds(form, slot))
    const form = slab.drawn[at]
    if (form === undefined) loose.push(...runs)
    else if (runs.length > 0) filled[at] = [...(filled[at] ?? []), ...within(form, runs, { x, y })]
  }
  return { filled, loose }
}

const NOTHING: FilledSlots = { loose: [] }

/** Runs on a page from the origin of a form that stands in a slab at a place. */
function within(form: PlacedForm, runs: readonly TextRun[], at: { x: Mm; y: Mm }): readonly TextRun[] {
  const [x, y] = [roundMm(at.x + form.x), roundMm(at.y + form.y)]
  return runs.map((run) => ({ ...run, x: roundMm(run.x - x), y: roundMm(run.y - y) }))
}

/** Whether a slot is inside a form. */
const holds = ({ form: { bounds }, x, y }: PlacedForm, slot: LateSlot): boolean => {
  const [dx, dy] = [slot.x - x - bounds.x, slot.y - y - bounds.y]
  return dx >= 0 && dx <= bounds.width && dy >= 0 && dy <= bounds.height
}

/** Of its slab, and what is put into the form. */
interface FormPlace {
  readonly x: Mm
  readonly y: Mm
  readonly filled: readonly TextRun[] | undefined
}

/** A form moved with its slab. A page has hundreds of them and next to all are without words and tags: those are made at once. */
function placedIn(around: Tag | undefined, form: PlacedForm, at: FormPlace): PlacedForm {
  const [x, y] = [roundMm(at.x + form.x), roundMm(at.y + form.y)]
  const { filled = form.filled } = at
  if (around === undefined && form.tag === undefined && filled === undefined) return { kind: 'form', form: form.form, x, y }
  const tag = around === undefined ? form.tag : form.tag === undefined ? around : tagWithin(form.tag, around)
  return { ...form, x, y, ...(filled === undefined ? {} : { filled }), ...(tag === undefined ? {} : { tag }) }
}

const roundRect = (rect: Zone['rect'], dx: Mm, dy: Mm): Zone['rect'] => ({
  x: roundMm(rect.x + dx),
  y: roundMm(rect.y + dy),
  width: roundMm(rect.width),
  height: roundMm(rect.height),
})

function textOf(slot: LateSlot, { number, scope }: PlacedSlab['slab'], values: LateValues): string | undefined {
  const { field } = slot
  if (typeof field !== 'string') return values.reference(field, scope) ?? '?'
  if (field === 'question-number') return number === undefined ? undefined : `${number}`
  return values.fields[field]
}

/** A word in its slot; one that is too wide for its room is set smaller. */
function fillSlot(slot: LateSlot, text: string | undefined, typesetter: Typesetter, at: { x: Mm; y: Mm }): readonly TextRun[] {
  if (text === undefined || text === '') return []
  const natural = typesetter.shape(text, slot.face, slot.size)
  const scale = natural.width > slot.width + 0.3 ? slot.width / natural.width : 1
  const shaped = scale === 1 ? natural : typesetter.shape(text, slot.face, slot.size * scale)
  const x = at.x + slot.x + (slot.align === 'right' ? slot.width - shaped.width : 0)
  return shaped.runs.map((run) => ({ ...run, x: roundMm(x + run.x), y: roundMm(at.y + slot.y + run.y) }))
}
