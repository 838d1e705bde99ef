import { open } from 'node:fs/promises'
import { scanFormats } from './formats/index.ts'
import { type ScanFile, type ScanFormat, type ScanOptions, type Undecodable, undecodable } from './scan-file.ts'
import { isArchiveHead } from './unpack-archive.ts'

/** Opens a file of scans by what its first bytes say, whatever it is called. Failures are values. */
export async function openScan(path: string, options: ScanOptions = {}): Promise<ScanFile | Undecodable> {
  try {
    const head = await headOf(path)
    if (head.length === 0) return undecodable('empty', 'the file has no bytes')
    if (isArchiveHead(head)) return undecodable('archive', 'an archive inside an archive; unpack it first')
    if (isHeic(head)) return undecodable('heic', 'HEIC pictures cannot be read; save them as JPEG')
    const format: ScanFormat | undefined = scanFormats.find((candidate) => candidate.sniff(head))
    if (format === undefined) return undecodable('not-an-image', 'neither PDF, TIFF, JPEG, PNG nor WebP')
    return await format.open(path, options)
  } catch (fault) {
    return undecodable('missing', fault instanceof Error ? fault.message : String(fault))
  }
}

const HEAD = 1024

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    const { bytesRead } = await file.read(head, 0, HEAD, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Brands of the HEIF family (ISO 23008-12) in the file type box. */
const isHeic = (head: Uint8Array): boolean =>
  /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)/.test(Buffer.from(head.subarray(4, 12)).toString('latin1'))
