import { readFile, stat } from 'node:fs/promises'
import { limits } from '../limits.ts'
import { type ScanFile, type ScanFormat, type Undecodable, undecodable } from '../scan-file.ts'
import { decodePicture, pageCountOf } from '../sharp.ts'

/** A format that the picture decoder reads whole; `several` for one file that holds many pages. */
export function pictureFormat(name: string, sniff: (head: Uint8Array) => boolean, several = false): ScanFormat {
  return { name, sniff, open: (path) => openPicture(path, name, several) }
}

async function openPicture(path: string, format: string, several: boolean): Promise<ScanFile | Undecodable> {
  const { size } = await stat(path)
  if (size > limits.imageBytes) return undecodable('too-large', `${size} bytes`)
  const pages = several ? await pageCountOf(path) : 1
  if (typeof pages !== 'number') return pages
  if (pages > limits.pages) return undecodable('too-large', `${pages} pages`)
  return {
    kind: 'scan',
    format,
    pages,
    read: async (page) => {
      if (!Number.isInteger(page) || page < 1 || page > pages) return undecodable('missing', `page ${page} of ${pages}`)
      try {
        // of many pages the decoder seeks the one; a picture by itself is read at once, for it reads in small pieces
        return several
          ? await decodePicture(path, { page: page - 1, orient: true })
          : await decodePicture(await readFile(path), { orient: true })
      } catch (fault) {
        return undecodable('missing', fault instanceof Error ? fault.message : String(fault))
      }
    },
    close: () => undefined,
  }
}
