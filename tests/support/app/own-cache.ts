import { afterEach, beforeEach } from 'vitest'
import { tempFolder } from '../small-exam.ts'

/** Gives each test of a file a cache of its own; the function tells where it is. */
export function useOwnCache(): () => string {
  const before = process.env['MARKSENSE_CACHE']
  let folder = ''
  beforeEach(() => {
    folder = tempFolder()
    process.env['MARKSENSE_CACHE'] = folder
  })
  afterEach(() => {
    if (before === undefined) delete process.env['MARKSENSE_CACHE']
    else process.env['MARKSENSE_CACHE'] = before
  })
  return () => folder
}
