import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listScans, openScan } from '../../src/image/index.ts'
import { requireScans, scansFolder } from '../support/tools.ts'

/** Scans of other people's papers, outside of this project; each case names the size of every page. */
const isThere = requireScans()

interface Case {
  readonly params: { readonly pdf_password?: string | null }
  readonly scans: readonly { readonly file: string; readonly page_index: number; readonly width?: number; readonly height?: number }[]
}

const cases = isThere ? readdirSync(scansFolder).filter((name) => existsSync(join(scansFolder, name, 'case.json'))) : []

/** Page by page, the case's size and ours. PDFs made of drawings have none of their own: there only the proportions are comparable. */
async function pagesOf(path: string, told: Case): Promise<readonly { what: string; told: string; read: string }[]> {
  const scan = await openScan(path, { password: told.params.pdf_password ?? '' })
  if (scan.kind !== 'scan') return [{ what: path, told: 'scan', read: `${scan.reason}: ${scan.detail}` }]
  const rows: { what: string; told: string; read: string }[] = []
  for (let page = 1; page <= scan.pages; page++) {
    const entry = told.scans.find((s) => path.endsWith(`scans/${s.file}`) && s.page_index === page)
    const read = await scan.read(page)
    const what = `${path} ${page}`
    const sizeOf = (width: number, height: number): string =>
      isDrawn(path) ? `ratio ${(width / height).toFixed(2)}` : `${width} × ${height}`
    if (read.kind === 'undecodable') rows.push({ what, told: 'raster', read: `${read.reason}: ${read.detail}` })
    else if (entry?.width && entry.height) {
      rows.push({ what, told: sizeOf(entry.width, entry.height), read: sizeOf(read.raster.width, read.raster.height) })
    }
  }
  scan.close()
  return rows
}

const isDrawn = (path: string): boolean => /\/(multi-scan-mode|photocopy2pages|pdf-password)\/.*pdf$/.test(path)

describe.skipIf(!isThere)('real scans', () => {
  it('has cases', () => expect(cases.length).toBeGreaterThan(20))

  it.each(cases)('%s: every page of every file decodes to its size', async (name) => {
    const told = JSON.parse(readFileSync(join(scansFolder, name, 'case.json'), 'utf8')) as Case
    let pages = 0
    for (const path of await listScans([join(scansFolder, name, 'scans')])) {
      for (const row of await pagesOf(path, told)) {
        pages++
        expect(row.read, row.what).toBe(row.told)
      }
    }
    expect(pages).toBeGreaterThan(0)
  })
})
