import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'fontkit'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/base/hash.ts'
import type { ImageAsset } from '../../../src/model/content.ts'
import type { DrawItem, Drawing, FontFile, Form, Formula, Glyph, Resources, Shape } from '../../../src/model/drawing.ts'
import { openPdf } from '../../../src/pdf/index.ts'
import { requireTool } from '../../support/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'marksense-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fontFile = (name: string): FontFile => ({
  id: name,
  bytes: readFileSync(createRequire(import.meta.url).resolve(`computer-modern/fonts/${name}.ttf`)),
})
const roman = fontFile('cmu-serif-500-roman')
const program = create(Buffer.from(roman.bytes)) as unknown as {
  unitsPerEm: number
  layout(text: string): {
    glyphs: { id: number; codePoints: number[] }[]
    positions: { xAdvance: number }[]
  }
}

function glyphsOf(text: string): readonly Glyph[] {
  const run = program.layout(text)
  return run.glyphs.map((glyph, i) => ({
    id: glyph.id,
    advance: ((run.positions[i]?.xAdvance ?? 0) * 1000) / program.unitsPerEm,
    text: String.fromCodePoint(...glyph.codePoints),
  }))
}

const line = (text: string, x: number, y: number, size = 4): DrawItem => ({
  kind: 'text',
  font: roman.id,
  size,
  x,
  y,
  glyphs: glyphsOf(text),
})

const shapes = new Map<string, Shape>([
  ['x', { path: 'M0 0L500 450H400L0 50ZM0 450L500 0H400Z', advance: 572, text: 'x' }],
  ['sum', { path: 'M0 0H1000V100H200Q600 350 200 600T900 800V900H0Z', advance: 1055, text: '∑' }],
])
const formula: Formula = {
  id: 'f1',
  width: 2000,
  height: 900,
  depth: 0,
  glyphs: [
    { shape: 'sum', x: 0, y: 0, scaleX: 1, scaleY: 1 },
    { shape: 'x', x: 1100, y: 0, scaleX: 1, scaleY: 1 },
    { shape: 'x', x: 1700, y: 400, scaleX: 0.7, scaleY: 0.7 },
  ],
  bars: [{ x: 0, y: -150, width: 2100, height: 60 }],
  texts: [{ x: 2200, y: 0, scale: 1, font: roman.id, glyphs: glyphsOf('where') }],
}
const inner: Form = { id: 'inner', bounds: { x: 0, y: -4, width: 40, height: 6 }, items: [line('Affine efficient', 0, 0)] }
const outer: Form = {
  id: 'outer',
  bounds: { x: 0, y: -5, width: 80, height: 20 },
  items: [
    { kind: 'form', form: inner, x: 0, y: 0 },
    { kind: 'math', size: 4, x: 45, y: 0, formula },
  ],
}
const box: DrawItem = {
  kind: 'path',
  commands: [['M', 10, 60], ['L', 14, 60], ['L', 14, 64], ['L', 10, 64], ['Z']],
  stroke: { width: 0.2, grey: 0 },
}
const svg: ImageAsset = {
  id: 'svg1',
  format: 'svg',
  width: 40,
  height: 20,
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm" viewBox="0 0 400 200">
    <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient></defs>
    <rect x="5" y="5" width="390" height="190" fill="url(#g)" stroke="black"/><circle cx="100" cy="100" r="60" fill="red" fill-opacity="0.5"/>
    <text x="200" y="100" font-size="40">Axis</text><image href="/etc/passwd" width="10" height="10"/></svg>`),
}
const resources: Resources = { fonts: new Map([[roman.id, roman]]), shapes, images: new Map([['a.svg', svg]]) }
const page = (n: number): Drawing => ({
  width: 210,
  height: 297,
  items: [
    line(`Page ${n}: naïve Škoda`, 20, 30),
    { kind: 'form', form: outer, x: 20, y: 50 },
    { kind: 'form', form: outer, x: 20, y: 90 },
    box,
    { kind: 'image', image: 'a.svg', rect: { x: 100, y: 100, width: 80, height: 40 } },
  ],
})

async function pdfOf(pages: readonly Drawing[], title = 'Final & more'): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const pdf = openPdf((chunk) => void chunks.push(chunk), { title, language: 'en', date: '2026-02-03' }, resources)
  for (const drawing of pages) pdf.addPage(drawing)
  await pdf.end()
  return Buffer.concat(chunks)
}

describe('openPdf', () => {
  it('gives the same bytes twice', async () => {
    const [a, b, c] = [await pdfOf([page(1), page(2)]), await pdfOf([page(1), page(2)]), await pdfOf([page(1), page(3)])]
    expect(sha256(a)).toBe(sha256(b))
    expect(sha256(a)).not.toBe(sha256(c))
  })

  it('draws forms and figures once, and a further page costs little', async () => {
    const ten = (await pdfOf(Array.from({ length: 10 }, (_, i) => page(i)))).length
    const twenty = (await pdfOf(Array.from({ length: 20 }, (_, i) => page(i + 10)))).length
    expect((twenty - ten) / 10).toBeLessThan(700)
  })

  it('hands over every byte by the time a page is added', () => {
    const sizes: number[] = []
    const pdf = openPdf((chunk) => void sizes.push(chunk.length), { title: 't', language: 'en' }, resources)
    pdf.addPage(page(1))
    const first = sizes.reduce((a, b) => a + b, 0)
    pdf.addPage(page(2))
    expect(first).toBeGreaterThan(1000)
    expect(sizes.reduce((a, b) => a + b, 0)).toBeGreaterThan(first)
  })

  it.skipIf(!requireTool('qpdf'))('is sound to qpdf', async () => {
    const file = join(folder, 'sound.pdf')
    writeFileSync(file, await pdfOf([page(1), page(2)]))
    expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors')
  })

  it.skipIf(!requireTool('pdftotext'))('keeps its text and math', async () => {
    const file = join(folder, 'text.pdf')
    writeFileSync(file, await pdfOf([page(1), page(2)]))
    const text = execFileSync('pdftotext', ['-layout', file, '-']).toString()
    expect(text).toContain('Page 1: naïve Škoda')
    expect(text).toContain('Page 2: naïve Škoda')
    expect(text.match(/Affine efficient/g)).toHaveLength(4)
    expect(text).toMatch(/∑\s*x/)
    expect(text).toContain('where')
    expect(text).toContain('Axis')
  })

  it.skipIf(!requireTool('pdffonts'))('embeds every font with its texts', async () => {
    const file = join(folder, 'fonts.pdf')
    writeFileSync(file, await pdfOf([page(1)]))
    const rows = execFileSync('pdffonts', [file], { stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim()
      .split('\n')
      .slice(2)
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatch(/ yes (yes|no ) yes /)
  })

  it.skipIf(!requireTool('pdfinfo'))('carries its title, language and the exam’s date', async () => {
    const file = join(folder, 'facts.pdf')
    writeFileSync(file, await pdfOf([page(1)], 'Prüfung & Übung'))
    const facts = execFileSync('pdfinfo', ['-isodates', file]).toString()
    expect(facts).toContain('Prüfung & Übung')
    expect(facts).toContain('2026-02-03T00:00:00')
    expect(facts).toMatch(/Page size:\s+595.276 x 841.89/)
  })
})
