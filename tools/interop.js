/**
 * Our program and auto-multiple-choice on each other's papers (`npm run interop`): needs Debian's AMC and pdflatex, and says so
 * where they are missing. `--copies n`, `--level clean|office`, `--only strategies|theirs|ours`, `--record` to write the fixtures of the tests, `--keep folder`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { amcVersion, missingPrograms } from './interop/amc.js'
import { compareMarks } from './interop/marks.js'
import { ourPapers } from './interop/our-papers.js'
import { recordFixtures } from './interop/record.js'
import { compareStrategies } from './interop/strategies.js'
import { theirPapers } from './interop/their-papers.js'

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '10' },
    level: { type: 'string', default: 'office' },
    only: { type: 'string' },
    keep: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
})

const missing = missingPrograms()
if (missing.length > 0) {
  console.log(`skipped: ${missing.join(', ')} not installed (Debian: auto-multiple-choice, texlive-latex-extra, poppler-utils)`)
  process.exit(0)
}
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'marksense-interop-'))
mkdirSync(folder, { recursive: true })
console.log(`auto-multiple-choice ${amcVersion()}, ${values.copies} copies an exam, scans of level ${values.level}`)
try {
  if (values.record) await recordFixtures(folder)
  else {
    if (values.only === undefined || values.only === 'strategies') {
      compareStrategies(folder)
      compareMarks(folder)
    }
    if (values.only === undefined || values.only === 'theirs') await theirPapers(folder, values)
    if (values.only === undefined || values.only === 'ours') await ourPapers(folder, values)
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
