/**
 * Scans in the forms they come in: one stretch of an imagined class, printed and scanned at 300 dpi, saved as JPEG, PNG
 * and fax code at several resolutions; and photographs. Each input is one file, or a folder of one file a page.
 */
import sharp from 'sharp'
import { simulateStretch } from '../dist/app/simulate-stretch.js'
import { writeScans } from '../dist/app/write-scans.js'
import { MM_PER_INCH } from '../dist/base/units.js'
import { encodeG4, encodeJpeg, encodePng, openScan } from '../dist/image/index.js'

const DPI = 300
const QUALITY = 85
/** Grey level that a scanner without greys divides at. */
const DIVIDE = 150

async function resized(raster, dpi) {
  if (dpi === DPI) return raster
  const [width, height] = [raster.width, raster.height].map((side) => Math.round((side * dpi) / DPI))
  const raw = { width: raster.width, height: raster.height, channels: 1 }
  const grey = await sharp(raster.grey, { raw }).resize(width, height).toColourspace('b-w').raw().toBuffer()
  return { width, height, grey: new Uint8Array(grey), dpi }
}

const divided = (raster) => ({ ...raster, grey: raster.grey.map((level) => (level < DIVIDE ? 0 : 255)) })

const savers = {
  jpeg: async (raster, dpi) => ({ kind: 'jpeg', bytes: await encodeJpeg(raster, QUALITY, dpi) }),
  png: async (raster) => ({ kind: 'png', bytes: await encodePng(raster) }),
  g4: async (raster, dpi) => ({ kind: 'g4', ...(await encodeG4(divided(raster), dpi)) }),
}

/** What is measured; `bar` is the most that reading may cost over the bare decode (none where the product promises none). */
export const inputs = [
  { name: 'grey JPEG in PDF, 150 dpi', dpi: 150, saver: 'jpeg', container: 'pdf' },
  { name: 'grey JPEG in PDF, 200 dpi', dpi: 200, saver: 'jpeg', container: 'pdf' },
  { name: 'grey JPEG in PDF, 300 dpi', dpi: 300, saver: 'jpeg', container: 'pdf', bar: 1.75 },
  { name: 'grey JPEG in PDF, 400 dpi', dpi: 400, saver: 'jpeg', container: 'pdf' },
  { name: 'PNG files, 300 dpi', dpi: 300, saver: 'png', container: 'png', bar: 1.75 },
  { name: 'G4 in PDF, 300 dpi', dpi: 300, saver: 'g4', container: 'pdf-bilevel', bar: 2.5 },
  { name: 'G4 in TIFF, 300 dpi', dpi: 300, saver: 'g4', container: 'tiff', bar: 2.5 },
  { name: 'photographs, JPEG', level: 'phone', container: 'jpeg', bar: 3.5 },
]

/** The pages as a scanner without faults of compression sees them: PNG files. */
export async function scannedPages(run, pages, folder, level = 'clean') {
  const container = level === 'clean' ? 'png' : 'jpeg'
  const saved = await simulateStretch({ folder: run, level, seed: 'bench', stretch: { from: 0, to: pages }, container })
  return writeScans(folder, container, inTurn(saved.slice(0, pages)))
}

/** Saves scanned pages in the form of an input, over and over until there are `count`, and gives the files. */
export async function writeInput(files, { dpi, saver, container }, to, count = files.length) {
  const pages = []
  for (const file of files) {
    const scan = await openScan(file)
    const { raster } = await scan.read(1)
    scan.close()
    const picture = await savers[saver](await resized(raster, dpi), dpi)
    pages.push({ picture, width: (raster.width * MM_PER_INCH) / DPI, height: (raster.height * MM_PER_INCH) / DPI })
  }
  return writeScans(to, container, inTurn(pages, count))
}

async function* inTurn(pages, count = pages.length) {
  for (let i = 0; i < count; i++) yield pages[i % pages.length]
}
