import { describe, expect, it } from 'vitest'
import { parseMacros } from '../../../src/authored/macros.ts'

const parse = (...texts: readonly string[]) => parseMacros(texts.map((text, i) => ({ file: `${i}/macros.tex`, text })))
const faults = (...texts: readonly string[]) =>
  parse(...texts).diagnostics.map(({ code, location: at }) => (at.kind === 'file' ? `${at.file}:${at.line}:${at.column} ${code}` : code))

describe('parseMacros', () => {
  it('writes one definition a line, in one spelling, without comments', () => {
    const text = '% real numbers\n\\def\\R{\\mathbb{R}} % all\n\n\\newcommand{\\E}[2][X]{\n  #1 #2\n}\n\\let\\eps\\varepsilon\n'
    expect(parse(text)).toEqual({
      value: '\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\E}[2][X]{#1 #2}\n\\let\\eps=\\varepsilon',
      diagnostics: [],
    })
  })

  it('takes the same definition twice for one, and another meaning for a mistake, in whatever files', () => {
    expect(parse('\\def\\R{R}', '\\newcommand{\\R}{R}').value).toBe('\\newcommand{\\R}{R}')
    const { value, diagnostics } = parse('\\def\\a{}\n\\def\\R{R}', '\n\\def\\R{\\mathbf R}')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'macro-twice', location: { file: '1/macros.tex', line: 2 } }])
    expect(diagnostics[0]?.hint).toContain('0/macros.tex:2')
  })

  it('reports everything that is no definition, and goes on after it', () => {
    expect(faults('\\usepackage{amsmath}\n\\def\\a{x}\nwords\n\\def\\b{\\c', '\\def\\a{y}')).toEqual([
      '0/macros.tex:1:1 macro-syntax',
      '0/macros.tex:3:1 macro-syntax',
      '0/macros.tex:4:1 macro-syntax',
      '1/macros.tex:1:1 macro-twice',
    ])
  })

  it('reports arguments that a macro does not take', () => {
    expect(faults('\\newcommand{\\f}[1]{#1 #2}')).toEqual(['0/macros.tex:1:1 macro-syntax'])
    expect(faults('\\newcommand{\\f}{a # b}')).toEqual(['0/macros.tex:1:1 macro-syntax'])
    expect(faults('\\newcommand{\\f}[1]{#1 \\#2}')).toEqual([])
  })

  it('reports commands that formulas may not use, and names that may have no other meaning', () => {
    expect(faults('\\def\\f{\\def\\g{}}', '\\def\\begin{}', '\\def\\href{}')).toEqual([
      '0/macros.tex:1:1 math-command',
      '1/macros.tex:1:1 macro-syntax',
      '2/macros.tex:1:1 macro-syntax',
    ])
  })

  it('reports macros that stand for themselves, but knows the old meaning of a name', () => {
    expect(faults('\\def\\a{\\b}\n\\def\\b{\\c \\a}\n\\def\\c{x}')).toEqual([
      '0/macros.tex:1:1 macro-circle',
      '0/macros.tex:2:1 macro-circle',
    ])
    expect(faults('\\let\\old\\epsilon\n\\renewcommand{\\epsilon}{\\old_0}')).toEqual([])
  })
})
