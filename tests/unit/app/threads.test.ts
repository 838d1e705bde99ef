import { expect, it } from 'vitest'
import { openSideThread, openThreads } from '../../../src/app/threads.ts'

it('from source does one task after the other, and goes on after one that failed', async () => {
  const seen: string[] = []
  const threads = openThreads('read-range', async (task: number) => {
    seen.push(`begin ${task}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (task === 2) throw new Error('two')
    seen.push(`end ${task}`)
    return task * 10
  })
  expect(threads.count).toBe(1)
  const results = await Promise.allSettled([1, 2, 3].map(threads.run))
  expect(results).toMatchObject([{ value: 10 }, { status: 'rejected', reason: new Error('two') }, { value: 30 }])
  expect(seen).toEqual(['begin 1', 'end 1', 'begin 2', 'begin 3', 'end 3'])
  await threads.close()
})

it('from source there is no thread beside this one', () => {
  expect(openSideThread('print-listings')).toBeUndefined()
})
