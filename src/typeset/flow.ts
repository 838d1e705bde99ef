import type { Mm } from '../base/units.ts'
import type { Inline } from '../model/content.ts'
import { faceIn } from './faces.ts'
import { inlineBox, lateBox, mathBox } from './inline-box.ts'
import type { InlineBox, Setting, TextLook } from './setting.ts'
import { typographic } from './typography.ts'

/** A paragraph's content, flattened: text in one look, things that sit on the line, and what interrupts lines. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly look: TextLook; readonly verbatim: boolean; readonly isolated?: true }
  | { readonly kind: 'boxes'; readonly boxes: readonly InlineBox[] }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'display'; readonly display: Extract<Inline, { readonly kind: 'display' }> }

interface Flow {
  readonly setting: Setting
  readonly width: Mm
  readonly spans: Span[]
  /** Last character so far, for the direction of quotes. */
  last: string
}

/** Flattens inline content for a column of a width. */
export function flowOf(children: readonly Inline[], look: TextLook, setting: Setting, width: Mm): readonly Span[] {
  const flow: Flow = { setting, width, spans: [], last: '' }
  for (const child of children) addInline(child, look, flow)
  return flow.spans
}

function addInline(inline: Inline, look: TextLook, flow: Flow): void {
  const { setting } = flow
  switch (inline.kind) {
    case 'text':
      addText(typographic(inline.text, setting.language, flow.last), look, flow, false)
      return
    case 'code':
      addText(inline.text, { ...look, face: faceIn(look.face, 'code') }, flow, 'code')
      return
    case 'emphasis':
    case 'strong':
    case 'sans':
      for (const child of inline.children) addInline(child, { ...look, face: faceIn(look.face, inline.kind) }, flow)
      return
    case 'math':
      addBoxes(mathBox(inline, look, setting, flow), flow)
      return
    case 'late':
      addBoxes([lateBox(inline.field, '0'.repeat(inline.digits), look, setting)], flow)
      return
    case 'reference':
      addReference(inline, look, flow)
      return
    case 'display':
      flow.spans.push({ kind: 'display', display: inline })
      flow.last = ''
      return
    case 'line-break':
      flow.spans.push({ kind: 'line-break' })
      flow.last = ''
      return
    case 'fill-in':
    case 'image':
    case 'space':
    case 'object-inline':
      addBoxes([inlineBox(inline, look, setting, flow.width)], flow)
      return
  }
}

function addText(text: string, look: TextLook, flow: Flow, verbatim: boolean | 'code'): void {
  if (text === '') return
  for (const part of text.split(/([\u2032\u2190-\u22ff\u27e8-\u27ff\u2a00-\u2aff])/u)) {
    if (part === '') continue
    const symbol = /^[\u2032\u2190-\u2aff]$/u.test(part) && !flow.setting.shaper.has(part) ? symbolBoxes(part, look, flow) : []
    flow.spans.push(
      symbol.length > 0
        ? { kind: 'boxes', boxes: symbol }
        : { kind: 'text', text: part, look, verbatim: verbatim !== false, ...(verbatim === 'code' ? { isolated: true } : {}) },
    )
  }
  flow.last = [...text].at(-1) ?? ''
}

/** A symbol that only the math fonts have (≤, ∞, →), as an ordinary character; nothing when they lack it too. */
function symbolBoxes(symbol: string, look: TextLook, { setting, width }: Flow): readonly InlineBox[] {
  const tex = symbol === '′' ? "{}'" : `{${symbol}}`
  return setting.hasSymbol(tex) ? mathBox({ kind: 'math', tex }, look, setting, { width, alt: symbol }) : []
}

function addBoxes(boxes: readonly InlineBox[], flow: Flow): void {
  if (boxes.length === 0) return
  flow.spans.push({ kind: 'boxes', boxes })
  flow.last = 'x'
}

const words = { fig: ['figure', 'Figure'], tab: ['table', 'Table'], eq: ['equation', ''] } as const

/** The word in front of a figure's or table's number in the exam's language. */
export const captionWord = (setting: Setting, target: 'fig' | 'tab'): string => setting.style.strings[words[target][0]] ?? words[target][1]

/** "Figure 2", "(3)": the number is a slot. */
function addReference(inline: Extract<Inline, { readonly kind: 'reference' }>, look: TextLook, flow: Flow): void {
  const { setting } = flow
  const sample = setting.style.numbers?.[`${inline.target}:${inline.label}`] ?? '0'
  const slot = lateBox({ reference: inline.target, label: inline.label }, sample, look, setting)
  if (inline.target === 'eq') addText('(', look, flow, true)
  else addText(`${captionWord(setting, inline.target)}\u00a0`, look, flow, true)
  addBoxes([slot], flow)
  if (inline.target === 'eq') addText(')', look, flow, true)
}
