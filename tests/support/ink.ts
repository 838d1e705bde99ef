import type { Rect } from '../../src/base/geometry.ts'
import type { DrawItem } from '../../src/model/drawing.ts'

/** Something drawn on a page, as a box that is surely ink: letters from the baseline to their x-height, formulas, pictures. */
export interface Ink extends Rect {
  readonly text: string
}

/** The boxes are narrower and lower than the ink by so much: neighbours may touch. */
const INSET = 0.25

/** Text, formulas and pictures of a drawing, forms opened, in the order drawn; lines and boxes are left out. */
export const inkOf = (items: readonly DrawItem[], x = 0, y = 0): readonly Ink[] => items.flatMap((item) => inkOfItem(item, x, y))

function inkOfItem(item: DrawItem, x: number, y: number): readonly Ink[] {
  switch (item.kind) {
    case 'form':
      return inkOf([...item.form.items, ...(item.filled ?? [])], x + item.x, y + item.y)
    case 'text': {
      const width = item.glyphs.reduce((sum, glyph) => sum + (glyph.advance * item.size) / 1000, 0)
      const text = item.glyphs.map((glyph) => glyph.text).join('')
      return [{ text, ...inset({ x: x + item.x, y: y + item.y - 0.4 * item.size, width, height: 0.4 * item.size }) }]
    }
    case 'math': {
      const { width, height, depth } = item.formula
      const unit = item.size / 1000
      const rect = { x: x + item.x, y: y + item.y - height * unit, width: width * unit, height: (height + depth) * unit }
      return [{ text: '', ...inset(rect) }]
    }
    case 'image':
      return [{ text: '', ...inset({ ...item.rect, x: x + item.rect.x, y: y + item.rect.y }) }]
    case 'path':
      return []
  }
}

const inset = ({ x, y, width, height }: Rect): Rect => ({
  x: x + INSET,
  y: y + INSET,
  width: Math.max(0, width - 2 * INSET),
  height: Math.max(0, height - 2 * INSET),
})

/** Pairs that lie over each other, as text; none where all is well. */
export function overlapsIn(all: readonly Ink[]): readonly string[] {
  const meet = (a: Rect, b: Rect): boolean =>
    a.x < b.x + b.width - 1e-6 && b.x < a.x + a.width - 1e-6 && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6
  return all.flatMap((ink, i) => all.slice(i + 1).flatMap((other) => (meet(ink, other) ? [`${shown(ink)} over ${shown(other)}`] : [])))
}

/** Ink that stands out of a rectangle by more than its overhang, as text. */
export const outsideOf = (all: readonly Ink[], { x, y, width, height }: Rect, overhang = 0.6): readonly string[] =>
  all
    .filter(
      (i) => i.x < x - overhang || i.x + i.width > x + width + overhang || i.y < y - overhang || i.y + i.height > y + height + overhang,
    )
    .map((ink) => `${shown(ink)} outside`)

const shown = ({ text, x, y, width, height }: Ink): string => `"${text}" ${[x, y, width, height].map((n) => n.toFixed(2)).join(' ')}`
