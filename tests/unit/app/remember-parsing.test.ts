import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rememberParsing } from '../../../src/app/remember-parsing.ts'
import { readBankFile } from '../../../src/authored/index.ts'
import { useOwnCache } from '../../support/app/own-cache.ts'

const cache = useOwnCache()
const storedIn = (folder: string) =>
  readdirSync(join(folder, 'parsed'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'))

it('gives back just what was read: numbers, maps and places included', () => {
  const files = readdirSync('bank', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const source = { file, text: readFileSync(join('bank', file), 'utf8') }
    const read = readBankFile(source)
    expect(rememberParsing()(source)).toEqual(read)
    expect(rememberParsing()(source)).toEqual(read)
  }
  expect(storedIn(cache())).toHaveLength(files.length)
})

it('reads anew what says something else, or has another name, and what was damaged', () => {
  const source = { file: 'a.md', text: '## a\n\nQ?\n\n- [x] a\n- [ ] b\n' }
  rememberParsing()(source)
  expect(rememberParsing()({ ...source, file: 'b.md' }).items[0]?.file).toBe('b.md')
  expect(rememberParsing()({ ...source, text: `${source.text}\n## b\n\nQ\n\n- [x] a\n- [ ] b\n` }).items).toHaveLength(2)
  for (const name of storedIn(cache())) writeFileSync(join(cache(), 'parsed', name), 'damaged')
  expect(rememberParsing()(source)).toEqual(readBankFile(source))
})

it('needs no cache', () => {
  process.env['MARKSENSE_CACHE'] = ''
  expect(rememberParsing()).toBe(readBankFile)
})
