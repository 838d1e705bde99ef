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
    if (slab.zones.length > 0) zones.push(...placedZones(slab.zones, x, y))
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
  const filled: (readonly TextRun[])[] = []
  for (const slot of slab.late) {
    const text = textOf(slot, slab, values)
    if (text === undefined || text === '') continue
    const at = slab.drawn.findIndex((form) => holds(form, slot))
    const form = slab.drawn[at]
    const runs = wordIn(slot, text, typesetter, form ?? ORIGIN)
    if (form === undefined) for (const run of runs) loose.push({ ...run, x: roundMm(run.x + x), y: roundMm(run.y + y) })
    else filled[at] = filled[at] === undefined ? runs : [...filled[at], ...runs]
  }
  return { filled, loose }
}

const NOTHING: FilledSlots = { loose: [] }
const ORIGIN = { x: 0, y: 0 }

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

/** Where a slab's zones are on a page, rounded; what stands at one place on every copy is placed once. */
function placedZones(zones: readonly Zone[], x: Mm, y: Mm): readonly Zone[] {
  const known = lastPlaced.get(zones)
  if (known?.x === x && known.y === y) return known.zones
  const placed = zones.map((zone) => ({ ...zone, rect: roundRect(zone.rect, x, y) }))
  lastPlaced.set(zones, { x, y, zones: placed })
  return placed
}
const lastPlaced = new WeakMap<readonly Zone[], { readonly x: Mm; readonly y: Mm; readonly zones: readonly Zone[] }>()

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

/** A number in a slot of a form: the same on every page. */
interface KnownWord {
  readonly origin: { readonly x: Mm; readonly y: Mm }
  readonly runs: readonly TextRun[]
}
const words = new WeakMap<LateSlot, Map<string, KnownWord>>()
/** Longer words are names, of which each is printed once. */
const LONGEST_NUMBER = 4

/** A word in its slot, from an origin in its slab. */
function wordIn(slot: LateSlot, text: string, typesetter: Typesetter, { x, y }: KnownWord['origin']): readonly TextRun[] {
  const ofSlot = words.get(slot)
  const known = ofSlot?.get(text)
  if (known?.origin.x === x && known.origin.y === y) return known.runs
  const runs = fillSlot(slot, text, typesetter).map((run) => ({ ...run, x: roundMm(run.x - x), y: roundMm(run.y - y) }))
  if (text.length <= LONGEST_NUMBER) words.set(slot, (ofSlot ?? new Map<string, KnownWord>()).set(text, { origin: { x, y }, runs }))
  return runs
}

/** One that is too wide for its room is set smaller. */
function fillSlot(slot: LateSlot, text: string, typesetter: Typesetter): readonly TextRun[] {
  const natural = typesetter.shape(text, slot.face, slot.size)
  const scale = natural.width > slot.width + 0.3 ? slot.width / natural.width : 1
  const shaped = scale === 1 ? natural : typesetter.shape(text, slot.face, slot.size * scale)
  const x = slot.x + (slot.align === 'right' ? slot.width - shaped.width : 0)
  return shaped.runs.map((run) => ({ ...run, x: x + run.x, y: slot.y + run.y }))
}
