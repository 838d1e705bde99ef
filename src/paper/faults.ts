import { overlaps, type Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CodeWidths } from '../model/page-code.ts'
import type { CodeBox } from '../model/sheet.ts'
import type { Desk } from './desk.ts'
import { FIDUCIAL_DIAMETER, fiducialsOf } from './fiducials.ts'
import type { PlacedSlab } from './flow.ts'
import { codeTextRect, highestOf } from './header.ts'
import type { ReferenceText } from './references.ts'
import type { Slab } from './slab.ts'

/** Items of which something is taller than a column. */
export const oversizedFaults = (slabs: readonly Slab[], height: Mm, variant: number): readonly Diagnostic[] =>
  slabs.map((slab) => ({
    code: 'does-not-fit',
    severity: 'error',
    message: `a part of ${slab.scope} is ${slab.height.toFixed(0)} mm high; a page has room for ${height.toFixed(0)} mm`,
    location: { kind: 'question', variant, item: slab.scope },
    hint: 'make the answer space lower, or the figure or table smaller',
  }))

/** References to something that is not printed on the same copy; each once. */
export function missingReferences(
  pages: readonly (readonly PlacedSlab[])[],
  reference: ReferenceText,
  variant: number,
): readonly Diagnostic[] {
  const missing = new Map<string, string>()
  for (const page of pages)
    for (const { slab } of page)
      for (const { field } of slab.late)
        if (typeof field !== 'string' && reference(field, slab.scope) === undefined)
          missing.set(`${slab.scope} @${field.reference}:${field.label}`, slab.scope)
  return [...missing].map(([what, item]) => ({
    code: 'reference-missing',
    severity: 'error',
    message: `${what} names nothing that is printed on the same copy`,
    location: { kind: 'question', variant, item },
    hint: 'label the figure, table or equation that is meant, or draw the item that has it',
  }))
}

/** Numbers that the page code has no room for. */
export function overflowFaults(copy: number, pages: number, widths: CodeWidths, variant: number): readonly Diagnostic[] {
  const fault = (what: string, value: number, most: number): readonly Diagnostic[] =>
    value <= most
      ? []
      : [
          {
            code: 'page-code-overflow',
            severity: 'error',
            message: `copy ${copy} has ${what} ${value}; the page code holds at most ${most}`,
            location: { kind: 'question', variant, item: '' },
            hint: 'print fewer copies or pages in one run',
          },
        ]
  return [...fault('the number', copy, highestOf(widths.copy)), ...fault('a number of pages of', pages, highestOf(widths.page))]
}

/** No printer reaches further to the edge of the paper; discs and code boxes keep so far from each other. */
const EDGE: Mm = 4
const APART: Mm = 1

/** A page that has no room for what is read at its head and corners, or for anything between. */
export function pageFaults({ style, template }: Desk, boxes: readonly CodeBox[]): readonly Diagnostic[] {
  const { page, body, columnWidth } = style
  const fault = (message: string): Diagnostic => ({
    code: 'page-too-small',
    severity: 'error',
    message,
    location: { kind: 'file', file: `templates/${template.name}/template.yaml`, line: 1, column: 1 },
    hint: 'change the margins in template.yaml (top, left and right hold the page code and discs), or take a larger paper',
  })
  if (body.height < LEAST_BODY || columnWidth < LEAST_BODY)
    return [fault(`the margins leave columns of ${columnWidth.toFixed(0)} × ${body.height.toFixed(0)} mm on this paper`)]
  const radius = FIDUCIAL_DIAMETER / 2
  const discs = fiducialsOf(style).map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }))
  const code = [...boxes.map((box) => box.rect), codeTextRect(style)]
  const off = [...discs, ...code].filter(
    ({ x, y, width, height }) => x < EDGE || y < EDGE || x + width > page.width - EDGE || y + height > page.height - EDGE,
  )
  if (off.length > 0) return [fault(`page code and corner discs come nearer than ${EDGE} mm to the edge of the paper`)]
  const near = discs.some((disc) => code.some((rect) => overlaps(grown(disc, APART), rect)))
  return near ? [fault('the page code runs into the corner discs: the text is too narrow')] : []
}

/** A column is never narrower, a page never lower. */
const LEAST_BODY: Mm = 35

const grown = ({ x, y, width, height }: Rect, by: Mm): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by })
