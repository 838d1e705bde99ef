import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { shortHash } from '../base/hash.ts'
import type { FontFile } from '../model/drawing.ts'
import type { KnownWord, WordStore } from '../typeset/index.ts'
import { cacheFolder } from './cache-folder.ts'
import { programStamp } from './program-stamp.ts'
import { sweepFiles } from './sweep-files.ts'

/** Words of one set of fonts that are kept: those of a large bank. */
const MOST_WORDS = 20_000
const MOST_FILES = 40
const DAY = 24 * 3600 * 1000

const open = new Map<string, WordStore>()

/**
 * Words as shaped with these fonts, kept on disk: shaping is the most that setting questions for the first time costs.
 * A store that cannot be read or written only costs time.
 */
export function wordStore(fonts: readonly FontFile[]): WordStore | undefined {
  const root = cacheFolder()
  if (root === undefined) return undefined
  const named = fonts.map(({ id, member, face, bytes }) => JSON.stringify([id, member, face, hashOf(bytes)]))
  const name = shortHash([programStamp(), ...named].join('\n'))
  const folder = join(root, 'words')
  const path = join(folder, name.slice(0, 2), `${name}.txt`)
  const store = open.get(path) ?? openWords(folder, path)
  open.set(path, store)
  return store
}

const hashes = new WeakMap<Uint8Array, string>()
function hashOf(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? shortHash(bytes)
  hashes.set(bytes, hash)
  return hash
}

/** A line a word: its key and what is known of it, both as JSON, parted by a tab. */
function openWords(folder: string, path: string): WordStore {
  const lines = new Map<string, string>()
  for (const line of linesOf(path)) {
    const at = line.indexOf('\t')
    if (at > 0) lines.set(line.slice(0, at), line.slice(at + 1))
  }
  let isWaiting = false
  const write = (): void => {
    isWaiting = false
    keep(folder, path, [...lines].map(([key, known]) => `${key}\t${known}\n`).join(''))
  }
  return {
    get: (key) => parsed(lines.get(JSON.stringify(key))),
    set: (key, known) => {
      if (lines.size >= MOST_WORDS) return
      lines.set(JSON.stringify(key), JSON.stringify(known))
      if (!isWaiting) setImmediate(write)
      isWaiting = true
    },
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

function parsed(text: string | undefined): KnownWord | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as KnownWord)
  } catch {
    return undefined
  }
}

function keep(folder: string, path: string, text: string): void {
  try {
    sweepFiles(folder, MOST_FILES, DAY)
    mkdirSync(dirname(path), { recursive: true })
    const part = `${path}.${process.pid}-${threadId}.part`
    writeFileSync(part, text)
    renameSync(part, path)
  } catch {
    // a full or read-only disk: words are shaped again next time
  }
}
