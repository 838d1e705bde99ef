import type { DrawItem, PathCommand, Resources } from '../../src/model/drawing.ts'
import type { Flowed } from '../../src/paper/flow.ts'
import type { LateSlot } from '../../src/typeset/index.ts'

/** Hundredths of a millimetre: finer than any printer, coarser than the last bit of a sum. */
const mm = (n: number): string => (Math.round(n * 100) / 100 + 0).toFixed(2)

/** What a flow has placed, as lines of text: a page, then each thing with its place and its words. */
export function textOfFlow({ pages }: Flowed, resources: Resources): string {
  const lines = pages.flatMap((page, i) => [
    `page ${i + 1}`,
    ...page.flatMap(({ slab, x, y }) => [
      `  slab ${mm(x)} ${mm(y)} height ${mm(slab.height)}`,
      ...slab.drawn.flatMap((item) => linesOf(item, resources, '    ')),
      ...slab.late.map((slot) => `    late ${mm(slot.x)} ${mm(slot.y)} width ${mm(slot.width)} ${fieldOf(slot)}`),
      ...slab.zones.map(
        ({ id, rect, shape }) => `    zone ${mm(rect.x)} ${mm(rect.y)} ${mm(rect.width)} x ${mm(rect.height)} ${shape} ${id}`,
      ),
    ]),
  ])
  return `${lines.join('\n')}\n`
}

const fieldOf = ({ field }: LateSlot): string => (typeof field === 'string' ? field : `@${field.reference}:${field.label}`)

function linesOf(item: DrawItem, resources: Resources, indent: string): readonly string[] {
  const greyOf = (grey: number | undefined) => (grey === undefined ? '' : ` grey ${grey}`)
  switch (item.kind) {
    case 'text': {
      const text = item.glyphs.map((glyph) => glyph.text).join('')
      return [`${indent}text ${mm(item.x)} ${mm(item.y)} size ${mm(item.size)}${greyOf(item.grey)} ${item.font} "${text}"`]
    }
    case 'math': {
      const text = item.formula.glyphs.map(({ shape }) => resources.shapes.get(shape)?.text ?? '?').join('')
      const { width, height, depth } = item.formula
      const size = [width, height, depth].map((n) => mm((n * item.size) / 1000)).join(' ')
      return [`${indent}math ${mm(item.x)} ${mm(item.y)} size ${mm(item.size)} (${size}) "${text}"`]
    }
    case 'image': {
      const { x, y, width, height } = item.rect
      return [`${indent}image ${mm(x)} ${mm(y)} ${mm(width)} x ${mm(height)} ${item.image}`]
    }
    case 'path': {
      const stroke = item.stroke === undefined ? '' : ` stroke ${mm(item.stroke.width)} grey ${item.stroke.grey}`
      return [`${indent}path ${boundsOf(item.commands)}${item.fill === undefined ? '' : ` fill ${item.fill}`}${stroke}`]
    }
    case 'form':
      return [`${indent}form ${mm(item.x)} ${mm(item.y)}`, ...item.form.items.flatMap((inner) => linesOf(inner, resources, `${indent}  `))]
  }
}

function boundsOf(commands: readonly PathCommand[]): string {
  const numbers = commands.flatMap((command) => command.slice(1) as number[])
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return `${mm(left)} ${mm(top)} ${mm(Math.max(...xs) - left)} x ${mm(Math.max(...ys) - top)}`
}
