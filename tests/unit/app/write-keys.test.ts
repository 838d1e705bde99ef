import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeKeys } from '../../../src/app/write-keys.ts'
import { keyFilesOf } from '../../support/keys.ts'
import { tempFolder } from '../../support/small-exam.ts'
import { sampleVariant } from '../../support/variants.ts'

it('writes one table and one document of many variants', () => {
  for (const count of [1, 230]) {
    const folder = tempFolder()
    const variants = Array.from({ length: count }, (_, i) => sampleVariant(i + 1))
    writeKeys(folder, variants)
    expect(['key.csv', 'key.json'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(keyFilesOf(variants))
  }
})
