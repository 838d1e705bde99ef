import { expect, it } from 'vitest'
import { moodle } from '../../../../src/exchange/export/moodle.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])

it('names users by e-mail and ID number, and the column of grades by the exam', () => {
  const { content } = moodle.write(book, {})
  const lines = content.kind === 'text' ? content.text.trimEnd().split('\n') : []
  expect(lines[0]).toBe('Email address,ID number,Final')
  expect(lines).toHaveLength(7)
  expect(lines[1]).toMatch(/^s0@x\.example,00100,\d+(\.\d+)?$/)
})

it('does without e-mails that no student has, and asks for those that some lack', () => {
  const without = (lacks: (i: number) => boolean) => ({
    ...book,
    entries: book.entries.map((entry, i) =>
      entry.student === undefined || !lacks(i) ? entry : { ...entry, student: { ...entry.student, columns: {} } },
    ),
  })
  const none = moodle.write(
    without(() => true),
    { column: 'Exam', separator: 'semicolon' },
  )
  expect(none.content).toMatchObject({ text: expect.stringMatching(/^ID number;Exam\n/) })
  expect(none.faults.map(({ code }) => code)).toEqual(['export-left-out'])
  expect(
    moodle.write(
      without((i) => i === 2),
      {},
    ).faults,
  ).toMatchObject([{ code: 'export-left-out' }, { code: 'export-address-missing', severity: 'error' }])
})
