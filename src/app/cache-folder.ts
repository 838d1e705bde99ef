import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where results are kept that only save time when they are met again; undefined when nothing is to be kept.
 * `MARKSENSE_CACHE` names the folder; empty switches it off.
 */
export function cacheFolder(): string | undefined {
  const root = process.env['MARKSENSE_CACHE'] ?? join(homedir(), '.cache', 'marksense')
  return root === '' ? undefined : root
}
