import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ideographGlue, isFullWidth } from '../../../src/typeset/ideographs.ts'
import { createTypesetter } from '../../../src/typeset/index.ts'
import { testFonts } from '../../support/fonts.ts'
import { bodyStyle, boxesOf, paragraph, textRuns, widthOf } from '../../support/typeset/bench.ts'

describe('ideographGlue', () => {
  it('stretches between letters, shrinks after a comma, and parts scripts', () => {
    expect(ideographGlue('中', '文', 10)).toEqual({ type: 'glue', space: false, width: 0, stretch: 0.8, shrink: 0 })
    expect(ideographGlue('，', '文', 10)).toMatchObject({ width: 0, shrink: 2.5 })
    expect(ideographGlue('中', 'T', 10)).toMatchObject({ width: 1.25 })
    expect(ideographGlue('3', '章', 10)).toMatchObject({ width: 1.25 })
    expect(ideographGlue('。', 'T', 10)).toBeUndefined()
    expect(ideographGlue('a', 'b', 10)).toBeUndefined()
    expect(ideographGlue('한', '글', 10)).toBeUndefined()
  })

  it('knows full-width characters', () => {
    expect([...'中か、（ア'].every(isFullWidth)).toBe(true)
    expect([...'a1한é', undefined].some(isFullWidth)).toBe(false)
  })
})

const font = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
const hasFont = existsSync(font)
if (!hasFont) console.warn(`skipped: there is no ${font}`)

const chinese =
  '设函数的导数为已知，根据链式法则（见第3章），下列关于TCP协议的说法中，哪一项是正确的？请注意：本题考查的是传输层协议的可靠性，\n而不是网络层的路由选择。如果时间复杂度较高，则需要排序函数来完成。'
const japanese = '「連鎖律」（第3章を参照）によると、次の記述のうち、正しいものはどれですか。ネットワーク層の経路選択については考えません。'

describe.skipIf(!hasFont)('a Chinese or Japanese paragraph', () => {
  const fonts = hasFont ? [...testFonts, { id: 'cjk', bytes: readFileSync(font), member: 'NotoSerifCJKsc-Regular' }] : []
  const linesIn = (text: string, language: string, width: number) => {
    const typesetter = createTypesetter({ fonts, images: new Map(), language })
    const { value, diagnostics } = typesetter.typeset([paragraph(text)], { ...bodyStyle, language }, width)
    expect(diagnostics).toEqual([])
    return value === undefined ? [] : boxesOf(value).map((box) => textRuns(box.items))
  }
  const textOf = (runs: ReturnType<typeof textRuns>) => runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('')

  it.each([
    ['zh', chinese],
    ['ja', japanese],
  ])('fills its lines, begins none with a closing mark and loses no letter: %s', (language, text) => {
    for (const width of [37, 52, 80]) {
      const lines = linesIn(text, language, width)
      expect(lines.length).toBeGreaterThan(2)
      for (const runs of lines.slice(0, -1)) {
        const last = runs.at(-1)
        expect((last?.x ?? 0) + (last === undefined ? 0 : widthOf(last))).toBeCloseTo(width, 3)
      }
      for (const runs of lines) expect(textOf(runs)).not.toMatch(/^[、。，：；？！）」』]|[（「『]$/)
      expect(lines.map(textOf).join('')).toBe(text.replaceAll('\n', ''))
    }
  })
})
