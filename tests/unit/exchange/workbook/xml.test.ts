import { expect, it } from 'vitest'
import { DECLARATION, escaped } from '../../../../src/exchange/workbook/xml.ts'

it('escapes what XML reads, and leaves out what it does not allow', () => {
  expect(escaped('a<b>&"c"')).toBe('a&lt;b&gt;&amp;&quot;c&quot;')
  expect(escaped('a\u0000b\u000bc\ud800d\ufffee\tf')).toBe('abcde\tf')
  expect(escaped('学 😀')).toBe('学 😀')
  expect(DECLARATION).toMatch(/^<\?xml .*\?>\n$/)
})
