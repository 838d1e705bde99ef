import type { Rect } from '../base/geometry.ts'
import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem, Drawing, Grey } from '../model/drawing.ts'
import { itemId, optionId, zoneId } from '../model/ids.ts'
import type { PageCode } from '../model/page-code.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import type { Typesetter } from '../typeset/index.ts'
import type { Desk } from './desk.ts'
import { filledRect, frameOf, inset, lineOf } from './forms.ts'

/** A page that tells what printer and scanner do to an exam, and where everything is on it. */
export interface TestPage {
  readonly drawing: Drawing
  readonly sheet: Sheet
}

/** Head and corners of a page, as papers have them. */
interface Around {
  readonly code: PageCode
  readonly place: Pick<Sheet, 'fiducials' | 'fiducialDiameter' | 'codeBoxes'>
  readonly items: readonly DrawItem[]
}

const BOX: Mm = 3.78
const RULE: Mm = 0.176
const PITCH: Mm = 9
const TEXT: Mm = 3.3
const EMPTY = 16
/** How dark the boxes of the second row are, in percent; and how wide the strokes in those of the third, in mm. */
const GREYS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const STROKES = [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1]
const LINES = [0.1, 0.15, 0.2, 0.3, 0.5]
/** Squares near the edges of the paper: side, and distance from the edge. */
const EDGE = { side: 3, away: 5 }
const RULER = { across: 150, down: 100 }

const WORDS = [
  'Print this page as you will print the exam: in its actual size (100 %), nothing fitted to the paper.',
  'Scan it as you will scan the exam, on the same machine with the same settings.',
  'Then: marksense test-page scan.pdf',
]

/** Boxes empty, grey and with strokes in them, fine lines, rulers, and squares at the edges. */
export function composeTestPage({ style, typesetter }: Pick<Desk, 'style' | 'typesetter'>, around: Around): TestPage {
  const { page, body } = style
  const zones: Zone[] = []
  const items: DrawItem[] = [...around.items]
  const say = (text: string, x: Mm, y: Mm, size: Mm = TEXT): void => void items.push(...textAt(typesetter, text, { x, y, size }))
  const box = (group: string, name: string, at: { x: Mm; y: Mm }, inside: (rect: Rect) => readonly DrawItem[]): void => {
    const rect = { x: roundMm(at.x), y: roundMm(at.y), width: BOX, height: BOX }
    zones.push(zoneAt(group, name, rect))
    items.push(...inside(rect), frameOf(rect, RULE))
  }
  items.push(...textAt(typesetter, 'Test page for printer and scanner', { x: body.x, y: body.y + 5, size: 5.2, face: 'bold' }))
  for (const [i, line] of WORDS.entries()) say(line, body.x, body.y + 12 + i * 5)
  const rows = body.y + 36
  const column = body.x + 28
  say('empty', body.x, rows + 3)
  for (let i = 0; i < EMPTY; i++) box('empty', `${i + 1}`, { x: body.x + 18 + i * PITCH, y: rows }, () => [])
  say('grey, %', body.x, rows + 15)
  for (const [i, percent] of GREYS.entries()) {
    const at = { x: column + i * 13, y: rows + 12 }
    box('grey', `${percent}`, at, (rect) => [filledRect(inset(rect, RULE), greyOf(percent))])
    say(`${percent}`, at.x, at.y + 7.5, 2.6)
  }
  say('strokes, mm', body.x, rows + 29)
  for (const [i, width] of STROKES.entries()) {
    const at = { x: column + i * 13, y: rows + 26 }
    const across = (r: Rect) => [lineOf([r.x + 0.5, r.y + r.height - 0.5], [r.x + r.width - 0.5, r.y + 0.5], { width, grey: 0 })]
    box('stroke', `${width}`, at, across)
    say(`${width}`, at.x, at.y + 7.5, 2.6)
  }
  items.push(...fineLines(body.x + 28, rows + 42), ...rulers(body.x, rows + 66, typesetter))
  say('lines, mm', body.x, rows + 47)
  for (const [i, width] of LINES.entries()) say(`${width}`, column + i * 24, rows + 55, 2.6)
  for (const [i, size] of [2.1, 2.5, 2.8, 3.2, 3.5, 4.2].entries())
    say('Hamburgefonstiv 0123456789, “fi” – αβγ', body.x + 20, rows + 92 + i * 7, size)
  for (const [name, rect] of edgesOf(page)) {
    zones.push(zoneAt('edge', name, rect))
    items.push(filledRect(rect, 0))
  }
  const { code, place } = around
  const sheet: Sheet = { copy: code.copy, page: code.page, code, ...page, ...place, zones }
  return { drawing: { ...page, items }, sheet }
}

const greyOf = (percent: number): Grey => 1 - percent / 100

const zoneAt = (group: string, name: string, rect: Rect): Zone => ({
  id: zoneId(`${group}.${name}`),
  rect,
  shape: 'square',
  group,
  role: { kind: 'option', item: itemId(group), option: optionId(name) },
})

function edgesOf({ width, height }: { readonly width: Mm; readonly height: Mm }): readonly (readonly [string, Rect])[] {
  const { side, away } = EDGE
  const [middle, centre] = [roundMm((height - side) / 2), roundMm((width - side) / 2)]
  const at = (x: Mm, y: Mm): Rect => ({ x: roundMm(x), y: roundMm(y), width: side, height: side })
  return [
    ['top', at(centre, away)],
    ['bottom', at(centre, height - away - side)],
    ['left', at(away, middle)],
    ['right', at(width - away - side, middle)],
  ]
}

/** Groups of lines as far apart as they are wide. */
const fineLines = (x: Mm, y: Mm): readonly DrawItem[] =>
  LINES.flatMap((width, i) =>
    Array.from({ length: 8 }, (_, k) => {
      const at = x + i * 24 + k * width * 2
      return lineOf([at, y], [at, y + 9], { width, grey: 0 })
    }),
  )

function rulers(x: Mm, y: Mm, typesetter: Typesetter): readonly DrawItem[] {
  const thin = { width: 0.15, grey: 0 }
  const down = Array.from({ length: RULER.down + 1 }, (_, mm) => lineOf([x, y + mm], [x + tick(mm), y + mm], thin))
  const across = Array.from({ length: RULER.across + 1 }, (_, mm) => lineOf([x + mm, y], [x + mm, y + tick(mm)], thin))
  return [
    lineOf([x, y], [x + RULER.across, y], thin),
    lineOf([x, y], [x, y + RULER.down], thin),
    ...across,
    ...down,
    ...textAt(typesetter, `${RULER.across} mm`, { x: x + RULER.across + 2, y: y + 3, size: 2.8 }),
    ...textAt(typesetter, `${RULER.down} mm`, { x: x + 1, y: y + RULER.down + 5, size: 2.8 }),
    ...textAt(typesetter, 'Lay a ruler on both: they must be as long as they say.', { x: x + 12, y: y + 12, size: 2.8 }),
  ]
}

const tick = (mm: number): Mm => (mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.6)

interface TextPlace {
  readonly x: Mm
  readonly y: Mm
  readonly size: Mm
  readonly face?: 'roman' | 'bold'
}

const textAt = (typesetter: Typesetter, text: string, { x, y, size, face = 'roman' }: TextPlace): readonly DrawItem[] =>
  typesetter.shape(text, face, size).runs.map((run) => ({ ...run, x: x + run.x, y: y + run.y }))
