/**
 * Writes what AMC recorded of small exams to tests/fixtures/amc, so that tests need no AMC: data of our own sources alone. Their
 * databases, the `.xy` file, a few scanned pages, and the share of black that AMC measured in each box of these.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { importAmc, simulateRun } from '../../dist/app/index.js'
import { openScan } from '../../dist/image/index.js'
import { openDatabase } from '../../dist/store/database.js'
import { capturedBoxes, captureImages, prepareProject, rowsOf, scoreCapture } from './amc.js'
import { must } from './both.js'
import { EXAMS, sourceOf } from './exams.js'

const FIXTURES = new URL('../../tests/fixtures/amc/', import.meta.url).pathname
/** The separate answer sheet has its questions' pages besides: one copy is enough. */
const copiesOf = ({ separate }) => (separate ? 1 : 2)
const RECORDED = ['inline', 'ovals']
/** What the tests read; the rest of a database is dropped. */
const KEPT = /^(layout|scoring)_(variables|page|mark|zone|box|digit|question|association|default|main|answer|alias)$/
/** A class whose first student marks boldly enough for AMC's threshold, for the most part. */
const SEED = '5'
/** Of the recorded scans. */
const DPI = 200
const JPEG_QUALITY = 50

export async function recordFixtures(folder) {
  for (const exam of EXAMS.filter(({ name }) => RECORDED.includes(name))) {
    const project = join(folder, `record-${exam.name}`)
    mkdirSync(project, { recursive: true })
    prepareProject(project, sourceOf(exam, copiesOf(exam)))
    const to = join(FIXTURES, exam.name)
    rmSync(to, { recursive: true, force: true })
    for (const name of ['data', 'scans']) mkdirSync(join(to, name), { recursive: true })
    copyFileSync(join(project, 'DOC-calage.xy'), join(to, 'DOC-calage.xy'))
    for (const name of ['layout', 'scoring']) recordDatabase(join(project, 'data', `${name}.sqlite`), join(to, 'data', `${name}.sqlite`))
    await recordScans(project, to, exam.threshold)
    console.log(`recorded ${to}`)
  }
}

function recordDatabase(from, to) {
  copyFileSync(from, to)
  const database = openDatabase(to)
  for (const { name } of database.all("SELECT name FROM sqlite_master WHERE type = 'table'"))
    if (!KEPT.test(name)) database.exec(`DROP TABLE ${name}`)
  // When it was made says nothing, and would make every recording another.
  for (const { name } of database.all("SELECT name FROM sqlite_master WHERE name LIKE '%_variables'"))
    database.exec(`DELETE FROM ${name} WHERE name LIKE '%timestamp' OR name = 'extracted'`)
  database.exec('VACUUM')
  database.close()
}

/** The pages of copy 1 on which something is to be marked, filled and scanned, and what AMC reads there. */
async function recordScans(project, to, threshold) {
  const out = join(project, 'ours')
  must(await importAmc({ project, out }))
  const scans = join(out, 'scans.pdf')
  must(await simulateRun({ folder: out, to: scans, level: 'office', seed: SEED }))
  const truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8')).pages
  const opened = await openScan(scans)
  const pages = []
  for (const [i, { copy, page, boxes }] of truth.entries()) {
    if (copy !== 1 || boxes.length === 0) continue
    const { raster } = await opened.read(i + 1)
    const file = `page-${page}.jpg`
    const width = Math.round((raster.width * DPI) / raster.dpi)
    await sharp(raster.grey, { raw: { width: raster.width, height: raster.height, channels: 1 } })
      .resize({ width })
      .toColourspace('b-w')
      .jpeg({ quality: JPEG_QUALITY })
      .withMetadata({ density: DPI })
      .toFile(join(to, 'scans', file))
    const marked = boxes.filter((box) => box.marked).map(({ zone }) => zone)
    const cancelled = boxes.filter(({ intent }) => intent === 'cancelled').map(({ zone }) => zone)
    pages.push({ file, copy, page, marked, cancelled })
  }
  opened.close()
  captureImages(project, pages.map(({ file }) => join(to, 'scans', file))) // biome-ignore format: one thought
  const captured = capturedBoxes(project)
  const blackOn = ({ copy, page }) => {
    const start = `${copy}/${page} `
    return Object.fromEntries([...captured].filter(([name]) => name.startsWith(start)).map(([name, black]) => [name.slice(start.length), Number(black.toFixed(3))])) // biome-ignore format: one thought
  }
  scoreCapture(project, threshold)
  const names = new Map(rowsOf(project, 'layout', 'layout_question').map(({ question, name }) => [question, name]))
  const scores = Object.fromEntries(rowsOf(project, 'scoring', 'scoring_score').filter(({ student }) => student === 1).map(({ question, score, max }) => [names.get(question), { score, max }])) // biome-ignore format: one thought
  const record = { threshold, scores, pages: pages.map((page) => ({ ...page, black: blackOn(page) })) }
  writeFileSync(join(to, 'capture.json'), `${JSON.stringify(record)}\n`)
}
