import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadTable } from '../../../src/app/load-table.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('gives the text of a table in any encoding, and says what is not there', async () => {
  const file = join(tempFolder(), 'a.csv')
  writeFileSync(file, Buffer.from('id;nom\n1;Zo\xe9\n', 'latin1'))
  expect(await loadTable(file)).toMatchObject({ value: { file, text: 'id;nom\n1;Zoé\n' }, diagnostics: [{ code: 'roster-encoding' }] })
  expect(await loadTable(`${file}x`)).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'file-unreadable', hint: 'check the path' }],
  })
  expect(await loadTable(tempFolder())).toMatchObject({ value: undefined, diagnostics: [{ code: 'file-unreadable' }] })
})
