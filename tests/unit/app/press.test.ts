import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { pressOf } from '../../../src/app/press.ts'
import { runId } from '../../../src/model/ids.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('writes a file with the title of the exam, which has its name only when it is complete', async () => {
  const press = pressOf(resultOf(await loadExam(smallExam())), runId('r'))
  const path = join(tempFolder(), 'one.pdf')
  const file = press.openFile(path, ' (proofs)', 'paper')
  file.addPage({ width: 100, height: 50, items: [] })
  expect(existsSync(path)).toBe(false)
  await file.complete()
  const text = readFileSync(path, 'latin1')
  expect(text).toContain('(My exam \\(proofs\\))')
  expect(text.match(/\/Type ?\/Page\b/g)).toHaveLength(1)
})
