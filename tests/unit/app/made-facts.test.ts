import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { madeFactsOf, writeMadeFacts } from '../../../src/app/made-facts.ts'

it('reads back what make noted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marksense-'))
  const facts = { copies: 2, pages: 5, files: ['papers/all.pdf'], firstPages: [0, 2] }
  writeMadeFacts(folder, facts)
  expect(madeFactsOf(folder)).toEqual(facts)
})
