import { expect, it } from 'vitest'
import { unknownCopy } from '../../../src/app/unknown-copy.ts'
import { runOf } from '../../support/score/papers.ts'

it('names the copies that there are', () => {
  const run = runOf([
    { number: 3, variant: 1 },
    { number: 7, variant: 1 },
  ])
  expect(unknownCopy('out', run, 9)).toMatchObject({
    code: 'copy-unknown',
    message: 'this run has no copy 9',
    hint: 'its copies are 3 to 7',
  })
})
