import { shortHash } from '../base/hash.ts'
import type { Mm } from '../base/units.ts'
import type { Inline } from '../model/content.ts'
import type { DrawItem } from '../model/drawing.ts'
import { type DisplayRow, readDisplay } from './display-source.ts'
import type { LateSlot } from './galley.ts'
import { SMALLEST } from './inline-box.ts'
import { lineInk } from './line-ink.ts'
import type { Setting, Vertical } from './setting.ts'
import { type Ink, joinInk, noInk, shiftInk } from './shift.ts'
import { tinted } from './tint.ts'

export type Display = Extract<Inline, { readonly kind: 'display' }>

/** TeX's \abovedisplayskip (article, 10pt) is the size; after a short line 0 to 0.3 above and 0.6 below. */
const SKIP = { above: 1, below: 1, shortAbove: 0.3, shortBelow: 0.6 }
/** A line is short when it ends this far (TeX: 2 em) before the display begins. */
const SHORT = 2
/** White space between a run-in heading and the display on its line, at least. */
const BESIDE = 1.5

/** What stands above a display: absent at the start of a paragraph. */
export interface Above {
  /** Where the line ends. */
  readonly extent: Mm
  /** A run-in heading's ink; it shares the display's first row where that leaves room for it. */
  readonly heading?: Ink
}

/** A displayed formula, centred, with its numbers at the right margin. Nothing when the formula could not be set. */
export function displayMaterial(display: Display, width: Mm, above: Above | undefined, setting: Setting): DisplayMaterial {
  const { style } = setting
  const source = readDisplay(display.tex, display.label)
  const set = setting.formula(source.tex, true, display.at)
  if (set === undefined) return { material: [], besideHeading: false }
  const numbers = source.rows.map((row, i) => numberInk(row, `${shortHash(display.tex)}-${i}`, setting))
  const numberWidth = numbers.reduce((most, n) => Math.max(most, n?.width ?? 0), 0)
  const room = numberWidth === 0 ? width : width - numberWidth - style.size
  const natural = (set.formula.width * style.size) / 1000
  const scale = Math.max(SMALLEST, Math.min(1, room / natural))
  if (natural * scale > room + 1e-6) reportWide(display, natural, room, setting)
  const size = style.size * scale
  const centred = (width - natural * scale) / 2
  const left = Math.max(0, centred + natural * scale > room ? room - natural * scale : centred)
  const unit = size / 1000
  const formula: DrawItem = {
    kind: 'math',
    size,
    x: left,
    y: 0,
    formula: tinted(set.formula, style.grey),
    tag: { role: 'Formula', alt: source.tex },
  }
  const placed = numbers.flatMap((n, i) => (n === undefined ? [] : [shiftInk(n.ink, width - n.width, -(set.rows[i] ?? 0) * unit)]))
  const heading = headingBeside(above, left - BESIDE * style.size)
  const besideHeading = heading !== undefined
  const short = above !== undefined && !source.aligned && above.extent + SHORT * style.size <= left
  const skip = (share: number, breakAfter: 'allowed' | 'never'): Vertical => ({ kind: 'skip', height: share * style.size, breakAfter })
  const material: readonly Vertical[] = [
    ...(above === undefined || besideHeading ? [] : [skip(short ? SKIP.shortAbove : SKIP.above, 'never')]),
    {
      kind: 'line',
      height: set.formula.height * unit,
      depth: set.formula.depth * unit,
      leading: style.size * style.leading,
      extent: numberWidth > 0 ? width : left + natural * scale,
      ink: joinInk([shiftInk(heading ?? noInk, 0, -(set.rows[0] ?? 0) * unit), { items: [formula], late: [] }, ...placed]),
      breakAfter: 'allowed',
    },
    skip(short ? SKIP.shortBelow : SKIP.below, 'allowed'),
  ]
  return { material, besideHeading }
}

/** A run-in heading that ends early enough. */
const headingBeside = (above: Above | undefined, end: Mm): Ink | undefined =>
  above !== undefined && above.extent <= end ? above.heading : undefined

export interface DisplayMaterial {
  readonly material: readonly Vertical[]
  /** Whether the heading was drawn on the display's first row. */
  readonly besideHeading: boolean
}

/** "(3)" with a slot for the number, or "(L)" for a tag; nothing for a row without number. */
function numberInk(row: DisplayRow, anonymous: string, setting: Setting) {
  if (!row.numbered) return undefined
  const { style } = setting
  const label = row.label ?? anonymous
  setting.define({ kind: 'eq', label, ...(row.tag === undefined ? {} : { text: row.tag }) })
  if (row.tag !== undefined) return lineInk(`(${row.tag})`, setting)
  const [open, number, close] = ['(', style.numbers?.[`eq:${label}`] ?? '0', ')'].map((text) => lineInk(text, setting))
  if (open === undefined || number === undefined || close === undefined) return undefined
  const width = open.width + number.width + close.width
  const slot: LateSlot = {
    field: { reference: 'eq', label },
    face: 'roman',
    size: style.size,
    x: open.width,
    y: 0,
    width: number.width,
    align: 'right',
  }
  const ink = joinInk([open.ink, { items: [], late: [slot] }, shiftInk(close.ink, open.width + number.width, 0)])
  return { width, ink }
}

function reportWide(display: Display, natural: Mm, room: Mm, setting: Setting): void {
  setting.report({
    code: 'too-wide',
    severity: 'error',
    message: `the display ${display.tex.trim().slice(0, 60)} is ${natural.toFixed(1)} mm wide; its column has ${room.toFixed(1)} mm`,
    hint: 'break it into rows with an aligned environment',
    at: display.at,
  })
}
