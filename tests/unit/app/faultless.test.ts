import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFaultless } from '../../../src/app/faultless.ts'
import { useOwnCache } from '../../support/app/own-cache.ts'

const cache = useOwnCache()

it('remembers names from one check to the next, each once', () => {
  const first = openFaultless()
  expect(first.has('a')).toBe(false)
  first.add(['a', 'b'])
  first.add(['b', 'c'])
  expect(['a', 'b', 'c', 'd'].map(openFaultless().has)).toEqual([true, true, true, false])
  expect(readFileSync(join(cache(), 'faultless.txt'), 'utf8')).toBe('a\nb\nc\n')
})

it('forgets the older half of too many', () => {
  openFaultless(4).add(['a', 'b', 'c', 'd'])
  openFaultless(4).add(['e'])
  expect(readFileSync(join(cache(), 'faultless.txt'), 'utf8')).toBe('d\ne\n')
})

it('works without a cache, and with one that cannot be written', () => {
  writeFileSync(join(cache(), 'file'), '')
  for (const folder of ['', join(cache(), 'file')]) {
    process.env['MARKSENSE_CACHE'] = folder
    const names = openFaultless()
    names.add(['a'])
    expect(names.has('a')).toBe(true)
    expect(openFaultless().has('a')).toBe(false)
  }
})
