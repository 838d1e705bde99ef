import type { Point, Rect } from '../../../src/base/geometry.ts'
import { type Ratio, ratio } from '../../../src/base/ratio.ts'
import { itemId, optionId, runId, studentId, zoneId } from '../../../src/model/ids.ts'
import { pageCodeOf, STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import type { Raster } from '../../../src/model/raster.ts'
import type { Marking } from '../../../src/model/reading.ts'
import type { Run } from '../../../src/model/run.ts'
import { isBox, type Sheet, type Zone } from '../../../src/model/sheet.ts'
import type { Asked, Variant } from '../../../src/model/variant.ts'

const RUN = runId('abc123def4567890')
const LETTERS = ['a', 'b', 'c', 'd']
const STEPS: readonly Ratio[] = [ratio(0), ratio(1, 2), ratio(1)]
const BOX = 3.8

/** A run written by hand: copies of one variant with eight single-choice, two multiple-choice and one written question. */
export function smallRun(copies: number, options: { readonly marking?: Marking; readonly spares?: number } = {}): Run {
  const students = Array.from({ length: copies }, (_, i) => ({ id: studentId(`${1000 + 37 * i}`), name: `Student ${i}`, columns: {} }))
  const all = Array.from({ length: copies + (options.spares ?? 0) }, (_, i) => i + 1)
  return {
    id: RUN,
    exam: { title: 'Small', language: 'en', seed: 's', marking: options.marking ?? 'fill', codeWidths: STRONG_WIDTHS, gridDigits: 4 },
    roster: { students },
    variants: [variant()],
    copies: all.map((number) => ({ number, variant: 1, ...(number <= copies ? { student: students[number - 1]?.id ?? '' } : {}) })),
    sheets: all.flatMap((copy) => [1, 2, 3].map((page) => sheet(copy, page))),
  }
}

const SINGLE = Array.from({ length: 8 }, (_, i) => `single-${i}`)
const MANY = ['many-0', 'many-1']

function variant(): Variant {
  const asked = [...SINGLE.map((id) => choice(id, 'one', ['b'])), ...MANY.map((id) => choice(id, 'many', ['a', 'c'])), written()]
  const entries = asked.map((a, i) => ({ kind: 'question' as const, question: { number: i + 1, asked: a, order: LETTERS.map(optionId) } }))
  return { number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }
}

const shared = (id: string) => ({
  item: itemId(id),
  hash: id,
  points: ratio(1),
  scored: true,
  tags: [],
  leadIn: [],
  stem: [],
  afterOptions: [],
  solution: [],
  keepTogether: true,
})

const choice = (id: string, pick: 'one' | 'many', right: readonly string[]): Asked => ({
  ...shared(id),
  type: pick === 'one' ? 'single-choice' : 'multiple-choice',
  scheme: { scheme: 'right-wrong', params: {} },
  field: {
    kind: 'choice',
    pick,
    options: LETTERS.map((l) => ({ id: optionId(l), content: [], feedback: [] })),
    arrangement: { kind: 'list', columns: 1 },
  },
  key: { kind: 'choice', right: right.map(optionId) },
})

const written = (): Asked => ({
  ...shared('essay'),
  type: 'written',
  scheme: { scheme: 'graded', params: {} },
  field: { kind: 'written', parts: [{ id: 'a', steps: STEPS }], space: { height: 100, rule: 'lines' } },
  key: { kind: 'written', full: ratio(1) },
})

const box = (id: string, x: number, y: number): Pick<Zone, 'id' | 'rect' | 'shape'> => ({
  id: zoneId(id),
  rect: { x, y, width: BOX, height: BOX },
  shape: 'square',
})

/** Page 1: grid, name and five questions; page 2: the other choices; page 3: the written one. */
function zonesOf(page: number): Zone[] {
  if (page === 3) {
    const grades = STEPS.map(
      (points, i): Zone => ({
        ...box(`g${i}`, 150 + 8 * i, 44),
        group: 'essay a',
        role: { kind: 'grade', item: itemId('essay'), part: 'a', points },
      }),
    )
    return [
      ...grades,
      {
        ...box('w', 30, 52),
        rect: { x: 30, y: 52, width: 150, height: 100 },
        group: 'w',
        role: { kind: 'writing', item: itemId('essay') },
      },
    ]
  }
  const items = page === 1 ? SINGLE.slice(0, 4) : [...SINGLE.slice(4), ...MANY]
  const options = items.flatMap((item, q) =>
    LETTERS.map(
      (letter, i): Zone => ({
        ...box(`${item}.${letter}`, 30, (page === 1 ? 120 : 40) + 34 * q + 6 * i),
        group: item,
        role: { kind: 'option', item: itemId(item), option: optionId(letter) },
      }),
    ),
  )
  return page === 1 ? [...gridZones(), ...options] : options
}

function gridZones(): Zone[] {
  const digits = [0, 1, 2, 3].flatMap((column) =>
    Array.from(
      { length: 10 },
      (_, digit): Zone => ({
        ...box(`d${column}.${digit}`, 30 + 8 * column, 40 + 6 * digit),
        group: `digit ${column}`,
        role: { kind: 'student-digit', column, digit },
      }),
    ),
  )
  return [...digits, { ...box('name', 110, 60), rect: { x: 110, y: 60, width: 72, height: 12 }, group: 'name', role: { kind: 'name' } }]
}

const sheet = (copy: number, page: number): Sheet => ({
  copy,
  page,
  code: pageCodeOf(RUN, copy, page, STRONG_WIDTHS),
  width: 210,
  height: 297,
  fiducials: [
    { x: 26.8, y: 24.72 },
    { x: 183.2, y: 24.72 },
    { x: 183.2, y: 280.2 },
    { x: 26.8, y: 280.2 },
  ],
  fiducialDiameter: 3.6,
  codeBoxes: [],
  zones: zonesOf(page),
})

/** The page as a renderer gives it, the sheet fitted to whole pixels: frames of the boxes, outlines of the fields, and the four discs. */
export function drawSheet(sheet: Sheet, dpi = 300): Raster {
  const width = Math.round((sheet.width * dpi) / 25.4)
  const height = Math.round((sheet.height * dpi) / 25.4)
  const [perX, perY] = [width / sheet.width, height / sheet.height]
  const grey = new Uint8Array(width * height).fill(255)
  const paint = (r: Rect, isInk: (p: Point) => boolean) => {
    for (let py = Math.floor(r.y * perY); py < (r.y + r.height) * perY; py++)
      for (let px = Math.floor(r.x * perX); px < (r.x + r.width) * perX; px++)
        if (isInk({ x: (px + 0.5) / perX, y: (py + 0.5) / perY })) grey[py * width + px] = 0
  }
  for (const zone of sheet.zones) {
    const r = zone.rect
    const rule = isBox(zone) ? 0.18 : 0.3
    paint(r, (p) => Math.min(p.x - r.x, r.x + r.width - p.x, p.y - r.y, r.y + r.height - p.y) < rule)
  }
  for (const f of sheet.fiducials)
    paint({ x: f.x - 2, y: f.y - 2, width: 4, height: 4 }, (p) => Math.hypot(p.x - f.x, p.y - f.y) < sheet.fiducialDiameter / 2)
  return { width, height, dpi, grey }
}
