import { expect, test } from 'vitest'
import { addDecisions } from '../../../src/store/decisions.ts'
import { fingerprintsOf } from '../../../src/store/fingerprints.ts'
import { addReread, addScan } from '../../../src/store/readings.ts'
import { decision } from '../../support/score/papers.ts'
import { emptyDatabase, readPage, reviewPage } from '../../support/store/stores.ts'

const files = [
  [{ hash: 'a', name: 'a.pdf', pages: 1 }, [reviewPage('a', 1)]],
  [{ hash: 'b', name: 'b.pdf', pages: 1 }, [readPage('b', 1)]],
] as const

test('the same pages give the same hash, whatever order their files came in', () => {
  const [one, other] = [emptyDatabase(), emptyDatabase()]
  for (const [scan, pages] of files) addScan(one, scan, pages)
  for (const [scan, pages] of files.toReversed()) addScan(other, scan, pages)
  expect(fingerprintsOf(one)).toEqual(fingerprintsOf(other))
})

test('a page that was read again and a decision change their hash, and only theirs', () => {
  const database = emptyDatabase()
  for (const [scan, pages] of files) addScan(database, scan, pages)
  const before = fingerprintsOf(database)
  addReread(database, [readPage('a', 1)])
  const reread = fingerprintsOf(database)
  addDecisions(database, [decision({ kind: 'set-aside', scan: 'a', scanPage: 1 })])
  const decided = fingerprintsOf(database)
  expect([reread.readings === before.readings, reread.decisions === before.decisions]).toEqual([false, true])
  expect([decided.readings === reread.readings, decided.decisions === reread.decisions]).toEqual([true, false])
})
