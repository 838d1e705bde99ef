import { expect, it } from 'vitest'
import { createSharedResources } from '../../../src/pdf/shared-resources.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

it('gives a stretch of pages one dictionary, and the next stretch another', () => {
  const { engine, text } = recordedEngine()
  const form = engine.ref()
  const shared = createSharedResources(engine)
  const refs = Array.from({ length: 130 }, (_, page) => {
    const { names, ref } = shared.next()
    names.xobjects.set(`X${page}`, form)
    return ref
  })
  expect([...new Set(refs)].map((ref) => refs.lastIndexOf(ref))).toEqual([127, 129])
  expect(text()).toMatch(new RegExp(`\\n${refs[0]?.id} 0 obj\\n<</XObject<</X0 ${form.id} 0 R/X1 `))
  expect(text()).not.toContain(`/X128 ${form.id} 0 R`)
  shared.end()
  expect(text()).toContain(`\n${refs[129]?.id} 0 obj\n<</XObject<</X128 ${form.id} 0 R/X129 ${form.id} 0 R>>>>`)
})

it('writes nothing where there are no pages', () => {
  const { engine, text } = recordedEngine()
  const before = text()
  createSharedResources(engine).end()
  expect(text()).toBe(before)
})
