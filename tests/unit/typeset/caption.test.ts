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
