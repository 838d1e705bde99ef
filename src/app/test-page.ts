import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseBlueprint } from '../authored/index.ts'
import { present } from '../base/bug.ts'
import { openScan } from '../image/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import { isCodeOf, STRONG_WIDTHS } from '../model/page-code.ts'
import type { Sheet } from '../model/sheet.ts'
import { headersOf, readPage } from '../omr/index.ts'
import type { TestPage } from '../paper/index.ts'
import { loadFonts } from './fonts.ts'
import { type Finding, judgeTestPage } from './judge-page.ts'
import { loadTemplate } from './load-template.ts'
import { openPress, type Press } from './press.ts'
import { startOf } from './read-files.ts'

export type TestPaper = 'a4' | 'letter'

/** The run of all test pages, which no exam has: their codes are of no exam, and an exam's are none of a test page. */
const TEST_RUN = runId('7e57f00d7e57f00d')

/** Writes the page that is printed and scanned to see what printer and scanner do to an exam. */
export async function writeTestPage(to: string, paper: TestPaper): Promise<Checked<{ readonly file: string }>> {
  const opened = testPress(paper)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  mkdirSync(dirname(to), { recursive: true })
  const out = opened.value.press.openFile(to, '', 'paper')
  out.addPage(opened.value.page.drawing)
  await out.complete()
  return checked({ file: to })
}

/** What a scanned page says; `findings` is empty of one that is no test page, and `refused` says why. */
export interface JudgedTestPage {
  readonly file: string
  readonly page: number
  readonly findings: readonly Finding[]
  readonly refused?: string
}

/** Reads scans of the test page as those of an exam are read, and judges what was found. */
export async function judgeTestPages(files: readonly string[]): Promise<Checked<readonly JudgedTestPage[]>> {
  const sheets: Sheet[] = []
  for (const paper of ['a4', 'letter'] as const) {
    const opened = testPress(paper)
    if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
    sheets.push(opened.value.page.sheet)
  }
  const judged: JudgedTestPage[] = []
  const faults: Diagnostic[] = []
  for (const file of files) {
    const scan = await openScan(file)
    if (scan.kind !== 'scan') {
      faults.push(unreadable(file, `${scan.reason}: ${scan.detail}`))
      continue
    }
    for (let page = 1; page <= scan.pages; page++) judged.push(await judgeOne(file, page, await scan.read(page), sheets))
    scan.close()
  }
  return checked(judged, faults)
}

type Decoded = Awaited<ReturnType<Extract<Awaited<ReturnType<typeof openScan>>, { kind: 'scan' }>['read']>>

/** The page number in the code tells the papers apart. */
async function judgeOne(file: string, page: number, decoded: Decoded, sheets: readonly Sheet[]): Promise<JudgedTestPage> {
  if (decoded.kind !== 'raster') return { file, page, findings: [], refused: `${decoded.reason}: ${decoded.detail}` }
  const sheetOf = (copy: number, number: number) => sheets.find((sheet) => sheet.copy === copy && sheet.page === number)
  const book = { headers: headersOf(sheets), sheetOf, accepts: (code: Sheet['code']) => isCodeOf(TEST_RUN, code, STRONG_WIDTHS) }
  const reading = readPage(decoded.raster, book, { scan: file, file, page })
  if (reading.kind === 'read') {
    const sheet = present(sheetOf(reading.copy, reading.page), 'the sheet that was read')
    return { file, page, findings: judgeTestPage(reading, decoded.raster, sheet) }
  }
  const refused = reading.kind === 'blank' ? 'an empty page' : reading.detail
  return { file, page, findings: [], refused }
}

const unreadable = (file: string, reason: string): Diagnostic => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `cannot read ${file}: ${reason}`,
  location: startOf(file),
  hint: 'name a scan: PDF, TIFF, JPEG, PNG or WebP',
})

/** The look of an exam of the shipped template, without anything asked. */
function testPress(paper: TestPaper): Checked<{ readonly press: Press; readonly page: TestPage }> {
  const text = `title: Test page\nseed: test\ncopies: 1\npaper: ${paper}\nparts: [{ draw: [{ from: none.md }] }]\n`
  const blueprint = parseBlueprint({ file: 'test-page', text })
  if (blueprint.value === undefined) return { value: undefined, diagnostics: blueprint.diagnostics }
  const template = loadTemplate('.', blueprint.value, new Map())
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics }
  const { parts: _, audience: __, scoring: ___, ...look } = blueprint.value
  const matter = { look, template: template.value, images: new Map(), fonts: loadFonts() }
  const press = openPress(matter, { run: TEST_RUN, roster: undefined, codeWidths: STRONG_WIDTHS })
  return checked({ press, page: press.composer.testPage(paper === 'a4' ? 1 : 2) })
}
