import { appendFileSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, statSync, unlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { compareText } from '../base/text.ts'

/**
 * Texts by key in a few large files: ten thousand small ones take longer to write than to make again. Whoever adds has
 * a pack of his own, with an index beside it that is written after the texts, so that any number of processes may add
 * and read at once. What cannot be read or written is not there.
 */
export interface Packs {
  readonly has: (key: string) => boolean
  readonly get: (key: string) => string | undefined
  /** Written when there are some, when the thread has nothing else to do, or by `flush`. Keys have no white space. */
  readonly add: (key: string, text: string) => void
  readonly flush: () => void
}

interface Place {
  readonly pack: string
  readonly at: number
  readonly length: number
}

/** The packs that were not used for the longest time go when there are more of them, or more bytes. */
export interface PackLimits {
  readonly packs: number
  readonly bytes: number
}

const LIMITS: PackLimits = { packs: 200, bytes: 100_000_000 }
const TOGETHER = 200
const DAY = 24 * 3600 * 1000

export function openPacks(folder: string, limits: PackLimits = LIMITS): Packs {
  const index = new Map<string, Place>()
  for (const pack of keptPacks(folder, limits)) readIndex(folder, pack, index)
  const pending = new Map<string, string>()
  const readers = createReaders(folder)
  const own = `${Date.now().toString(36)}-${process.pid}-${threadId}-${opened++}`
  let end = 0
  const flush = () => {
    if (pending.size === 0) return
    const texts = [...pending].map(([key, text]) => [key, Buffer.from(text)] as const)
    pending.clear()
    const places = texts.map(([key, { length }]): readonly [string, Place] => {
      const place = { pack: own, at: end, length }
      end += length
      return [key, place]
    })
    if (!appended(folder, own, texts, places)) return
    for (const [key, place] of places) index.set(key, place)
  }
  return {
    has: (key) => pending.has(key) || index.has(key),
    get: (key) => {
      const place = index.get(key)
      return pending.get(key) ?? (place === undefined ? undefined : readers.read(place))
    },
    add: (key, text) => {
      if (pending.size === 0) setImmediate(flush)
      pending.set(key, text)
      if (pending.size >= TOGETHER) flush()
    },
    flush,
  }
}
let opened = 0

const dataOf = (folder: string, pack: string): string => join(folder, `${pack}.pack`)
const indexOf = (folder: string, pack: string): string => join(folder, `${pack}.index`)

/** Names of the packs to be read, the surplus removed. */
function keptPacks(folder: string, { packs, bytes }: PackLimits): readonly string[] {
  try {
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.pack'))
      .map((name) => ({ pack: name.slice(0, -'.pack'.length), ...statSync(join(folder, name)) }))
      .sort((a, b) => b.mtimeMs - a.mtimeMs || compareText(a.pack, b.pack))
    let held = 0
    const kept = all.filter(({ size }, i) => {
      held += size
      return i < packs && held <= bytes
    })
    for (const { pack } of all.filter((one) => !kept.includes(one))) for (const of of [indexOf, dataOf]) unlinkSync(of(folder, pack))
    return kept.map(({ pack }) => pack)
  } catch {
    return []
  }
}

/** Lines of key, offset and length. */
function readIndex(folder: string, pack: string, index: Map<string, Place>): void {
  try {
    for (const line of readFileSync(indexOf(folder, pack), 'utf8').split('\n')) {
      const [key, at, length] = line.split(' ')
      if (key !== undefined && length !== undefined) index.set(key, { pack, at: Number(at), length: Number(length) })
    }
  } catch {
    // a pack whose index is not written yet, or gone
  }
}

function appended(
  folder: string,
  pack: string,
  texts: readonly (readonly [string, Buffer])[],
  places: readonly (readonly [string, Place])[],
): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    appendFileSync(dataOf(folder, pack), Buffer.concat(texts.map(([, text]) => text)))
    appendFileSync(indexOf(folder, pack), places.map(([key, { at, length }]) => `${key} ${at} ${length}\n`).join(''))
    return true
  } catch {
    return false // a full or read-only disk: it is made again next time
  }
}

/** Reads from packs, each kept open until the process ends; their times say when they were last used, to about a day. */
function createReaders(folder: string) {
  const files = new Map<string, number>()
  const open = (pack: string): number => {
    const path = dataOf(folder, pack)
    const file = openSync(path, 'r')
    const now = Date.now()
    if (now - statSync(path).mtimeMs > DAY) utimesSync(path, now / 1000, now / 1000)
    return file
  }
  return {
    read: ({ pack, at, length }: Place): string | undefined => {
      try {
        const file = files.get(pack) ?? open(pack)
        files.set(pack, file)
        const bytes = Buffer.allocUnsafe(length)
        return readSync(file, bytes, 0, length, at) === length ? bytes.toString('utf8') : undefined
      } catch {
        return undefined
      }
    },
  }
}
