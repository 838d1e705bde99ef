/** Writes what docs/ prints from the code: the diagnostics page, and the arrows in the table of rooms. `node tools/write-docs.js [root]` */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnosticsPage } from './diagnostics-page.js'
import { withRooms } from './rooms-table.js'

const root = process.argv[2] ?? '.'
const architecture = join(root, 'docs/ARCHITECTURE.md')
writeFileSync(join(root, 'docs/diagnostics.md'), diagnosticsPage(root))
writeFileSync(architecture, withRooms(readFileSync(architecture, 'utf8')))
