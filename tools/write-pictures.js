/**
 * The pictures of README.md, made by the program itself: the first page of a sample exam, and a page of its simulated
 * scan with every box framed by the state it was read as. `npm run pictures` writes docs/images/.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sharp from 'sharp'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = (file) => import(pathToFileURL(join(root, 'dist', file)).href)
const [
  { makeRun, readBatch, simulateRun },
  { evidenceOf },
  { openRunStore },
  { cornersOf, project },
  { isBox },
  { encodePng, openPdfPages, openScan },
] = await Promise.all(
  ['app/index.js', 'app/evidence.js', 'store/index.js', 'base/geometry.js', 'model/sheet.js', 'image/index.js'].map(built),
)

const STUDENTS = 3
const COPY = 1
const SCAN_PAGE = 2
/** Of the pictures: an A4 page is 661 pixels wide. */
const DPI = 80
const COLOURS = { marked: '#0a7f3f', blank: '#3b78c4', cancelled: '#8a5a00', doubtful: '#d62828' }
/** Space between a box and the frame drawn around it, mm. */
const MARGIN = 0.4

/** Levels of each colour channel are rounded to these steps: the noise of paper is most of a scan's size. */
const STEP = 16

/** A small PNG; rounding keeps the colour of thin frames, which a palette chosen by area would give up. */
async function picture(image) {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const rounded = data.map((level) => Math.min(255, Math.round(level / STEP) * STEP))
  return sharp(rounded, { raw }).png({ compressionLevel: 9 }).toBuffer()
}

/** The frames of a page's boxes as an SVG as large as the raster. */
function framesOf({ reading, sheet, marks }, raster) {
  const states = new Map(marks.map(({ zone, state }) => [zone, state]))
  const shapes = sheet.zones.filter(isBox).map(({ id, rect }) => {
    const state = states.get(id) ?? 'doubtful'
    const { x, y, width, height } = rect
    const around = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
    const corners = cornersOf(around).map((corner) => project(reading.registration.toRaster, corner))
    const points = corners.map((corner) => `${corner.x.toFixed(1)},${corner.y.toFixed(1)}`).join(' ')
    const fill = state === 'blank' ? 'none' : COLOURS[state]
    return `<polygon points="${points}" stroke="${COLOURS[state]}" fill="${fill}" fill-opacity="0.35"/>`
  })
  const stroke = raster.width / 500
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${raster.width}" height="${raster.height}"><g stroke-width="${stroke}">${shapes.join('')}</g></svg>`
}

async function drawPage(papers) {
  const pages = await openPdfPages(papers)
  return picture(sharp(await encodePng(await pages.render(1, DPI))))
}

async function drawScan(folder, scans) {
  const store = openRunStore(join(folder, 'run.sqlite')).value
  const page = evidenceOf(store).pages.find(({ reading }) => reading.copy === COPY && reading.page === SCAN_PAGE)
  store.close()
  const scan = await openScan(scans)
  const { raster } = await scan.read(page.reading.source.page)
  scan.close()
  const framed = await sharp(await encodePng(raster))
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(framesOf(page, raster)) }])
    .png()
    .toBuffer()
  const width = Math.round((page.sheet.width / 25.4) * DPI)
  return picture(
    sharp(framed)
      .rotate(-90 * page.reading.registration.turns)
      .resize({ width }),
  )
}

/** The sample exam for a class of a few. */
function examOfFew(folder) {
  cpSync(join(root, 'bank'), folder, { recursive: true })
  const roster = join(folder, 'students.csv')
  const lines = readFileSync(roster, 'utf8').split('\n')
  writeFileSync(roster, `${lines.slice(0, 1 + STUDENTS).join('\n')}\n`)
  return join(folder, 'exam.yaml')
}

const out = mkdtempSync(join(tmpdir(), 'marksense-pictures-'))
try {
  const { value: made } = await makeRun({ exam: examOfFew(join(out, 'bank')), out })
  const scans = join(out, 'scans.pdf')
  await simulateRun({ folder: out, to: scans, level: 'office', seed: '1' })
  await readBatch({ folder: out, paths: [scans] })
  const images = join(root, 'docs', 'images')
  mkdirSync(images, { recursive: true })
  const pictures = { 'page.png': await drawPage(join(made.folder, 'papers', 'all.pdf')), 'scan.png': await drawScan(made.folder, scans) }
  for (const [name, bytes] of Object.entries(pictures)) {
    writeFileSync(join(images, name), bytes)
    console.log(`docs/images/${name}  ${(statSync(join(images, name)).size / 1000).toFixed(0)} kB`)
  }
} finally {
  rmSync(out, { recursive: true, force: true })
}
