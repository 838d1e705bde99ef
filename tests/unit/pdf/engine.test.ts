import { expect, it } from 'vitest'
import { Bug } from '../../../src/base/bug.ts'
import { createEngine, finish, numeral } from '../../../src/pdf/engine.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

it('writes numbers short and never as powers or minus zero', () => {
  expect([1, 0.1 + 0.2, -0.0001, 1e-9, 1234.56789, -3.5].map((v) => numeral(v))).toEqual(['1', '0.3', '0', '0', '1234.568', '-3.5'])
  const all = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 1000)
  expect(all.map((v) => numeral(v))).toEqual(all.map((v) => `${v}`))
  expect(numeral(1 / 3, 5)).toBe('0.33333')
  expect(() => numeral(Number.NaN)).toThrow(Bug)
})

it('writes an object as soon as it is finished, and forgets it', () => {
  const { engine, text } = recordedEngine()
  const ref = engine.ref({ Type: 'Thing' })
  ref.write('hello')
  expect(text()).not.toContain('/Type /Thing')
  finish(ref)
  expect(text()).toContain('/Type /Thing')
  expect(text()).toContain('hello')
  expect(ref.data).toEqual({})
})

it('dates the document by the exam, and by a fixed day when that is no date', async () => {
  const bytesOf = async (date?: string): Promise<string> => {
    const chunks: Uint8Array[] = []
    const { engine, closed } = createEngine((chunk) => void chunks.push(chunk), {
      title: 'A & B',
      language: 'de',
      ...(date ? { date } : {}),
    })
    engine.end()
    await closed
    return Buffer.concat(chunks).toString('latin1')
  }
  expect(await bytesOf('2026-07-01')).toContain('(D:20260701000000Z)')
  expect(await bytesOf('next Tuesday')).toContain('(D:20000101000000Z)')
  const plain = await bytesOf()
  expect(plain).toContain('(D:20000101000000Z)')
  expect(plain).toMatch(/^%PDF-1\.7\n/)
  expect(plain).toContain('/Lang (de)')
  expect(plain).toContain('(A & B)')
  expect(plain).not.toContain('xmpmeta')
})
