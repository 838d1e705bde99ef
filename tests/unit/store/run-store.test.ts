import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { addDecisions } from '../../../src/store/decisions.ts'
import { addScan } from '../../../src/store/readings.ts'
import { createRunStore, openRunStore } from '../../../src/store/run-store.ts'
import { decision } from '../../support/score/papers.ts'
import { folder, grading, readPage, reviewPage, run } from '../../support/store/stores.ts'

const scan = { hash: 'a', name: 'a.pdf', pages: 2 }
const aside = decision({ kind: 'set-aside', scan: 'a', scanPage: 2 })

function madeRun(): string {
  const file = join(folder(), 'run.sqlite')
  createRunStore(file, run).close()
  return file
}

const reopened = (file: string) => present(openRunStore(file).value, 'store')
const faultOf = (file: string) => openRunStore(file).diagnostics.map((d) => d.code)

test('everything that was written is there when the store is opened again', () => {
  const file = madeRun()
  const store = reopened(file)
  expect(store.run()).toEqual(run)
  store.addReadings([readPage('a', 1)])
  expect([store.pagesOf('a'), store.hasScan('a'), store.pages()]).toEqual([[1], false, []])
  expect(store.addScan(scan, [readPage('a', 1), reviewPage('a', 2)])).toBe(true)
  expect(store.addScan(scan, [])).toBe(false)
  store.addReread([readPage('a', 2)])
  store.addDecisions([aside])
  const graded = store.addGrading(grading, [])
  store.close()
  const again = reopened(file)
  expect(again.run()).toEqual(run)
  expect(again.sheetOf(2, 3)).toEqual(run.sheets[5])
  expect([again.scans(), again.pages()]).toEqual([[scan], [readPage('a', 1), readPage('a', 2)]])
  expect([again.decisions(), again.gradings(), again.copiesOfGrading(1)]).toEqual([[aside], [graded], []])
  again.close()
})

test('fingerprints tell what was read and decided apart, and stay the same while nothing is added', () => {
  const store = reopened(madeRun())
  const empty = store.fingerprints()
  expect(store.fingerprints()).toEqual(empty)
  store.addDecisions([aside])
  const decided = store.fingerprints()
  expect([decided.readings === empty.readings, decided.decisions === empty.decisions]).toEqual([true, false])
  store.close()
})

test('one file holds it all once the store is closed', () => {
  const file = madeRun()
  const alone = join(folder(), 'moved.sqlite')
  copyFileSync(file, alone)
  const store = reopened(alone)
  expect(store.run()).toEqual(run)
  store.close()
})

test('a run is never overwritten', () => {
  const file = madeRun()
  expect(() => createRunStore(file, run)).toThrow('never overwritten')
})

test('killed in the middle of a step, the store is as it was before the step', () => {
  const file = madeRun()
  const crashed = join(folder(), 'run.sqlite')
  const database = openDatabase(file)
  const many = Array.from({ length: 400 }, (_, i) => readPage('a', i + 1))
  database.exec('PRAGMA cache_size = 2') // so that pages reach the disk before the commit
  database.transaction(() => {
    addScan(database, scan, many)
    addDecisions(database, [aside])
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, crashed + suffix)
  })
  database.close()
  expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(10_000)
  const before = reopened(crashed)
  expect([before.scans(), before.pages(), before.decisions(), before.pagesOf('a')]).toEqual([[], [], [], []])
  expect(before.run()).toEqual(run)
  before.close()
  const after = reopened(file)
  expect([after.scans(), after.pages().length, after.decisions()]).toEqual([[scan], 400, [aside]])
  after.close()
})

test('one writes while another reads', () => {
  const file = madeRun()
  const writer = reopened(file)
  const reader = reopened(file)
  writer.addScan(scan, [readPage('a', 1)])
  expect([reader.pages(), reader.sheetOf(1, 1)]).toEqual([[readPage('a', 1)], run.sheets[0]])
  reader.addDecisions([aside])
  expect(writer.decisions()).toEqual([aside])
  reader.close()
  writer.close()
})

test('what is no store is refused with a reason', () => {
  const nothing = join(folder(), 'none.sqlite')
  expect(faultOf(nothing)).toEqual(['store-unreadable'])
  expect(existsSync(nothing)).toBe(false)
  const words = join(folder(), 'words.sqlite')
  writeFileSync(words, 'These are words and no database at all. '.repeat(50))
  expect(faultOf(words)).toEqual(['store-unreadable'])
  const empty = join(folder(), 'empty.sqlite')
  writeFileSync(empty, '')
  expect(faultOf(empty)).toEqual(['store-unreadable'])
  const foreign = join(folder(), 'foreign.sqlite')
  const database = openDatabase(foreign)
  database.exec('CREATE TABLE facts (a)')
  database.close()
  expect(openRunStore(foreign).diagnostics.map((d) => d.message)).toEqual(['cannot open the run: the file is not a run of this program'])
})

test('a damaged store is refused', () => {
  const file = madeRun()
  const bytes = readFileSync(file)
  const cut = join(folder(), 'cut.sqlite')
  writeFileSync(cut, bytes.subarray(0, bytes.length - 8192))
  expect(faultOf(cut)).toEqual(['store-unreadable'])
})

test('a store of a newer program is refused, not misread', () => {
  const file = madeRun()
  const database = openDatabase(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const [fault] = openRunStore(file).diagnostics
  expect([fault?.code, fault?.message, fault?.location]).toEqual([
    'store-newer',
    'cannot open the run: it is of version 99, this program reads up to 6',
    { kind: 'file', file, line: 1, column: 1 },
  ])
})
