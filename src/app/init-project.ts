import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../base/text.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { packageRoot } from './package-root.ts'
import { startOf } from './read-files.ts'

/** Starts an exam in a new or empty folder: bank, exam.yaml, roster, and the schemas that editors complete from. */
export function initProject(folder: string): Checked<{ readonly files: readonly string[] }> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    const message = `${folder} is not empty`
    return {
      value: undefined,
      diagnostics: [{ code: 'folder-not-empty', severity: 'error', message, location: startOf(folder), hint: 'name a new folder' }],
    }
  }
  mkdirSync(folder, { recursive: true })
  cpSync(join(packageRoot(), 'templates', 'new-project'), folder, { recursive: true })
  cpSync(join(packageRoot(), 'schemas'), join(folder, 'schemas'), { recursive: true })
  return checked({ files: filesIn(folder) })
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
}
