import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeKeys } from '../../../src/app/write-keys.ts'
import { csvOf, KEY_COLUMNS, keyJsonOf, keyRowsOf } from '../../../src/exchange/index.ts'
import { tempFolder } from '../../support/small-exam.ts'
import { sampleVariant } from '../../support/variants.ts'

it('writes many variants in stretches as one table and one document', () => {
  for (const count of [1, 100, 230]) {
    const folder = tempFolder()
    const variants = Array.from({ length: count }, (_, i) => sampleVariant(i + 1))
    writeKeys(folder, variants)
    const written = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(written('key.csv')).toBe(csvOf(KEY_COLUMNS, keyRowsOf(variants)))
    expect(written('key.json')).toBe(`${JSON.stringify(keyJsonOf(variants), undefined, 1)}\n`)
  }
})
