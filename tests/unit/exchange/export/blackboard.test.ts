import { expect, it } from 'vitest'
import { blackboard } from '../../../../src/exchange/export/blackboard.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])

it('quotes every cell, and says what the column can give unless it names an existing one', () => {
  const { content, faults } = blackboard.write(book, { username: 'id' })
  const lines = content.kind === 'text' ? content.text.trimEnd().split('\n') : []
  expect(lines[0]).toBe('"Last Name","First Name","Username","Student ID","Final [Total Pts: 20 Score]"')
  expect(lines[1]).toMatch(/^"Lovelace","Ada","00100","00100","\d+(\.\d+)?"$/)
  expect(faults.map(({ code }) => code)).toEqual(['export-left-out'])
  const existing = blackboard.write(book, { username: 'id', column: 'Final [Total Pts: 20 Score] |777' }).content
  expect(existing).toMatchObject({ text: expect.stringContaining('"Student ID","Final [Total Pts: 20 Score] |777"\n') })
})

it('asks for user names, by which alone it finds students', () => {
  expect(blackboard.write(book, {}).faults).toMatchObject([
    { code: 'export-left-out' },
    { code: 'export-address-missing', severity: 'error', message: expect.stringMatching(/^6 students have no user name: 00100, /) },
  ])
  expect(blackboard.write(book, { username: '=group' }).faults.map(({ code }) => code)).toContain('export-address-twice')
})
