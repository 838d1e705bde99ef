import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageAsset } from '../../src/model/content.ts'
import { openPdf, pictureFaults } from '../../src/pdf/index.ts'
import { testFonts } from '../support/fonts.ts'
import { tempFolder } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

const chequered = Uint8Array.from(
  { length: 256 },
  (_, i) => [((i >> 2) % 8) * 30, (i >> 5) * 30, 0, ((i >> 2) + (i >> 5)) % 2 === 0 ? 255 : 90][i % 4] ?? 0,
)
const picture = await sharp(chequered, { raw: { width: 8, height: 8, channels: 4 } })
  .png()
  .toBuffer()
const raster = picture.toString('base64')

const renderer = 'pdftoppm'
const drawPage = (options: readonly string[]): Buffer => execFileSync(renderer, options)

/** What figures are drawn with, 100 × 60 units each. */
const figures: Readonly<Record<string, string>> = {
  'linear and radial gradients': `<defs><linearGradient id="a"><stop offset="0" stop-color="white"/><stop offset="1" stop-color="black" stop-opacity=".4"/></linearGradient>
    <radialGradient id="b"><stop offset="0" stop-color="yellow"/><stop offset="1" stop-color="green"/></radialGradient></defs>
    <rect width="50" height="60" fill="url(#a)"/><circle cx="75" cy="30" r="22" fill="url(#b)"/>`,
  'clip paths, masks and opacity': `<defs><clipPath id="c"><circle cx="25" cy="30" r="20"/></clipPath><mask id="m"><rect x="50" width="25" height="60" fill="white"/><rect x="75" width="25" height="60" fill="#666"/></mask></defs>
    <rect width="50" height="60" fill="navy" clip-path="url(#c)"/><rect x="50" width="50" height="60" fill="red" mask="url(#m)"/>
    <g opacity=".5"><rect x="30" y="20" width="40" height="20" fill="lime"/><rect x="40" y="10" width="20" height="40"/></g>`,
  'patterns and dashes': `<defs><pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="teal"/></pattern></defs>
    <rect width="60" height="60" fill="url(#p)"/><line x1="65" y1="5" x2="65" y2="55" stroke="black" stroke-width="4" stroke-dasharray="8 4"/><path d="M75 5V55" fill="none" stroke="black" stroke-width="4" stroke-dasharray="8 4"/><path d="M90 5V52" fill="none" stroke="#00f" stroke-width="6" stroke-linecap="round" stroke-dasharray="0 10"/>`,
  'symbols used again, turned and scaled': `<defs><symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10" fill="#ddd"/><path d="M0 0L10 10" stroke="black" stroke-width="2"/></symbol><g id="g"><rect width="20" height="10" fill="crimson"/></g></defs>
    <use href="#s" x="5" y="5" width="30" height="30"/><use href="#g" transform="translate(60 20) rotate(30) scale(1.5)"/><use href="#s" x="40" y="40" width="15" height="15"/>`,
  markers: `<defs><marker id="k" markerWidth="6" markerHeight="6" refX="5" refY="3" orient="auto"><path d="M0 0L6 3L0 6z"/></marker></defs>
    <path d="M10 50Q30 0 50 30T90 10" fill="none" stroke="black" stroke-width="2" marker-end="url(#k)" marker-start="url(#k)"/>`,
  'classes, styles and inheritance': `<style>.x { fill: #c33; stroke: black; stroke-width: 3 } #y { fill: none }</style>
    <g style="stroke:green;stroke-width:4"><rect class="x" x="5" y="5" width="40" height="50" rx="8"/><ellipse id="y" cx="75" cy="30" rx="20" ry="25"/></g>`,
  'a picture inside, and a figure inside': `<image href="data:image/png;base64,${raster}" width="48" height="48" style="image-rendering:pixelated"/><svg x="55" y="5" width="40" height="50" viewBox="0 0 10 10" preserveAspectRatio="none"><rect width="10" height="10" fill="silver"/><circle cx="5" cy="5" r="4" fill="purple"/></svg>`,
  'arcs, holes and even-odd filling': `<path d="M10 30A20 20 0 1 1 50 30A20 20 0 1 1 10 30ZM20 30a10 10 0 1 0 20 0a10 10 0 1 0-20 0z" fill-rule="evenodd"/><path d="M60 10h30v40h-30zM70 20v20h10v-20z" fill="olive"/>`,
}

describe.skipIf(!requireTool('pdftoppm'))('a figure is printed as it is seen elsewhere', () => {
  const folder = tempFolder()
  it.each(Object.entries(figures))('%s', async (name, body) => {
    const bytes = new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="60mm" viewBox="0 0 100 60">${body}</svg>`,
    )
    const asset: ImageAsset = { id: name, format: 'svg', bytes, width: 100, height: 60 }
    expect(pictureFaults(asset, testFonts)).toEqual([])
    const chunks: Uint8Array[] = []
    const pdf = openPdf(
      (chunk) => void chunks.push(chunk),
      { title: name, language: 'en' },
      { fonts: new Map(), shapes: new Map(), images: new Map([['a', asset]]) },
    )
    pdf.addPage({ width: 100, height: 60, items: [{ kind: 'image', image: 'a', rect: { x: 0, y: 0, width: 100, height: 60 } }] })
    await pdf.end()
    const path = join(folder, 'figure.pdf')
    writeFileSync(path, Buffer.concat(chunks))
    drawPage(['-png', '-singlefile', '-scale-to-x', '400', '-scale-to-y', '240', path, join(folder, 'ours')])
    const pixelsOf = (input: Uint8Array): Promise<Buffer> =>
      sharp(input, { density: 101.6 })
        .flatten({ background: 'white' })
        .toColourspace('srgb')
        .resize(400, 240, { fit: 'fill' })
        .raw()
        .toBuffer()
    const [ours, theirs] = [await pixelsOf(readFileSync(join(folder, 'ours.png'))), await pixelsOf(bytes)]
    const difference = ours.reduce((sum, value, i) => sum + Math.abs(value - (theirs[i] ?? 0)), 0) / ours.length
    expect(difference).toBeLessThan(2.5)
  })
})
