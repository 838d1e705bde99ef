import type { Mm } from '../base/units.ts'
import type { DrawItem, PathCommand } from '../model/drawing.ts'
import type { LateSlot } from './galley.ts'

/** What is drawn, and what will be. */
export interface Ink {
  readonly items: readonly DrawItem[]
  readonly late: readonly LateSlot[]
}

export const noInk: Ink = { items: [], late: [] }

/** Ink moved right by dx and down by dy. */
export const shiftInk = (ink: Ink, dx: Mm, dy: Mm): Ink =>
  dx === 0 && dy === 0
    ? ink
    : { items: ink.items.map((i) => shiftItem(i, dx, dy)), late: ink.late.map((l) => ({ ...l, x: l.x + dx, y: l.y + dy })) }

export const joinInk = (all: readonly Ink[]): Ink => ({ items: all.flatMap((i) => i.items), late: all.flatMap((i) => i.late) })

/** A draw item moved right by dx and down by dy. */
export function shiftItem(item: DrawItem, dx: Mm, dy: Mm): DrawItem {
  switch (item.kind) {
    case 'text':
    case 'math':
    case 'form':
      return { ...item, x: item.x + dx, y: item.y + dy }
    case 'image':
      return { ...item, rect: { ...item.rect, x: item.rect.x + dx, y: item.rect.y + dy } }
    case 'path':
      return { ...item, commands: item.commands.map((c) => shiftCommand(c, dx, dy)) }
  }
}

function shiftCommand(command: PathCommand, dx: Mm, dy: Mm): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], command[1] + dx, command[2] + dy]
    case 'C':
      return ['C', command[1] + dx, command[2] + dy, command[3] + dx, command[4] + dy, command[5] + dx, command[6] + dy]
    case 'Z':
      return command
  }
}

/** A filled black rectangle. */
export const bar = (x: Mm, y: Mm, width: Mm, height: Mm): DrawItem => ({
  kind: 'path',
  commands: [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']],
  fill: 0,
})
