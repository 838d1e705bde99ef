import { expect, it } from 'vitest'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { marksense } from '../../support/small-exam.ts'

it('are what scripts rely on', () => {
  expect(EXIT).toEqual({ fine: 0, authors: 1, usage: 2, review: 3, bug: 70 })
})

it('tell a wrong command line from a run that is not there', async () => {
  expect((await marksense('grade')).code).toBe(EXIT.usage)
  expect((await marksense('grade', '/nowhere', '--colour')).code).toBe(EXIT.usage)
  for (const command of [
    ['grade'],
    ['doubts', '--out', 'd.csv'],
    ['read', 'x.pdf'],
    ['simulate', '--to', 'x.pdf'],
    ['decide', 'd.csv', '--by', 'me'],
  ]) {
    const [name = '', ...rest] = command
    const ran = await marksense(name, '/nowhere', ...rest)
    expect(ran.code, name).toBe(EXIT.authors)
    expect(ran.err, name).toContain('run-not-found')
  }
})
