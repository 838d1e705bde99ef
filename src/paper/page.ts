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
  for (const { slab, x, y } of slabs) {
    const forms = slab.drawn.map((form) => ({ ...form, x: roundMm(x + form.x), y: roundMm(y + form.y) }))
    const loose: TextRun[] = []
    const filled = forms.map((): TextRun[] => [])
    for (const slot of slab.late) {
      const runs = fillSlot(slot, textOf(slot, slab, values), typesetter, { x, y })
      const at = slab.drawn.findIndex((form) => holds(form, slot))
      for (const run of runs) {
        const form = forms[at]
        if (form === undefined) loose.push(run)
        else filled[at]?.push({ ...run, x: roundMm(run.x - form.x), y: roundMm(run.y - form.y) })
      }
    }
    items.push(...forms.map((form, i) => placedIn(slab.tag, form, filled[i] ?? [])), ...loose)
    for (const zone of slab.zones) zones.push({ ...zone, rect: roundRect(zone.rect, x, y) })
  }
  return { items, zones }
}

/** Whether a slot is inside a form. */
const holds = ({ form: { bounds }, x, y }: PlacedForm, slot: LateSlot): boolean => {
  const [dx, dy] = [slot.x - x - bounds.x, slot.y - y - bounds.y]
  return dx >= 0 && dx <= bounds.width && dy >= 0 && dy <= bounds.height
}

function placedIn(around: Tag | undefined, form: PlacedForm, filled: readonly TextRun[]): PlacedForm {
  const tag = around === undefined ? form.tag : form.tag === undefined ? around : tagWithin(form.tag, around)
  return { ...form, ...(filled.length === 0 ? {} : { filled }), ...(tag === undefined ? {} : { tag }) }
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
