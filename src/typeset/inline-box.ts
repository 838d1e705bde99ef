import { bug } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import type { Inline, LateField } from '../model/content.ts'
import type { Tag } from '../model/drawing.ts'
import type { LateReference } from './galley.ts'
import { NEVER, OPERATOR_COST, RELATION_COST } from './lines.ts'
import { pictureSize } from './picture.ts'
import type { FormulaPart } from './set-formula.ts'
import type { InlineBox, Setting, TextLook } from './setting.ts'
import { bar, noInk } from './shift.ts'
import { tinted } from './tint.ts'

type Of<K extends Inline['kind']> = Extract<Inline, { readonly kind: K }>

/** Length of a blank to be filled in, and of its rule's thickness and depth below the baseline, per size. */
const BLANK = { width: 7, rule: 0.04, drop: 0.12 }
/** What a blank is read as. */
export const BLANK_TAG: Tag = { role: 'Span', text: '____' }
/** Digits and capitals of Computer Modern are this tall, per size. */
const DIGIT_HEIGHT = 0.683

/** The smallest that a formula is set to fit its column. */
export const SMALLEST = 0.85

/**
 * A formula in the text: one box for each stretch between its breaks, smaller where one is wider than the column. Read
 * as its source, or as `alt`. Nothing when it could not be set.
 */
export function mathBox(
  inline: Of<'math'>,
  look: TextLook,
  setting: Setting,
  { width, alt = inline.tex }: { readonly width: Mm; readonly alt?: string },
): readonly InlineBox[] {
  const parts = setting.formula(inline.tex, false, inline.at)?.parts ?? []
  const widest = (Math.max(0, ...parts.map(({ formula }) => formula.width)) * look.size) / 1000
  const size = look.size * Math.max(SMALLEST, Math.min(1, width / Math.max(widest, 1e-9)))
  const unit = size / 1000
  const tag: Tag = { role: 'Formula', alt }
  return parts.map(({ formula, then, gap }) => ({
    width: formula.width * unit,
    height: formula.height * unit,
    depth: formula.depth * unit,
    ink: { items: [{ kind: 'math', size, x: 0, y: 0, formula: tinted(formula, look.grey), tag }], late: [] },
    name: `the formula $${inline.tex}$`,
    ...(gap === undefined
      ? {}
      : { after: { gap: scaled(gap, unit), cost: then === undefined ? NEVER : costOf[then.kind], nested: then?.nested === true } }),
  }))
}

const scaled = (gap: NonNullable<FormulaPart['gap']>, unit: Mm) => ({
  width: gap.width * unit,
  stretch: gap.stretch * unit,
  shrink: gap.shrink * unit,
})

const costOf = { relation: RELATION_COST, operator: OPERATOR_COST }

/** Room for a word that comes later, as wide as a sample. */
export function lateBox(field: LateField | LateReference, sample: string, look: TextLook, setting: Setting): InlineBox {
  const width = (setting.shaper.word(sample, look.face, () => undefined).width * look.size) / 1000
  const slot = { field, face: look.face, size: look.size, x: 0, y: 0, width, align: 'left' } as const
  return { width, height: DIGIT_HEIGHT * look.size, depth: 0, ink: { items: [], late: [slot] }, name: 'a number' }
}

/** Blanks, pictures and white space on the line. */
export function inlineBox(
  inline: Of<'fill-in' | 'image' | 'space' | 'object-inline'>,
  look: TextLook,
  setting: Setting,
  width: Mm,
): InlineBox {
  switch (inline.kind) {
    case 'space':
      return { width: inline.width, height: 0, depth: 0, ink: noInk, name: 'white space' }
    case 'fill-in': {
      const blank = Math.min(BLANK.width * look.size, width)
      const rule = { ...bar(0, BLANK.drop * look.size, blank, BLANK.rule * look.size), tag: BLANK_TAG }
      return { width: blank, height: look.size, depth: BLANK.drop * 2 * look.size, ink: { items: [rule], late: [] }, name: 'a blank' }
    }
    case 'image': {
      const size = pictureSize(inline.image, setting, width)
      if (size === undefined) return { width: 0, height: 0, depth: 0, ink: noInk, name: 'a picture' }
      const rect = { x: 0, y: -size.height, width: size.width, height: size.height }
      const tag: Tag = { role: 'Figure', alt: inline.image.alt }
      const ink = { items: [{ kind: 'image', image: inline.image.image, rect, tag } as const], late: [] }
      return { ...size, depth: 0, ink, name: `the picture ${inline.image.image}` }
    }
    case 'object-inline':
      return bug(`inline object ${inline.name} reached typesetting: it is to be replaced before`)
  }
}
