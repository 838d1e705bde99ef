import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { isSource, packageRoot } from './package-root.ts'

let stamp: string | undefined

/** Changes whenever the program does: what another version found need not be true of this one. */
export function programStamp(): string {
  stamp ??= stampOf(packageRoot(), isSource() ? 'src' : 'dist')
  return stamp
}

/** Of a package's description, its version and those of its libraries among it, and the names, sizes and times of its code. */
export function stampOf(root: string, code: string): string {
  const description = readFileSync(join(root, 'package.json'), 'utf8')
  const files = readdirSync(join(root, code), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = statSync(path)
      return `${path.slice(root.length)} ${size} ${mtimeMs}`
    })
  return shortHash([process.version, description, ...files.toSorted()].join('\n'))
}
