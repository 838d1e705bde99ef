import { expect, test } from 'vitest'
import { shortHash } from '../../../src/base/hash.ts'
import type { ImageAsset } from '../../../src/model/content.ts'
import type { Look, Standing } from '../../../src/model/matter.ts'
import { readStanding, writeStanding } from '../../../src/store/standing.ts'
import { plainExam } from '../../support/papers.ts'
import { emptyDatabase } from '../../support/store/stores.ts'
import { templateOf } from '../../support/templates.ts'
import { sampleVariant } from '../../support/variants.ts'

const picture = (bytes: readonly number[]): ImageAsset => ({
  id: shortHash(Uint8Array.from(bytes)),
  format: 'png',
  bytes: Uint8Array.from(bytes),
  width: 30,
  height: 20,
})

const standing: Standing = {
  matter: {
    look: plainExam as Look,
    template: templateOf(),
    macros: '\\newcommand{\\R}{\\mathbb R}',
    images: new Map([
      ['a.png', picture([1, 2, 3])],
      ['b/a.png', picture([1, 2, 3])],
      ['c.png', picture([0, 255])],
    ]),
    fonts: [{ id: 'roman', bytes: Uint8Array.from([9, 9, 9, 0]) }],
  },
  translations: new Map([['fr', new Map([[2, sampleVariant(2)]])]]),
}

test('what pages were set from comes back equal, equal files stored once', () => {
  const database = emptyDatabase()
  writeStanding(database, standing)
  expect(readStanding(database)).toEqual(standing)
  expect(database.all('SELECT count(*) AS n FROM files')).toEqual([{ n: 3 }])
})

test('a store that kept nothing of it says so', () => {
  expect(readStanding(emptyDatabase())).toBeUndefined()
})
