import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Absent: a line on the console and `false`, so that the test is skipped; under CI an error, so that it is not. */
function absent(reason: string): false {
  if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') throw new Error(`${reason}; CI must not skip this test`)
  process.stderr.write(`skipped: ${reason}\n`)
  return false
}

/** Whether a program is installed, for `describe.skipIf(!requireTool('pdftoppm'))`. */
export function requireTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { stdio: 'ignore' }).status === 0
  return found || absent(`the program ${name} is not installed`)
}

/** The folder of real scans: sheets of other people's exams, with layouts and truth; see its README for the format. */
export const scansFolder = process.env['MARKSENSE_SCANS'] ?? '../shared/scans'

/** Whether there are real scans, for `describe.skipIf(!requireScans())`. */
export const requireScans = (): boolean =>
  existsSync(join(scansFolder, 'index.json')) || absent(`no scans in ${scansFolder} (MARKSENSE_SCANS names their folder)`)
