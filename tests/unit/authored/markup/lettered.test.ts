import { expect, it } from 'vitest'
import { blocksOfText } from '../../../support/authored/reading.ts'

const labelsOf = (text: string) =>
  blocksOfText(text).map((block) => (block.kind === 'list' && block.marker.kind === 'lettered' ? block.marker.labels.join('') : block.kind))

it.each([
  ['(a) one\n\n(b) two', ['(a)(b)']],
  ['Show:\n(a) one\n(b) two', ['paragraph', '(a)(b)']],
  ['(i) one\n(ii) two\n(iii) three\n(iv) four', ['(i)(ii)(iii)(iv)']],
  ['(a) one\n\n$$x$$\n\n(b) two\n\nAnd so on.', ['(a)(b)', 'paragraph']],
  ['(a) one\n$$\nx\n$$\n(b) two', ['(a)(b)']],
  ['(a) only', ['paragraph']],
  ['(a) one\n\n(c) three', ['paragraph', 'paragraph']],
  ['as in (a) and\nthen (b) too', ['paragraph']],
  ['(b) two\n(c) three', ['paragraph']],
  [Array.from('abcdefghi', (label) => `(${label}) x`).join('\n'), ['(a)(b)(c)(d)(e)(f)(g)(h)(i)']],
])('sees the lists of %j', (text, expected) => {
  expect(labelsOf(text)).toEqual(expected)
})

it('puts back what is no list', () => {
  expect(blocksOfText('one\n(a) two')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'one (a) two' }] }])
})

it('gives displays to the entry before them', () => {
  const [list] = blocksOfText('(a) one\n\n$$x$$\n\n(b) two')
  expect(list?.kind === 'list' ? list.items.map((item) => item.length) : []).toEqual([2, 1])
})
