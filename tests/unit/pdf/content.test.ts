import { describe, expect, it } from 'vitest'
import { createContent, resourcesOf } from '../../../src/pdf/content.ts'

describe('createContent', () => {
  it('writes colours and dashes only when they change', () => {
    const content = createContent()
    content.fill(0)
    content.write('a')
    content.fill(0.5)
    content.fill(0.5)
    content.write('b')
    content.stroke(0.3, 0, [1, 2])
    content.stroke(0.3, 0, [1, 2])
    content.write('c')
    expect(content.text().split('\n')).toEqual(['a', '0.5 g', 'b', '0.3 w', '[1 2] 0 d', 'c'])
  })
  it('goes back to black and solid', () => {
    const content = createContent()
    content.fill(1)
    content.stroke(0.1, 0.25, [1, 1])
    content.reset()
    content.reset()
    expect(content.text().split('\n').slice(-3)).toEqual(['0 g', '0 G', '[] 0 d'])
  })
})

describe('resourcesOf', () => {
  it('names only what is used', () => {
    const content = createContent()
    expect(resourcesOf(content)).toBe('<<>>')
    const ref = { id: 7, data: {}, write: () => undefined, end: () => undefined, toString: () => '7 0 R' }
    content.fonts.set('F1', ref)
    expect(resourcesOf(content)).toBe('<</Font<</F1 7 0 R>>>>')
    content.xobjects.set('X1', ref)
    expect(resourcesOf(content)).toBe('<</Font<</F1 7 0 R>>/XObject<</X1 7 0 R>>>>')
  })
})
