import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as idle } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import type { FontFile } from '../../../src/model/drawing.ts'
import { tempFolder } from '../../support/small-exam.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** A store as a new process has it. */
async function storeIn(cache: string, fonts: readonly FontFile[] = [font('roman', 1)]) {
  vi.resetModules()
  vi.stubEnv('MARKSENSE_CACHE', cache)
  const { wordStore } = await import('../../../src/app/word-store.ts')
  return wordStore(fonts)
}

const font = (id: string, byte: number): FontFile => ({ id, bytes: Uint8Array.of(byte) })
const known = (id: number) => ({
  word: { pieces: [{ font: 'roman', glyphs: [{ id, advance: 500.25, text: 'é\n' }], width: 500.25 }], width: 500.25 },
  missing: ['☃'],
})

const filesIn = (cache: string): readonly string[] =>
  readdirSync(join(cache, 'words'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(cache, 'words', name))

it('gives a later process the words of an earlier one, and adds to them', async () => {
  const cache = tempFolder()
  const first = await storeIn(cache)
  first?.set('roman a\tb', known(1))
  await idle()
  const second = await storeIn(cache)
  expect(second?.get('roman a\tb')).toEqual(known(1))
  expect(second?.get('roman b')).toBeUndefined()
  second?.set('roman b', known(2))
  await idle()
  const third = await storeIn(cache)
  expect([third?.get('roman a\tb'), third?.get('roman b')]).toEqual([known(1), known(2)])
})

it('keeps the words of other font files apart', async () => {
  const cache = tempFolder()
  const first = await storeIn(cache)
  first?.set('roman a', known(1))
  await idle()
  for (const fonts of [[font('roman', 2)], [font('other', 1)], [font('roman', 1), font('script', 3)]])
    expect((await storeIn(cache, fonts))?.get('roman a')).toBeUndefined()
})

it('passes over what is damaged', async () => {
  const cache = tempFolder()
  const first = await storeIn(cache)
  first?.set('roman a', known(1))
  first?.set('roman b', known(2))
  await idle()
  for (const file of filesIn(cache)) writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
  const second = await storeIn(cache)
  expect([second?.get('roman a'), second?.get('roman b')]).toEqual([known(1), undefined])
})

it('does without where nothing is kept, and where nothing can be', async () => {
  expect(await storeIn('')).toBeUndefined()
  const file = join(tempFolder(), 'file')
  writeFileSync(file, '')
  const store = await storeIn(join(file, 'cache'))
  store?.set('roman a', known(1))
  await idle()
  expect(store?.get('roman a')).toEqual(known(1))
  expect(existsSync(join(file, 'cache'))).toBe(false)
})
