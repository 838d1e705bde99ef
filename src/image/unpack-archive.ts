import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FlateErrorCode, Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { limits } from './limits.ts'
import { type Undecodable, undecodable } from './scan-file.ts'

/** A file that was taken out of an archive. */
export interface UnpackedFile {
  /** Its name in the archive. */
  readonly name: string
  readonly path: string
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[]
  /** Why not all of it could be taken out. */
  readonly fault?: Undecodable
}

/** Whether a file begins as a ZIP archive does (APPNOTE 4.3.7, and 4.3.16 for an empty one). */
export async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(4)
    await file.read(head, 0, 4, 0)
    return isArchiveHead(head)
  } finally {
    await file.close()
  }
}

export const isArchiveHead = (head: Uint8Array): boolean => ARCHIVE_HEADS.has(Buffer.from(head.subarray(0, 4)).toString('latin1'))

const ARCHIVE_HEADS = new Set(['PK\x03\x04', 'PK\x05\x06'])

/**
 * Takes the files of a ZIP archive out into a folder, under numbers: names from an archive never become paths. Bounded
 * by `limits.unpacked…`, whatever the archive claims. Hidden files are left out, as in folders. Never throws.
 */
export async function unpackArchive(path: string, folder: string): Promise<Unpacked> {
  const taking = takeOut(folder, (await stat(path)).size)
  try {
    let isFirst = true
    for await (const chunk of createReadStream(path)) {
      if (isFirst && isEncrypted(chunk as Uint8Array)) {
        taking.fail(undecodable('encrypted', 'the files in the ZIP are encrypted; unpack it and give its files'))
        break
      }
      isFirst = false
      taking.push(chunk as Uint8Array, false)
      if (taking.fault() !== undefined) break
    }
    if (taking.fault() === undefined) taking.push(new Uint8Array(0), true)
  } catch (fault) {
    taking.fail(
      undecodable(
        isCutShort(fault) ? 'truncated' : 'corrupt',
        `the ZIP cannot be unpacked: ${fault instanceof Error ? fault.message : fault}`,
      ),
    )
  }
  return taking.end()
}

/** Whether the first file of an archive is encrypted: bit 0 of its flags (APPNOTE 4.4.4). */
const isEncrypted = (head: Uint8Array): boolean => ((head[FLAGS] ?? 0) & 1) === 1 && isArchiveHead(head)

/** Where the flags lie in the header of a file. */
const FLAGS = 6

/** What fflate says of an archive that ends too early. */
const isCutShort = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === FlateErrorCode.InvalidZipData

/** What has been taken out so far. */
interface Taking {
  readonly folder: string
  readonly mostBytes: number
  readonly files: UnpackedFile[]
  /** Files begun, files that are not yet at their end, and bytes of all. */
  count: number
  open: number
  bytes: number
  fault?: Undecodable
}

function takeOut(folder: string, size: number) {
  const mostBytes = Math.min(limits.unpackedBytes, Math.max(limits.unpackedLeast, size * limits.unpackedRatio))
  const taking: Taking = { folder, mostBytes, files: [], count: 0, open: 0, bytes: 0 }
  const unzip = new Unzip((file) => take(file, taking))
  unzip.register(UnzipInflate)
  const end = (): Unpacked => {
    if (taking.open > 0) taking.fault ??= undecodable('truncated', 'the ZIP ends in the middle of a file')
    if (taking.files.length === 0) taking.fault ??= undecodable('empty', 'no files in the ZIP')
    const { files, fault } = taking
    return fault === undefined ? { files } : { files, fault }
  }
  return {
    push: (chunk: Uint8Array, isLast: boolean) => unzip.push(chunk, isLast),
    fault: () => taking.fault,
    fail: (fault: Undecodable): void => {
      taking.fault ??= fault
    },
    end,
  }
}

function take(file: UnzipFile, taking: Taking): void {
  if (isOffice(file.name)) taking.fault ??= undecodable('not-an-image', 'an office document; save it as PDF')
  if (file.name.endsWith('/') || isHidden(file.name) || taking.fault !== undefined) return
  taking.count++
  if (taking.count > limits.unpackedFiles) {
    taking.fault = undecodable('too-large', `more than ${limits.unpackedFiles} files in the ZIP`)
    return
  }
  const path = join(taking.folder, `${taking.count}`)
  const out = openSync(path, 'w')
  taking.open++
  file.ondata = (error, chunk, isLast) => {
    const fault = error === null ? grown(taking, chunk.length) : undecodable('corrupt', `${file.name} in the ZIP: ${error.message}`)
    if (fault === undefined) writeSync(out, chunk)
    else taking.fault ??= fault
    if (!isLast && fault === undefined) return
    closeSync(out)
    if (fault !== undefined) file.terminate()
    else {
      taking.open--
      taking.files.push({ name: file.name, path })
    }
  }
  file.start()
}

function grown(taking: Taking, bytes: number): Undecodable | undefined {
  taking.bytes += bytes
  return taking.bytes > taking.mostBytes ? undecodable('too-large', `the ZIP unpacks to more than ${taking.mostBytes} bytes`) : undefined
}

/** Office documents are ZIP archives too (ECMA-376 part 2; OpenDocument 1.2 part 3). */
const isOffice = (name: string): boolean => name === '[Content_Types].xml' || name === 'mimetype'

const isHidden = (name: string): boolean => name.startsWith('__MACOSX/') || basename(name).startsWith('.')
