import { expect, it } from 'vitest'
import { setCaption } from '../../../src/typeset/caption.ts'
import { testSetting, text } from '../../support/typeset/bench.ts'

it('centres a short caption and justifies a long one', () => {
  const setting = testSetting()
  const short = setCaption({ label: 'a', children: [text('Short.')] }, 'tab', 80, setting)
  expect(short).toHaveLength(1)
  const x = short[0]?.kind === 'line' ? short[0].ink.items[0] : undefined
  expect(x?.kind === 'text' ? x.x : 0).toBeGreaterThan(20)
  const long = setCaption({ children: [text('Word '.repeat(40))] }, 'fig', 80, setting)
  expect(long.length).toBeGreaterThan(2)
  expect(setting.labels).toEqual([{ kind: 'tab', label: 'a' }])
})

it('puts the colon of its language behind the number', () => {
  const said = (strings: Readonly<Record<string, string>>) => {
    const setting = testSetting()
    const french = { ...setting, style: { ...setting.style, strings } }
    const [line] = setCaption({ label: 'a', children: [text('Deux.')] }, 'tab', 80, french)
    const items = line?.kind === 'line' ? line.ink.items : []
    return items.flatMap((item) => (item.kind === 'text' ? item.glyphs.map((glyph) => glyph.text) : [])).join('')
  }
  expect(said({})).toMatch(/: Deux\.$/)
  expect(said({ colon: ' =' })).toMatch(/ = Deux\.$/)
})
