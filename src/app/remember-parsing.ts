import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { type BankFile, type ReadBankFile, readBankFile } from '../authored/index.ts'
import { shortHash } from '../base/hash.ts'
import { cacheFolder } from './cache-folder.ts'
import { programStamp } from './program-stamp.ts'
import { sweepFiles } from './sweep-files.ts'

const MOST_FILES = 2000
const DAY = 24 * 3600 * 1000

/** Reads bank files, and keeps what was read: the same text in a file of the same name is parsed once per version of the program. */
export function rememberParsing(): ReadBankFile {
  const root = cacheFolder()
  if (root === undefined) return readBankFile
  const folder = join(root, 'parsed')
  sweepFiles(folder, MOST_FILES, DAY)
  const stamp = programStamp()
  return (source) => {
    const key = shortHash([stamp, source.file, source.text].join('\n'))
    const path = join(folder, key.slice(0, 2), `${key}.bin`)
    const known = stored(path)
    if (known !== undefined) return known
    const read = readBankFile(source)
    keep(path, read)
    return read
  }
}

function stored(path: string): BankFile | undefined {
  try {
    return deserialize(readFileSync(path)) as BankFile
  } catch {
    return undefined
  }
}

function keep(path: string, read: BankFile): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const part = `${path}.${process.pid}-${threadId}.part`
    writeFileSync(part, serialize(read))
    renameSync(part, path)
  } catch {
    // a full or read-only disk: it is parsed again next time
  }
}
