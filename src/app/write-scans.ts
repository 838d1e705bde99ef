import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bug } from '../base/bug.ts'
import { type G4, tiffOf } from '../image/index.ts'
import { type ImagePage, writeImagePdf } from '../pdf/index.ts'
import type { SavedPage, ScanContainer } from './save-page.ts'
import { openGrowingFile, writeWhole } from './write-file.ts'

/** Writes saved pages as one file, or as files of a folder of that name. Gives the files, in scan order. */
export async function writeScans(to: string, container: ScanContainer, pages: AsyncIterable<SavedPage>): Promise<readonly string[]> {
  switch (container) {
    case 'pdf':
    case 'pdf-bilevel': {
      const out = openGrowingFile(to)
      await writeImagePdf(out.write, imagePages(pages))
      out.complete()
      return [to]
    }
    case 'tiff':
      writeWhole(to, tiffOf(await allOf(pages)))
      return [to]
    case 'jpeg':
    case 'png':
      return writeFiles(to, container, pages)
  }
}

async function* imagePages(pages: AsyncIterable<SavedPage>): AsyncIterable<ImagePage> {
  for await (const { picture, width, height } of pages) {
    if (picture.kind === 'png') bug('a PNG for a PDF of scans')
    else if (picture.kind === 'jpeg') yield { jpeg: picture.bytes, width, height }
    else yield { g4: picture.bytes, columns: picture.columns, rows: picture.rows, width, height }
  }
}

async function allOf(pages: AsyncIterable<SavedPage>): Promise<readonly G4[]> {
  const all: G4[] = []
  for await (const { picture } of pages) all.push(picture.kind === 'g4' ? picture : bug('a grey page for a TIFF in black and white'))
  return all
}

async function writeFiles(to: string, container: 'jpeg' | 'png', pages: AsyncIterable<SavedPage>): Promise<readonly string[]> {
  mkdirSync(to, { recursive: true })
  const files: string[] = []
  for await (const { picture } of pages) {
    const file = join(to, `page-${String(files.length + 1).padStart(4, '0')}.${container === 'jpeg' ? 'jpg' : 'png'}`)
    writeWhole(file, picture.bytes)
    files.push(file)
  }
  return files
}
