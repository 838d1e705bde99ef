import { expect, test } from 'vitest'
import { watermark } from '../../../src/paper/watermark.ts'
import { deskOf, textsOf } from '../../support/papers.ts'

test('a draft says so across the middle of the page, lightly', () => {
  const desk = deskOf({ draft: true })
  const [word] = watermark(desk)
  if (word?.kind !== 'form') throw new Error('no form')
  expect(textsOf([word])).toBe('DRAFT')
  expect(word.x).toBeGreaterThan(20)
  expect(word.x + word.form.bounds.width).toBeLessThan(190)
  expect(word.form.items.every((item) => item.kind === 'text' && (item.grey ?? 0) > 0.8)).toBe(true)
  expect([word.y > 140, word.y < 190]).toEqual([true, true])
})

test('nothing else does', () => {
  expect(watermark(deskOf())).toEqual([])
})
