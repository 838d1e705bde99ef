import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compile } from 'watr'
import { KERNEL_CODE } from '../../../../src/omr/pixels/kernel-code.ts'

it('is what tools/kernels.wat gives: node tools/write-kernels.js writes it anew', () => {
  expect(Buffer.from(compile(readFileSync('tools/kernels.wat', 'utf8'))).toString('base64')).toBe(KERNEL_CODE)
})
