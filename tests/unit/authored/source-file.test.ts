import { expect, it } from 'vitest'
import { plainText } from '../../../src/authored/source-file.ts'

it('takes off a byte order mark and makes line ends one kind', () => {
  expect(plainText('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n')
})
