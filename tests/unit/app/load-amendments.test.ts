import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadAmendments } from '../../../src/app/load-amendments.ts'
import { runOf } from '../../support/score/papers.ts'
import { tempFolder } from '../../support/small-exam.ts'

const run = runOf([{ number: 1, variant: 1 }])
const out = tempFolder()
const folder = join(out, 'run')
mkdirSync(folder)
const kinds = (named?: string) => loadAmendments(folder, named, run).value?.amendments.map(({ change }) => change.kind)

it('has none where there is no file, and those of the named file, of the run, else of the exam', () => {
  expect(loadAmendments(folder, undefined, run)).toEqual({ value: { file: undefined, amendments: [] }, diagnostics: [] })
  writeFileSync(join(out, 'amendments.yaml'), '- { item: one, void: true, why: x }\n')
  expect(kinds()).toEqual(['void'])
  writeFileSync(join(folder, 'amendments.yaml'), '- { copy: 1, withdraw: true, why: x }\n')
  expect(kinds()).toEqual(['withdraw'])
  const named = join(out, 'other.yaml')
  writeFileSync(named, '- { item: one, credit: all, why: x }\n')
  expect(kinds(named)).toEqual(['credit'])
})

it('checks them against the run, and tells a named file that is not there', () => {
  const named = join(out, 'faulty.yaml')
  writeFileSync(named, '- { item: four, void: true, why: x }\n- { item: one, points: 1 }\n')
  const { value, diagnostics } = loadAmendments(folder, named, run)
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['amendment-why-missing', 'amendment-item-unknown']])
  expect(loadAmendments(folder, join(out, 'none.yaml'), run).diagnostics).toMatchObject([
    { code: 'file-unreadable', hint: 'check the path' },
  ])
})
