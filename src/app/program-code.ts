import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { sha256, shortHash } from '../base/hash.ts'
import { sweepFiles } from './sweep-files.ts'

/**
 * Bytes of bytecode that a function runs before V8 optimises it. With its own 67,584 a run of seconds spends a quarter of
 * the processor on optimising what soon ends (`npm run bench:make`: 3.5 s of CPU, 2.6 s with this; 3,000 copies take no longer).
 */
const PATIENCE = 1_000_000
/**
 * By how much memory may grow until it is looked through again, in percent. V8 lets it grow to three times what is in
 * use: 3,000 copies then need 400 MB, and 290 MB with 40 (4 % more CPU). Reading holds little and goes through a picture
 * of 9 MB a page, after each of which V8 looks through everything: a third of what reading a page costs. It need not,
 * for pictures are young and go at once; 60 MB more are in use.
 */
const GROWTH: Readonly<Record<string, number>> = { make: 40, read: 1000, demo: 1000 }
/** Versions of Node whose engine is known to have the settings: another one would complain about them. */
const KNOWN_ENGINES = /^v2[0-4]\./

/**
 * Makes V8 optimise late, hold little where papers are made, and look for what is free seldom where scans are read. To be called before anything is compiled: kept code is
 * bound to the settings.
 */
export function tuneEngine(purpose: string, version = process.version, set: (flag: string) => void = setFlagsFromString): void {
  if (!KNOWN_ENGINES.test(version)) return
  set(`--interrupt-budget=${PATIENCE}`)
  const growth = GROWTH[purpose]
  if (growth !== undefined) set(`--heap-growing-percent=${growth}`)
}

/** The program as loaded from its one file. */
export interface LoadedProgram<T> {
  readonly program: T
  /** Keeps what was compiled until now for the next run; nothing happens where that was at hand already. */
  readonly keep: () => void
}

const MOST_KEPT = 60
const DAY = 24 * 3600 * 1000
const HASH_LENGTH = 64

/**
 * Loads a CommonJS file of ASCII text that imports nothing dynamically, and with it what V8 compiled of it when it last ran `purpose`, from the folder of
 * things that are kept: hundreds of modules need not be found, read and compiled again. T is the type of its exports.
 */
export function loadProgram<T>(file: string, purpose: string, cache: string | undefined): LoadedProgram<T> {
  const bytes = readFileSync(file)
  const kept = cache === undefined ? undefined : placeOf(cache, [process.version, process.arch, purpose, sha256(bytes)])
  const cachedData = kept === undefined ? undefined : soundCode(kept)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${bytes.toString('latin1')}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  let isKept = cachedData !== undefined && script.cachedDataRejected !== true
  return {
    program: module.exports as T,
    keep: () => {
      if (cache !== undefined && kept !== undefined && !isKept) keepCode(cache, kept, script.createCachedData())
      isKept = true
    },
  }
}

function placeOf(cache: string, parts: readonly string[]): string {
  const name = shortHash(parts.join('\n'))
  return join(cache, 'code', name.slice(0, 2), `${name}.bin`)
}

/** Undefined where there is none or it is not what was written: V8 looks at little of it. */
function soundCode(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    const code = bytes.subarray(HASH_LENGTH)
    return bytes.toString('latin1', 0, HASH_LENGTH) === sha256(code) ? code : undefined
  } catch {
    return undefined
  }
}

function keepCode(cache: string, path: string, code: Buffer): void {
  try {
    sweepFiles(join(cache, 'code'), MOST_KEPT, DAY)
    mkdirSync(dirname(path), { recursive: true })
    const part = `${path}.${process.pid}.part`
    writeFileSync(part, Buffer.concat([Buffer.from(sha256(code)), code]))
    renameSync(part, path)
  } catch {
    // a full or read-only disk: it is compiled again next time
  }
}
