import { expect, test } from 'vitest'
import { studentId, zoneId } from '../../../src/model/ids.ts'
import { addDecisions, readDecisions } from '../../../src/store/decisions.ts'
import { decision } from '../../support/score/papers.ts'
import { emptyDatabase } from '../../support/store/stores.ts'

test('decisions come back equal, in the order in which they were added', () => {
  const all = [
    decision({ kind: 'student', copy: 3, student: studentId('42') }, 9),
    decision({ kind: 'zone', copy: 1, page: 2, zone: zoneId('one.b'), marked: false }, 1),
    decision({ kind: 'page', scan: 'h', scanPage: 4, copy: 17, page: 3 }, 5),
    decision({ kind: 'set-aside', scan: 'h', scanPage: 4 }, 5),
  ]
  const database = emptyDatabase()
  addDecisions(database, all.slice(0, 1))
  addDecisions(database, all.slice(1))
  expect(readDecisions(database)).toEqual(all)
  expect(database.all('SELECT DISTINCT schema FROM decisions')).toEqual([{ schema: 'decisions@1' }])
})
