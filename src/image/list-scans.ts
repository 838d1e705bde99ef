import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareNatural } from '../base/text.ts'

/**
 * The files named, folders replaced by all files below them in natural order. Hidden files and folders are left out of
 * folders; nothing else is, so that every file can be accounted for. A path that does not exist stays in the list.
 */
export async function listScans(paths: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(paths.map((path) => filesAt(path)))
  return [...new Set(lists.flat())]
}

async function filesAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? filesBelow(path) : [path]
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const shown = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => compareNatural(a.name, b.name))
  const lists = await Promise.all(
    shown.map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      // A link to a folder is not followed: it might lead back here.
      return entry.isSymbolicLink() && (await isDirectory(path)) ? [] : [path]
    }),
  )
  return lists.flat()
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
