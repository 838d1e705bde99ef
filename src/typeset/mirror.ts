import { shortHash } from '../base/hash.ts'
import type { Mm } from '../base/units.ts'
import type { DrawItem, Form, PathCommand, TextRun } from '../model/drawing.ts'
import type { Ink } from './shift.ts'

/**
 * Reflects what is drawn in a strip of a width: what stood at its left edge stands at its right. Texts, formulas and
 * pictures move whole and stay upright; lines and frames are reflected. Paper of right-to-left languages is laid out
 * from its starting edge as all other, and reflected when it is done.
 */
export function mirrorItem(item: DrawItem, width: Mm): DrawItem {
  switch (item.kind) {
    case 'text':
      return mirrorRun(item, width)
    case 'math':
      return { ...item, x: width - item.x - (item.formula.width * item.size) / 1000 }
    case 'image':
      return { ...item, rect: { ...item.rect, x: width - item.rect.x - item.rect.width } }
    case 'path':
      return { ...item, commands: item.commands.map((command) => mirrorCommand(command, width)) }
    case 'form': {
      const filled = item.filled === undefined ? {} : { filled: item.filled.map((run) => mirrorRun(run, 0)) }
      return { ...item, ...filled, form: mirrorForm(item.form), x: width - item.x }
    }
  }
}

const mirrorRun = (run: TextRun, width: Mm): TextRun => ({ ...run, x: width - run.x - runWidth(run) })

const runWidth = ({ glyphs, size }: TextRun): Mm => (glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * size) / 1000

function mirrorCommand(command: PathCommand, width: Mm): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], width - command[1], command[2]]
    case 'C':
      return ['C', width - command[1], command[2], width - command[3], command[4], width - command[5], command[6]]
    case 'Z':
      return command
  }
}

/** A form reflected at its own origin; made once. */
function mirrorForm(form: Form): Form {
  const known = mirrored.get(form)
  if (known !== undefined) return known
  const { bounds } = form
  const items = form.items.map((item) => mirrorItem(item, 0))
  const made: Form = { id: shortHash(`mirrored ${form.id}`), bounds: { ...bounds, x: -bounds.x - bounds.width }, items }
  mirrored.set(form, made)
  return made
}
const mirrored = new WeakMap<Form, Form>()

/** Ink in a strip of a width, with its slots; where in its room a word stands is told from the starting edge. */
export const mirrorInk = (ink: Ink, width: Mm): Ink => ({
  items: ink.items.map((item) => mirrorItem(item, width)),
  late: ink.late.map((slot) => ({ ...slot, x: width - slot.x - slot.width })),
})
