import { expect, it } from 'vitest'
import { undecodable } from '../../../src/image/scan-file.ts'

it('is a value with a reason for machines and a detail for people', () => {
  expect(undecodable('encrypted', 'asks for a password')).toEqual({
    kind: 'undecodable',
    reason: 'encrypted',
    detail: 'asks for a password',
  })
})
