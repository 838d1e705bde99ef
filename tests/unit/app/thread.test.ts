import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { taskRunner } from '../../../src/app/thread.ts'
import { tempFolder } from '../../support/small-exam.ts'

const program = `let loads = 0
exports.threadTasks = {
  'read-range': async () => { loads += 1; return async (given) => ({ loads, twice: given * 2 }) },
  'set-entries': async () => async () => { throw new Error('no entries') },
}`

it('does tasks with the program of a file, and keeps its code', async () => {
  const folder = tempFolder()
  const file = join(folder, 'program.cjs')
  const cache = join(folder, 'cache')
  writeFileSync(file, program)
  const run = taskRunner(file, cache)
  expect(existsSync(cache)).toBe(false)
  expect(await run({ name: 'read-range', given: 21 })).toEqual({ loads: 1, twice: 42 })
  expect(await run({ name: 'read-range', given: 4 })).toEqual({ loads: 2, twice: 8 })
  await expect(run({ name: 'set-entries', given: [] })).rejects.toThrow('no entries')
  const kept = readdirSync(join(cache, 'code'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'))
  expect(kept).toHaveLength(1)
})
