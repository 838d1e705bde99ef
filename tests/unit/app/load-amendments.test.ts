import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadAmendments } from '../../../src/app/load-amendments.ts'
import { runOf } from '../../support/score/papers.ts'
import { tempFolder } from '../../support/small-exam.ts'

const run = runOf([{ number: 1, variant: 1 }])
const out = tempFolder()

it('has none where there is no file, else those of the file', () => {
  expect(loadAmendments(undefined, run)).toEqual({ value: [], diagnostics: [] })
  const file = join(out, 'amendments.yaml')
  writeFileSync(file, '- { item: one, void: true, why: x }\n- { copy: 1, withdraw: true, why: x }\n')
  expect(loadAmendments(file, run).value?.map(({ change }) => change.kind)).toEqual(['void', 'withdraw'])
})

it('checks them against the run, and tells a named file that is not there', () => {
  const named = join(out, 'faulty.yaml')
  writeFileSync(named, '- { item: four, void: true, why: x }\n- { item: one, points: 1 }\n')
  const { value, diagnostics } = loadAmendments(named, run)
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['amendment-why-missing', 'amendment-item-unknown']])
  expect(loadAmendments(join(out, 'none.yaml'), run).diagnostics).toMatchObject([{ code: 'file-unreadable', hint: 'check the path' }])
})
