import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseTemplate } from '../../../src/authored/index.ts'
import { centreOf, overlaps, type Rect } from '../../../src/base/geometry.ts'
import { openPdfPages } from '../../../src/image/index.ts'
import type { Drawing } from '../../../src/model/drawing.ts'
import { runId } from '../../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { isBox, type Sheet } from '../../../src/model/sheet.ts'
import { createComposer } from '../../../src/paper/index.ts'
import { openPdf } from '../../../src/pdf/index.ts'
import { plainExam } from '../../support/papers.ts'
import { tempFolder } from '../../support/small-exam.ts'
import { realTypesetter } from '../../support/typesetters.ts'
import { copyOf, sampleVariant } from '../../support/variants.ts'

const papers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  legal: { width: 215.9, height: 355.6 },
  b5: { width: 176, height: 250 },
  a5: { width: 148, height: 210 },
  landscape: { width: 297, height: 210 },
}
const looks = ['classic', 'compact', 'large-print', 'answer-sheet'].flatMap((template) =>
  Object.entries(papers)
    .filter(([paper]) => !(template === 'large-print' && paper === 'a5'))
    .map(([paper, size]) => ({ template, paper, size })),
)

const filesIn = (name: string) => {
  const folder = new URL(`../../../templates/${name}/`, import.meta.url)
  return readdirSync(folder).map((file) => ({ file: `templates/${name}/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }))
}
const strings = filesIn('strings')
const typesetter = realTypesetter()
const { fontSize: _, ...plain } = plainExam
const DPI = 400
/** How far ink may be from where the sheet says, mm. */
const TOLERANCE = 0.2

function compose(name: string, paper: { width: number; height: number }, grid = 6) {
  const { value: template, diagnostics } = parseTemplate(name, filesIn(name), strings)
  if (template === undefined) throw new Error(JSON.stringify(diagnostics))
  const exam = { ...plain, paper, identify: { ...plain.identify, grid } }
  const composer = createComposer({
    ...{ template, exam, typesetter, run: runId('0123456789abcdef') },
    ...{ codeWidths: STRONG_WIDTHS, roster: undefined },
  })
  return composer.copy(copyOf(5), sampleVariant())
}

async function rendered(drawing: Drawing): Promise<Raster> {
  const path = join(tempFolder(), 'page.pdf')
  const chunks: Uint8Array[] = []
  const pdf = openPdf((chunk) => void chunks.push(chunk.slice()), { title: 'T', language: 'en' }, typesetter.resources())
  pdf.addPage(drawing)
  await pdf.end()
  writeFileSync(path, Buffer.concat(chunks))
  const pages = await openPdfPages(path)
  const raster = pages.kind === 'pages' ? await pages.render(1, DPI) : pages
  if (!('grey' in raster)) throw new Error('cannot be rendered')
  return raster
}

const pixel = (mm: number): number => Math.round((mm * DPI) / 25.4)

/** Darkest pixel within the tolerance of a point. */
function darkestNear({ width, grey }: Raster, x: number, y: number): number {
  let least = 255
  for (let j = pixel(y - TOLERANCE); j <= pixel(y + TOLERANCE); j++)
    for (let i = pixel(x - TOLERANCE); i <= pixel(x + TOLERANCE); i++) least = Math.min(least, grey[j * width + i] ?? 255)
  return least
}

/** Points along the border of a box. */
const borderOf = ({ x, y, width, height }: Rect): readonly (readonly [number, number])[] =>
  [0.25, 0.5, 0.75].flatMap((share) => [
    [x + share * width, y] as const,
    [x + share * width, y + height] as const,
    [x, y + share * height] as const,
    [x + width, y + share * height] as const,
  ])

const misplaced = (raster: Raster, rects: readonly Rect[]): readonly Rect[] =>
  rects.filter((rect) => borderOf(rect).some(([x, y]) => darkestNear(raster, x, y) > 150))

function checkPlaces({ zones, width, height, fiducials, fiducialDiameter: d }: Sheet): void {
  const discs = fiducials.map(({ x, y }) => ({ x: x - d / 2, y: y - d / 2, width: d, height: d }))
  const boxes = zones.filter(isBox).map((zone) => zone.rect)
  for (const rect of [...zones.map((zone) => zone.rect), ...discs]) {
    expect([rect.x >= 4, rect.y >= 4, rect.x + rect.width <= width - 4, rect.y + rect.height <= height - 4]).toEqual(Array(4).fill(true))
  }
  const all = [...boxes, ...discs]
  for (const [i, rect] of all.entries()) expect(all.slice(i + 1).filter((other) => overlaps(rect, other))).toEqual([])
}

test.each(looks)('$template on $paper: ink is where the sheet says', { timeout: 60_000 }, async ({ template, size }) => {
  const { value, diagnostics } = compose(template, size)
  expect(diagnostics).toEqual([])
  if (value === undefined) return
  value.sheets.forEach(checkPlaces)
  const pages = [0, value.sheets.length - 1]
  for (const page of pages) {
    const [sheet, drawing] = [value.sheets[page], value.drawings[page]]
    if (sheet === undefined || drawing === undefined) continue
    const raster = await rendered(drawing)
    expect(misplaced(raster, sheet.zones.map((zone) => zone.rect))).toEqual([]) // biome-ignore format: one thought
    expect(misplaced(raster, sheet.codeBoxes.map((box) => box.rect))).toEqual([]) // biome-ignore format: one thought
    for (const { x, y } of sheet.fiducials) {
      const edge = sheet.fiducialDiameter / 2
      for (const [dx, dy] of [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        // biome-ignore format: pairs
        expect(darkestNear(raster, x + dx * (edge - 0.25), y + dy * (edge - 0.25))).toBeLessThan(100)
        expect(raster.grey[pixel(y + dy * (edge + TOLERANCE)) * raster.width + pixel(x + dx * (edge + TOLERANCE))]).toBeGreaterThan(200)
      }
    }
    const [first] = sheet.zones
    if (first !== undefined) expect(misplaced(raster, [{ ...first.rect, x: first.rect.x + 3 * TOLERANCE }])).toHaveLength(1)
    expect(centreOf({ x: 0, y: 0, ...size })).toEqual(centreOf({ x: 0, y: 0, width: sheet.width, height: sheet.height }))
  }
})

test.each([
  ['too narrow for the page code', { width: 120, height: 297 }, /runs into the corner discs/],
  ['no room between the margins', { width: 60, height: 297 }, /columns of 16/],
  ['too low', { width: 210, height: 80 }, /26 mm/],
] as const)('paper that is %s is a fault', (_what, paper, says) => {
  const { value, diagnostics } = compose('classic', paper)
  expect(value).toBeUndefined()
  expect(diagnostics.find(({ code }) => code === 'page-too-small')?.message).toMatch(says)
})
