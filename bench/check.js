/**
 * Checking a bank of 2,000 items, cold (nothing kept) and warm (checked before), and after one item was changed.
 * `node bench/check.js` after a build. Bars on two idle cores: 30 s cold, 5 s warm.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { itemKinds } from '../dist/items/index.js'
import { writeBigBank } from './big-bank.js'
import { printTable } from './clock.js'
import { withFolder } from './place.js'
import { measuredApart } from './work-apart.js'

const ITEMS = 2000

await withFolder(async (folder) => {
  const exam = writeBigBank(
    folder,
    ITEMS,
    itemKinds.map(({ name }) => name),
  )
  const environment = { MARKSENSE_CACHE: join(folder, 'cache') }
  const row = (what) => {
    const { value, wall, cpu, peak } = measuredApart('check', [exam], environment)
    if (value.items !== ITEMS || value.faults !== 0) throw new Error(`${value.items} items, ${value.faults} faults`)
    return [what, wall, cpu, `${peak.toFixed(0)}`]
  }
  const rows = [row('cold'), row('warm')]
  const one = join(dirname(exam), 'bank', 'questions-1.md')
  writeFileSync(one, readFileSync(one, 'utf8').replace('The bound is tight', 'The bound is not tight'))
  rows.push(row('one item changed'))
  printTable(
    `check of ${ITEMS} items, one process each (wall time says little on a busy machine)`,
    ['', 'wall s', 'CPU s', 'peak MB'],
    rows,
  )
})
