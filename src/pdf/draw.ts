import { bug } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import type { Bar, DrawItem, Form, Formula, MathRun, PathItem, PlacedForm, PlacedShape, TextRun } from '../model/drawing.ts'
import { type Content, createContent, resourcesOf } from './content.ts'
import { type Engine, numeral, type Ref, writeStream } from './engine.ts'
import type { GlyphFonts } from './glyph-fonts.ts'
import type { Pictures } from './pictures.ts'
import type { TextFonts } from './text-fonts.ts'

export interface Pens {
  readonly engine: Engine
  readonly fonts: TextFonts
  readonly glyphs: GlyphFonts
  readonly pictures: Pictures
}

/** Draws items on a page's content; forms, formulas, fonts and pictures are shared by the document. */
export type Draw = (content: Content, items: readonly DrawItem[]) => void

/** Operators of a formula in 1/1000 of its size around its origin, and the fonts they name. */
interface Prepared {
  readonly operators: string
  readonly fonts: ReadonlyMap<string, Ref>
}

export function createDraw(pens: Pens): Draw {
  const formulas = new WeakMap<Formula, Prepared>()
  const formOf = createForms(pens.engine, (content, items) => draw(content, items))
  const placeForm = (content: Content, item: PlacedForm): void => {
    const { form, x, y, filled = [] } = item
    const place = `q 1 0 0 1 ${numeral(x)} ${numeral(-y)} cm`
    content.reset()
    const made = formOf(form)
    if (made === undefined) {
      content.write(place)
      draw(content, form.items)
      content.write('Q')
    } else {
      content.xobjects.set(made.name, made.ref)
      content.write(`${place} /${made.name} Do Q`)
    }
    for (const run of filled) drawText(content, run, item)
  }
  const placeFormula = (content: Content, item: MathRun): void => {
    const prepared = formulas.get(item.formula) ?? prepare(pens, item.formula)
    formulas.set(item.formula, prepared)
    for (const [name, font] of prepared.fonts) content.fonts.set(name, font)
    const scale = numeral(item.size / 1000, 7)
    content.fill(0)
    content.write(`q ${scale} 0 0 ${scale} ${numeral(item.x)} ${numeral(-item.y)} cm\n${prepared.operators}\nQ`)
  }
  const drawText = (content: Content, { font, size, x, y, glyphs, grey = 0 }: TextRun, from = ORIGIN): void => {
    content.fill(grey)
    pens.fonts.draw(content, { font, size, x: from.x + x, y: -(from.y + y), glyphs })
  }
  const drawItem = (content: Content, item: DrawItem): void => {
    switch (item.kind) {
      case 'text':
        drawText(content, item)
        break
      case 'math':
        placeFormula(content, item)
        break
      case 'path':
        drawPath(content, item)
        break
      case 'image':
        pens.pictures.draw(content, item.image, item.rect)
        break
      case 'form':
        placeForm(content, item)
        break
    }
  }
  const draw: Draw = (content, items) => {
    for (const item of items) drawItem(content, item)
  }
  return draw
}

/** A form as an object of the document. */
interface MadeForm {
  readonly name: string
  readonly ref: Ref
}

/** Forms as objects, each made once; undefined for one that is to be drawn where it is placed. */
function createForms(engine: Engine, draw: Draw): (form: Form) => MadeForm | undefined {
  const forms = new Map<string, MadeForm>()
  const met = new Set<string>()
  const open = new Set<string>()
  const make = (form: Form): MadeForm => {
    if (open.has(form.id)) return bug(`form ${form.id} contains itself`)
    open.add(form.id)
    const content = createContent()
    draw(content, form.items)
    open.delete(form.id)
    const made = { name: `X${forms.size + 1}`, ref: endForm(engine, form, content) }
    forms.set(form.id, made)
    return made
  }
  return (form) => {
    const known = forms.get(form.id)
    if (known !== undefined) return known
    if (!isArrangement(form) || met.has(form.id)) return make(form)
    met.add(form.id)
    return undefined
  }
}

/**
 * Nothing but other forms at their places: an object of its own would be longer than what it says. So it is drawn where it
 * is met first, and becomes an object when it is met again: many orders of options are printed once only.
 */
