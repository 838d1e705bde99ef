import { expect, it } from 'vitest'
import { adviceOn } from '../../../src/app/page-advice.ts'

it('says what to do about pages that wait, and nothing about those that are done with', () => {
  expect(adviceOn('undecodable-file')).toContain('--password')
  expect(adviceOn('blurred')).toMatch(/again/)
  expect(adviceOn('duplicate-differs')).toMatch(/which one counts/)
  for (const reason of ['duplicate', 'not-a-sheet', 'set-aside', 'separator'] as const) expect(adviceOn(reason)).toBe('')
})
