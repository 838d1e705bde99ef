import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { cacheFolder } from '../../../src/app/cache-folder.ts'

const before = process.env['MARKSENSE_CACHE']
afterEach(() => {
  if (before === undefined) delete process.env['MARKSENSE_CACHE']
  else process.env['MARKSENSE_CACHE'] = before
})

it('is where the environment says, nowhere when that is empty, and at home otherwise', () => {
  process.env['MARKSENSE_CACHE'] = '/somewhere'
  expect(cacheFolder()).toBe('/somewhere')
  process.env['MARKSENSE_CACHE'] = ''
  expect(cacheFolder()).toBeUndefined()
  delete process.env['MARKSENSE_CACHE']
  expect(cacheFolder()).toBe(join(homedir(), '.cache', 'marksense'))
})
