import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import type { Grading } from '../../../src/model/grading.ts'
import type { PageReading, ReadPage } from '../../../src/model/reading.ts'
import type { Run } from '../../../src/model/run.ts'
import { type Database, openDatabase } from '../../../src/store/database.ts'
import { createTables } from '../../../src/store/upgrade.ts'
import { runOf } from '../score/papers.ts'
import { sampleVariant } from '../variants.ts'

/** A folder that is gone when the test is. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'store-test-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** An empty database with the store's tables, closed when the test is done. */
export function emptyDatabase(): Database {
  const database = openDatabase(join(folder(), 'run.sqlite'))
  onTestFinished(() => database.close())
  createTables(database)
  return database
}

const papers = runOf([
  { number: 1, variant: 1, student: '1234' },
  { number: 2, variant: 2 },
])

/** Two variants of every field kind, fractions in keys, steps and the grade scale; two copies with three sheets each. */
export const run: Run = {
  ...papers,
  exam: { ...papers.exam, gridDigits: 4, grade: { from: ratio(0), to: ratio(20), step: ratio(1, 3), rounding: 'nearest' } },
  variants: [sampleVariant(1), sampleVariant(2)],
}

export const readPage = (scan: string, page: number, copy = 1): ReadPage => ({
  kind: 'read',
  source: { scan, file: `${scan}.pdf`, page },
  copy,
  page,
  registration: { toRaster: [11.8, 0.01, 3, -0.01, 11.8, 4, 1e-7, 0, 1], residual: 0.02, fiducials: 4, turns: 0 },
  measures: [
    { zone: run.sheets[0]?.zones[0]?.id ?? ('' as never), ink: 0.1, darkness: 0.25, cover: 1 / 3, spill: 0, shift: { x: 0.1, y: -0.2 } },
  ],
})

export const reviewPage = (scan: string, page: number): PageReading => ({
  kind: 'review',
  source: { scan, file: `${scan}.pdf`, page },
  reason: 'no-fiducials',
  detail: 'no corner disc was found',
})

/** A grading of nothing, not numbered yet. */
export const grading: Omit<Grading, 'number'> = {
  when: '2027-01-22T09:00:00Z',
  inputs: { readings: 'r', decisions: 'd', amendments: 'a', scores: '', roster: 's' },
  results: 'x',
  copies: 0,
  provisional: 0,
  withdrawn: 0,
  changed: 0,
}
