import { describe, expect, it } from 'vitest'
import { clustersOf, visibleIn } from '../../../src/typeset/clusters.ts'

describe('clustersOf', () => {
  it.each([
    ['abc', ['a', 'b', 'c']],
    ['e\u0301a', ['é', 'a']],
    ['x\u0301y', ['x\u0301', 'y']],
    ['בְּ', ['בְּ'.normalize('NFC')]],
    ['👩‍🔬!', ['👩‍🔬', '!']],
    ['👍🏽', ['👍🏽']],
    ['☂\ufe0ex', ['☂\ufe0e', 'x']],
    ['می\u200cخ', ['م', 'ی\u200c', 'خ']],
  ])('parts %s', (text, clusters) => {
    expect(clustersOf(text)).toEqual(clusters)
  })

  it('loses nothing', () => {
    const text = 'a\u0308 \u0301é👩‍🔬 סְפָר'
    expect(clustersOf(text).join('')).toBe(text.normalize('NFC'))
  })
})

it('tells what is seen', () => {
  expect(visibleIn('a\u200d\ufe0f\u00ad\u2066b')).toEqual(['a', 'b'])
})
