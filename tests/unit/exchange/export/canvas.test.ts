import { expect, it } from 'vitest'
import { canvas } from '../../../../src/exchange/export/canvas.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

it('has the five columns of a student, what is possible, and a line for each who has a grade', () => {
  const { content } = canvas.write(bookOf(scales['twenty']), { column: 'Final (1234)' })
  const lines = content.kind === 'text' ? content.text.trimEnd().split('\n') : []
  expect(lines.slice(0, 2)).toEqual(['Student,ID,SIS User ID,SIS Login ID,Section,Final (1234)', 'Points Possible,,,,,20'])
  expect(lines).toHaveLength(8)
  expect(lines[2]).toMatch(/^Ada Lovelace,,00100,s0@x\.example,,\d/)
  const named = canvas.write(bookOf(), { username: 'id' }).content
  expect(named).toMatchObject({ text: expect.stringContaining('Ada Lovelace,,00100,00100,,') })
})