const isArrangement = ({ items }: Form): boolean =>
  items.length > 0 && items.every((item) => item.kind === 'form' && item.filled === undefined)

const ORIGIN: Pick<TextRun, 'x' | 'y'> = { x: 0, y: 0 }

/** Viewers cut off what stands out of a form's box: marks above tall letters, tails below the last line, may. */
const AROUND: Mm = 3

function endForm(engine: Engine, form: Form, content: Content): Ref {
  const { x, y, width, height } = form.bounds
  const box = [x - AROUND, -(y + height) - AROUND, x + width + AROUND, AROUND - y]
  const corners = box.map((corner) => numeral(corner)).join(' ')
  return writeStream(engine, content.text(), `/Type/XObject/Subtype/Form/BBox[${corners}]/Resources${resourcesOf(content)}`)
}

/**
 * A formula's coloured boxes, glyphs, bars and texts: first what is black, then what is of each grey. Neighbours on one
 * line and of one scale are shown by one operator.
 */
function prepare(pens: Pens, formula: Formula): Prepared {
  const content = createContent()
  for (const bar of formula.bars) if (bar.behind) content.write(`q ${numeral(bar.grey ?? 0)} g ${barOperators(bar)} Q`)
  const bars = formula.bars.filter((bar) => !bar.behind)
  for (const grey of new Set([undefined, ...[...formula.glyphs, ...bars].map((one) => one.grey)])) {
    const glyphs = formula.glyphs.filter((glyph) => glyph.grey === grey)
    const operators = [
      ...(glyphs.length > 0 ? [`BT ${shapeOperators(pens, content, glyphs)} ET`] : []),
      ...bars.filter((bar) => bar.grey === grey).map(barOperators),
    ]
    if (operators.length > 0) content.write(grey === undefined ? operators.join('\n') : `q ${numeral(grey)} g ${operators.join(' ')} Q`)
  }
  for (const text of formula.texts) pens.fonts.draw(content, { ...text, size: 1000 * text.scale })
  return { operators: content.text(), fonts: content.fonts }
}

const barOperators = (bar: Bar): string => `${[bar.x, bar.y, bar.width, bar.height].map((v) => numeral(v)).join(' ')} re f`

function shapeOperators(pens: Pens, content: Content, glyphs: readonly PlacedShape[]): string {
  const out: string[] = []
  let array = ''
  let font = ''
  let line = ''
  /** Where the next glyph would fall by itself. */
  let pen = 0
  const close = (): void => {
    if (array !== '') out.push(`[${array}] TJ`)
    array = ''
  }
  for (const glyph of glyphs) {
    const code = pens.glyphs.codeOf(glyph.shape)
    content.fonts.set(code.name, code.font)
    const sameFont = code.name === font
    const at = `${glyph.scaleX} ${glyph.scaleY} ${glyph.y}`
    const gap = Math.round((pen - glyph.x) / glyph.scaleX)
    if (sameFont && at === line) array += `${gap === 0 ? '' : gap}<${code.code}>`
    else {
      close()
      if (!sameFont) out.push(`/${code.name} 1000 Tf`)
      out.push(`${numeral(glyph.scaleX, 5)} 0 0 ${numeral(glyph.scaleY, 5)} ${numeral(glyph.x)} ${numeral(glyph.y)} Tm`)
      array = `<${code.code}>`
      pen = glyph.x
    }
    const shown = at === line && sameFont ? pen - gap * glyph.scaleX : pen
    pen = shown + code.advance * glyph.scaleX
    font = code.name
    line = at
  }
  close()
  return out.join(' ')
}

function drawPath(content: Content, item: PathItem): void {
  const operators = item.commands.map((command) => {
    const [letter, ...values] = command
    if (letter === 'Z') return 'h'
    return `${values.map((v, i) => numeral(i % 2 === 0 ? v : -v)).join(' ')} ${letter.toLowerCase()}`
  })
  if (item.fill !== undefined) content.fill(item.fill)
  if (item.stroke) content.stroke(item.stroke.width, item.stroke.grey, item.stroke.dash)
  const paint = item.fill === undefined ? (item.stroke ? 'S' : 'n') : item.stroke ? 'B' : 'f'
  content.write(`${operators.join(' ')} ${paint}`)
}
