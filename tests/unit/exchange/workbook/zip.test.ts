import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipOf } from '../../../../src/exchange/workbook/zip.ts'

it('packs files in their order, the same at any time, some of them stored', () => {
  const bytes = zipOf({ mimetype: 'x/y', 'a/b.xml': 'é'.repeat(50) }, ['mimetype'])
  expect(Buffer.from(bytes).subarray(30, 41).toString('latin1')).toBe('mimetypex/y')
  expect(new TextDecoder().decode(unzipSync(bytes)['a/b.xml'])).toBe('é'.repeat(50))
  expect(bytes).toEqual(zipOf({ mimetype: 'x/y', 'a/b.xml': 'é'.repeat(50) }, ['mimetype']))
  // 1 January 1980, 0:00, in the words of the format.
  expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
})
