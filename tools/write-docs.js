/** Writes the pages of docs/ that are printed from the code. `node tools/write-docs.js [root]` */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnosticsPage } from './diagnostics-page.js'

const root = process.argv[2] ?? '.'
writeFileSync(join(root, 'docs/diagnostics.md'), diagnosticsPage(root))
