import { expect, it } from 'vitest'
import { studentId } from '../../../src/model/ids.ts'
import { cellOf } from '../../../src/model/roster.ts'

const student = { id: studentId('1'), name: 'A', columns: { ' Language': ' fr ', template: '', group: 'B' } }

it('finds a cell however its header is written, and none that is empty', () => {
  expect(cellOf(student, 'language')).toBe('fr')
  expect(cellOf(student, 'template')).toBeUndefined()
  expect(cellOf(student, 'seat')).toBeUndefined()
})
