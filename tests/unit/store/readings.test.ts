import { expect, test } from 'vitest'
import {
  addReadings,
  addReread,
  addScan,
  hasScan,
  pagesOf,
  readingOf,
  readingsIn,
  readReadings,
  readScans,
} from '../../../src/store/readings.ts'
import { emptyDatabase, readPage, reviewPage } from '../../support/store/stores.ts'

const scan = (hash: string, pages: number) => ({ hash, name: `${hash}.pdf`, pages })

test('a file and its readings come back equal, by file and page', () => {
  const database = emptyDatabase()
  expect(addScan(database, scan('b', 2), [reviewPage('b', 2), readPage('b', 1)])).toBe(true)
  expect(addScan(database, scan('a', 1), [readPage('a', 1, 2)])).toBe(true)
  expect(readScans(database)).toEqual([scan('b', 2), scan('a', 1)])
  expect(readReadings(database)).toEqual([readPage('a', 1, 2), readPage('b', 1), reviewPage('b', 2)])
  expect([hasScan(database, 'a'), hasScan(database, 'c')]).toEqual([true, false])
})

test('reading the same file again changes nothing', () => {
  const database = emptyDatabase()
  addScan(database, scan('a', 1), [readPage('a', 1)])
  expect(addScan(database, { ...scan('a', 1), name: 'other.pdf' }, [reviewPage('a', 1)])).toBe(false)
  expect(readReadings(database)).toEqual([readPage('a', 1)])
  expect(readScans(database)).toEqual([scan('a', 1)])
})

test('pages of a file that is not complete are kept and not counted', () => {
  const database = emptyDatabase()
  addReadings(database, [readPage('a', 1), readPage('a', 2)])
  expect([pagesOf(database, 'a'), pagesOf(database, 'b'), readReadings(database), hasScan(database, 'a')]).toEqual([[1, 2], [], [], false])
  addScan(database, scan('a', 3), [reviewPage('a', 2), readPage('a', 3)])
  expect(readReadings(database)).toEqual([readPage('a', 1), readPage('a', 2), readPage('a', 3)])
})

test('a later reading stands in place of the one before, which is kept', () => {
  const database = emptyDatabase()
  addScan(database, scan('a', 1), [reviewPage('a', 1)])
  addReread(database, [readPage('a', 1, 1)])
  addReread(database, [readPage('a', 1, 2)])
  expect(readReadings(database)).toEqual([readPage('a', 1, 2)])
  expect(database.all('SELECT reread FROM readings ORDER BY reread')).toEqual([{ reread: 0 }, { reread: 1 }, { reread: 2 }])
})

test('the standing readings of one file, once it is complete', () => {
  const database = emptyDatabase()
  addReadings(database, [readPage('b', 1)])
  addScan(database, scan('a', 2), [readPage('a', 2), reviewPage('a', 1)])
  addReread(database, [readPage('a', 1, 7)])
  expect([readingsIn(database, 'a'), readingsIn(database, 'b')]).toEqual([[readPage('a', 1, 7), readPage('a', 2)], []])
})

test('one page is asked for by its file and number: its last reading, once the file is complete', () => {
  const database = emptyDatabase()
  addReadings(database, [readPage('b', 1)])
  addScan(database, scan('a', 2), [reviewPage('a', 1), readPage('a', 2)])
  addReread(database, [readPage('a', 1, 7)])
  expect([1, 2, 3].map((page) => readingOf(database, 'a', page))).toEqual([readPage('a', 1, 7), readPage('a', 2), undefined])
  expect(readingOf(database, 'b', 1)).toBeUndefined()
})

test('the parts of a page stand together; one that is read again leaves the others as they are', () => {
  const database = emptyDatabase()
  const part = (number: number, copy: number) => {
    const { source, ...rest } = readPage('a', 1, copy)
    return { ...rest, source: { ...source, part: number } }
  }
  addReadings(database, [part(1, 5), part(2, 6), readPage('a', 2)])
  expect(pagesOf(database, 'a')).toEqual([1, 2])
  addScan(database, scan('a', 2), [])
  expect(readReadings(database)).toEqual([part(1, 5), part(2, 6), readPage('a', 2)])
  addReread(database, [part(1, 7)])
  expect(readReadings(database)).toEqual([part(1, 7), part(2, 6), readPage('a', 2)])
  expect([1, 2, 3, undefined].map((number) => readingOf(database, 'a', 1, number))).toEqual([part(1, 7), part(2, 6), undefined, undefined])
  addReread(database, [readPage('a', 1, 9)])
  expect(readReadings(database)).toEqual([readPage('a', 1, 9), readPage('a', 2)])
  expect(database.all('SELECT schema FROM readings WHERE page = 1 ORDER BY reread')).toEqual(
    ['readings@2', 'readings@2', 'readings@1'].map((schema) => ({ schema })),
  )
})

test('every reading is stored with the name and version of its form', () => {
  const database = emptyDatabase()
  addReadings(database, [readPage('a', 1)])
  expect(database.all('SELECT schema FROM readings')).toEqual([{ schema: 'readings@1' }])
})
