import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openPacks } from '../../../src/app/packs.ts'
import { tempFolder } from '../../support/small-exam.ts'

const packsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.pack'))

it('gives back what any of several writers added, at once and later', () => {
  const folder = tempFolder()
  const [one, two] = [openPacks(folder), openPacks(folder)]
  one.add('a', 'ä one')
  expect([one.get('a'), one.has('a'), two.has('a')]).toEqual(['ä one', true, false])
  two.add('b', 'two')
  one.flush()
  two.flush()
  one.add('c', '日本')
  one.flush()
  const third = openPacks(folder)
  expect(['a', 'b', 'c', 'd'].map(third.get)).toEqual(['ä one', 'two', '日本', undefined])
  expect(packsIn(folder)).toHaveLength(2)
})

it('writes when there is much, or when there is time', async () => {
  const folder = tempFolder()
  const packs = openPacks(folder)
  for (let i = 0; i < 250; i++) packs.add(`k${i}`, `${i}`)
  expect([openPacks(folder).get('k199'), openPacks(folder).get('k200')]).toEqual(['199', undefined])
  await setImmediate()
  expect(openPacks(folder).get('k249')).toBe('249')
})

it('drops the packs that were not used for the longest time: too many, or too large', () => {
  const folder = tempFolder()
  for (const key of ['a', 'b', 'c']) {
    const packs = openPacks(folder)
    packs.add(key, `${key}23456789`)
    packs.flush()
    const newest = packsIn(folder).filter((name) => !seen.has(name))
    for (const name of newest) utimesSync(join(folder, name), 1000 + seen.size, 1000 + seen.size)
    for (const name of newest) seen.add(name)
  }
  const left = (limits: { packs: number; bytes: number }) => {
    const packs = openPacks(folder, limits)
    return ['a', 'b', 'c'].filter(packs.has)
  }
  expect(left({ packs: 3, bytes: 27 })).toEqual(['a', 'b', 'c'])
  expect(left({ packs: 2, bytes: 27 })).toEqual(['b', 'c'])
  expect(left({ packs: 2, bytes: 17 })).toEqual(['c'])
  expect(readdirSync(folder)).toHaveLength(2)
})
const seen = new Set<string>()

it('has not what was cut off, and minds no folder that cannot be', () => {
  const folder = tempFolder()
  const packs = openPacks(folder)
  packs.add('a', 'whole')
  packs.flush()
  for (const name of packsIn(folder)) truncateSync(join(folder, name), 3)
  expect(openPacks(folder).get('a')).toBeUndefined()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const nowhere = openPacks(join(file, 'in it'))
  nowhere.add('a', 'x')
  nowhere.flush()
  expect(nowhere.get('a')).toBeUndefined()
})
