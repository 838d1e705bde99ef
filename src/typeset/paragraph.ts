import type { Mm } from '../base/units.ts'
import type { Inline } from '../model/content.ts'
import { bidiOfSpans } from './bidi.ts'
import { type Display, displayMaterial } from './display.ts'
import { greyOf } from './faces.ts'
import { flowOf } from './flow.ts'
import type { TextStyle } from './galley.ts'
import { type BrokenLine, breakParagraph } from './lines.ts'
import { type Content, type LineSpan, paragraphItems } from './paragraph-items.ts'
import { setLine } from './set-line.ts'
import type { Setting, TextLook, Vertical } from './setting.ts'
import { shiftInk } from './shift.ts'

export interface ParagraphLook {
  readonly look: TextLook
  readonly align: TextStyle['align']
  readonly leading: Mm
}

/** The style's own paragraphs. */
export const bodyLook = ({ style }: Setting): ParagraphLook => ({
  look: { face: 'roman', size: style.size, ...greyOf(style) },
  align: style.align,
  leading: style.size * style.leading,
})

/**
 * A paragraph's lines, and its displays between them: text after a display goes on as the same paragraph. Pages do not
 * end after a stretch's first line, before its last or before a display (TeX's \predisplaypenalty). A paragraph that is
 * nothing but a run-in heading ("**Solution:**") stays with what follows; a display goes beside it where there is room.
 */
export function setParagraph(children: readonly Inline[], width: Mm, how: ParagraphLook, setting: Setting): readonly Vertical[] {
  const material: Vertical[] = []
  const stretch: Vertical[] = []
  let pending: LineSpan[] = []
  const breakLine = () => {
    stretch.push(...setStretch(pending, width, how, setting))
    pending = []
  }
  const closeStretch = () => {
    breakLine()
    material.push(...withoutWidows(stretch))
    stretch.length = 0
  }
  const headed = opensWithHeading(children)
  for (const span of flowOf(children, how.look, setting, width)) {
    if (span.kind === 'line-break') breakLine()
    else if (span.kind === 'display') {
      closeStretch()
      addDisplay(material, { display: span.display, width, isBelowHeading: headed && material.length === 1 }, setting)
    } else pending.push(span)
  }
  closeStretch()
  return headed && !children.some(isDisplay) ? material.map(keptWithNext) : material
}

interface DisplayOrder {
  readonly display: Display
  readonly width: Mm
  readonly isBelowHeading: boolean
}

/** A display below the last line, or beside it where that is a heading. */
function addDisplay(material: Vertical[], { display, width, isBelowHeading }: DisplayOrder, setting: Setting): void {
  const above = material.at(-1)
  const heading = isBelowHeading && above?.kind === 'line' ? { heading: above.ink } : {}
  const before = above?.kind === 'line' ? { extent: above.extent, ...heading } : undefined
  const set = displayMaterial(display, width, before, setting)
  const last = material.splice(-1).map(keptWithNext)
  material.push(...(set.besideHeading ? [] : last), ...set.material)
}

const isDisplay = (inline: Inline): boolean => inline.kind === 'display'
const keptWithNext = (v: Vertical): Vertical => (v.kind === 'line' ? { ...v, breakAfter: 'never' } : v)

/** Whether bold words, and at most white space and a remark in italics, are all that stands before the first display or the end. */
function opensWithHeading(children: readonly Inline[]): boolean {
  const first = children.findIndex(isDisplay)
  const before = first < 0 ? children : children.slice(0, first)
  const isBlank = (inline: Inline) => inline.kind === 'space' || (inline.kind === 'text' && inline.text.trim() === '')
  return before[0]?.kind === 'strong' && before.slice(1).every((inline) => isBlank(inline) || inline.kind === 'emphasis')
}

function setStretch(spans: readonly LineSpan[], width: Mm, how: ParagraphLook, setting: Setting): readonly Vertical[] {
  const bidi = bidiOfSpans(spans, setting.direction)
  const items = paragraphItems(spans, setting, width, bidi)
  if (!items.some((i) => i.type === 'box')) return []
  const lines = breakParagraph(items, width, how.align === 'justified' ? 'justified' : 'ragged')
  return lines.map((line) => {
    if (line.excess > 0) reportWide(line, width, setting)
    const set = setLine(line, width, setting, bidi)
    const left = how.align === 'centred' ? Math.max(0, (width - set.width) / 2) : 0
    return {
      kind: 'line',
      height: set.height,
      depth: set.depth,
      leading: how.leading,
      extent: left + set.width,
      ink: shiftInk(set.ink, left, 0),
      breakAfter: 'allowed',
    }
  })
}

/** No page ends after the first line of a stretch of text or before its last. */
function withoutWidows(lines: readonly Vertical[]): readonly Vertical[] {
  return lines.map((line, i) =>
    line.kind === 'line' && (i === 0 || i === lines.length - 2) && i < lines.length - 1 ? { ...line, breakAfter: 'never' } : line,
  )
}

function reportWide(line: BrokenLine<Content>, width: Mm, setting: Setting): void {
  let widest = ''
  let most = 0
  for (const item of line.items) {
    if (item.type !== 'box' || item.width <= most) continue
    most = item.width
    widest = item.content.kind === 'box' ? item.content.box.name : `"${item.content.text}"`
  }
  setting.report({
    code: 'too-wide',
    severity: 'error',
    message: `${widest} does not fit: its line is ${line.excess.toFixed(1)} mm wider than the column of ${width.toFixed(1)} mm`,
    hint: 'shorten it, or allow it to be broken: set a long formula as a display, a long word with soft hyphens',
    at: undefined,
  })
}
