import { expect, it } from 'vitest'
import type { ReadTask } from '../../../src/app/read-range.ts'
import { readSafely } from '../../../src/app/read-safely.ts'
import type { PageReading } from '../../../src/model/reading.ts'

const task: ReadTask = { store: 's', path: 'p', scan: 'abc', file: 'a.pdf', from: 3, to: 6 }
const blank = (page: number): PageReading => ({ kind: 'blank', source: { scan: 'abc', file: 'a.pdf', page } })
const pagesOf = ({ from, to }: ReadTask) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

it('gives what is read', async () => {
  expect(await readSafely(async (of) => pagesOf(of).map(blank), task)).toEqual([3, 4, 5, 6].map(blank))
})

it('one page on which reading breaks down costs no other, and goes to review with what was said', async () => {
  const asked: string[] = []
  const read = async (of: ReadTask): Promise<readonly PageReading[]> => {
    asked.push(`${of.from}-${of.to}`)
    if (pagesOf(of).includes(5)) throw new Error('out of paper')
    return pagesOf(of).map(blank)
  }
  const readings = await readSafely(read, task)
  expect(readings.filter(({ kind }) => kind === 'blank')).toEqual([3, 4, 6].map(blank))
  expect(readings[2]).toEqual({
    kind: 'review',
    source: { scan: 'abc', file: 'a.pdf', page: 5 },
    reason: 'undecodable-file',
    detail: 'reading it failed: out of paper',
  })
  expect(asked).toEqual(['3-6', '3-3', '4-4', '5-5', '6-6'])
})
