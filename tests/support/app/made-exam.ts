import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeOf } from '../../../src/app/doubts.ts'
import { type Graded, type GradingFiles, gradedOf } from '../../../src/app/graded.ts'
import { makeRun, readBatch } from '../../../src/app/index.ts'
import { madeFactsOf } from '../../../src/app/made-facts.ts'
import { openRunIn, storeFile } from '../../../src/app/run-folder.ts'
import { present } from '../../../src/base/bug.ts'
import type { Rect } from '../../../src/base/geometry.ts'
import { encodeJpeg, openPdfPages } from '../../../src/image/index.ts'
import type { Checked } from '../../../src/model/diagnostic.ts'
import type { Raster } from '../../../src/model/raster.ts'
import type { Run } from '../../../src/model/run.ts'
import type { Sheet } from '../../../src/model/sheet.ts'
import { writeImagePdf } from '../../../src/pdf/index.ts'
import { openRunStore, type RunStore } from '../../../src/store/index.ts'
import { smallExam, tempFolder } from '../small-exam.ts'

const DPI = 150
const PX_PER_MM = DPI / 25.4

/** The small exam, made, and its printed pages to be filled in: much faster than simulating, and exactly as wanted. */
export interface MadeExam {
  readonly exam: string
  readonly out: string
  /** The run's folder. */
  readonly folder: string
  readonly run: Run
  readonly sheetOf: (copy: number, page: number) => Sheet
  /** A printed page as a clean scan; the boxes named as in a doubts list (`triangle b`, `limit a 3`) are filled. */
  readonly fill: (copy: number, page: number, boxes: readonly string[]) => Promise<Raster>
  /** Writes pages as a PDF of scans into `out` and gives its path. */
  readonly scan: (name: string, pages: readonly Raster[]) => Promise<string>
}

export const madeExam = (copies = 3, students = 3): Promise<MadeExam> => madeFrom(smallExam(students), copies)

/** The same of another exam.yaml with the small exam's questions. */
export async function madeFrom(exam: string, copies: number): Promise<MadeExam> {
  const out = tempFolder()
  const { folder } = resultOf(await makeRun({ exam, out, copies }))
  const run = inStore(folder, (store) => ({ ...store.run(), sheets: [...store.run().sheets] }))
  const papers = await openPdfPages(join(folder, 'papers', 'all.pdf'))
  const { firstPages } = madeFactsOf(folder)
  const sheetOf = (copy: number, page: number): Sheet =>
    present(
      run.sheets.find((sheet) => sheet.copy === copy && sheet.page === page),
      `copy ${copy} page ${page}`,
    )
  return {
    exam,
    out,
    folder,
    run,
    sheetOf,
    fill: async (copy, page, boxes) => {
      const printed = papers.kind === 'pages' ? await papers.render((firstPages[copy - 1] ?? 0) + page, DPI) : papers
      if (!('grey' in printed)) throw new Error(printed.detail)
      const raster = { ...printed, grey: printed.grey.slice() }
      for (const box of boxes) paint(raster, rectOf(sheetOf(copy, page), box), 40)
      return raster
    },
    scan: async (name, pages) => {
      const path = join(out, name)
      writeFileSync(path, await pdfOf(pages))
      return path
    },
  }
}

/** All right answers of the small exam, by page. */
export const RIGHT: Readonly<Record<number, readonly string[]>> = {
  1: ['derivative b', 'triangle b', 'harmonic false'],
  2: ['limit a 3'],
}

/** All pages of these copies with the right answers. */
export const rightPages = (made: MadeExam, copies: readonly number[]): Promise<readonly Raster[]> =>
  Promise.all(copies.flatMap((copy) => [1, 2].map((page) => made.fill(copy, page, RIGHT[page] ?? []))))

/** Reads files into the run; fails the test when that is an error. */
export const readInto = async (made: Pick<MadeExam, 'folder'>, ...paths: readonly string[]) =>
  resultOf(await readBatch({ folder: made.folder, paths }))

/** Something of an opened store, closed again. */
export function inStore<T>(folder: string, use: (store: RunStore) => T): T {
  const store = resultOf(openRunStore(storeFile(folder)))
  try {
    return use(store)
  } finally {
    store.close()
  }
}

/** What a run comes to as it stands. */
export async function gradedIn(folder: string, files: GradingFiles = {}): Promise<Graded> {
  const opened = resultOf(openRunIn(folder))
  try {
    return resultOf(await gradedOf(opened, files))
  } finally {
    opened.store.close()
  }
}

/** The value, or a failed test that shows why there is none. */
export function resultOf<T>({ value, diagnostics }: Checked<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1))
  return value
}

function rectOf(sheet: Sheet, box: string): Rect {
  const zone = sheet.zones.find((candidate) => `${placeOf(candidate).question} ${placeOf(candidate).option}` === box)
  return present(zone, `box ${box} on copy ${sheet.copy} page ${sheet.page}`).rect
}

/** Paints a rectangle, in mm, with one grey value. */
function paint({ width, grey }: Raster, { x, y, width: w, height: h }: Rect, value: number): void {
  const px = (mm: number): number => Math.round(mm * PX_PER_MM)
  for (let row = px(y); row < px(y + h); row++) grey.fill(value, row * width + px(x), row * width + px(x + w))
}

/** The page with all check boxes of its code filled: the code is seen, and is none of this run. */
export function withFalseCode(raster: Raster, sheet: Sheet): Raster {
  for (const { row, rect } of sheet.codeBoxes) if (row === 'check' || row === 'strong') paint(raster, rect, 20)
  return raster
}

/** The page with its code whitened: nothing tells what it is. */
export function withoutCode(raster: Raster, sheet: Sheet): Raster {
  for (const { rect } of sheet.codeBoxes)
    paint(raster, { x: rect.x - 0.5, y: rect.y - 0.5, width: rect.width + 1, height: rect.height + 1 }, 255)
  return raster
}

/** The page with its corner discs whitened: nothing tells where it lies. */
export function withoutDiscs(raster: Raster, { fiducials, fiducialDiameter }: Sheet): Raster {
  const side = fiducialDiameter + 1
  for (const { x, y } of fiducials) paint(raster, { x: x - side / 2, y: y - side / 2, width: side, height: side }, 255)
  return raster
}

async function pdfOf(pages: readonly Raster[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  async function* saved() {
    for (const page of pages)
      yield { jpeg: await encodeJpeg(page, 90, DPI), width: page.width / PX_PER_MM, height: page.height / PX_PER_MM }
  }
  await writeImagePdf((chunk) => void chunks.push(chunk.slice()), saved())
  return Buffer.concat(chunks)
}
