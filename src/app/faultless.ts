import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

/** Names of content that was once set without a fault. */
export interface Faultless {
  readonly has: (name: string) => boolean
  readonly add: (names: readonly string[]) => void
}

/** About 2 MB; beyond it the older half is forgotten. */
const MOST_NAMES = 100_000

/** What `check` need not set again, kept from one check to the next where there is a cache. */
export function openFaultless(most = MOST_NAMES): Faultless {
  const root = cacheFolder()
  const path = root === undefined ? undefined : join(root, 'faultless.txt')
  const lines = path === undefined ? [] : linesOf(path)
  const names = new Set(lines)
  return {
    has: (name) => names.has(name),
    add: (added) => {
      const fresh = added.filter((name) => !names.has(name))
      for (const name of fresh) names.add(name)
      if (root === undefined || path === undefined || fresh.length === 0) return
      try {
        mkdirSync(root, { recursive: true })
        if (lines.length + fresh.length <= most) appendFileSync(path, `${fresh.join('\n')}\n`)
        else writeFileSync(path, `${[...lines, ...fresh].slice(-Math.ceil(most / 2)).join('\n')}\n`)
      } catch {
        // a full or read-only disk: it is found again next time
      }
    },
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
