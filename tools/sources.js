import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** All TypeScript files under `root`/`folder`, as paths from `root` with `/`, in the order of their names. */
export function sourcesUnder(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1))
}
