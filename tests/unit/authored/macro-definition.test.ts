import { describe, expect, it } from 'vitest'
import { readDefinition } from '../../../src/authored/macro-definition.ts'

const read = (text: string) => {
  const found = readDefinition(text, 0)
  return 'fault' in found ? found.fault : found.definition
}
const plain = { parameters: 0, alias: false }

describe('readDefinition', () => {
  it.each([
    ['\\newcommand{\\R}{\\mathbb{R}}', { ...plain, name: 'R', body: '\\mathbb{R}' }],
    ['\\newcommand\\R{x}', { ...plain, name: 'R', body: 'x' }],
    ['\\renewcommand*{\\vec}[1]{\\mathbf{#1}}', { ...plain, name: 'vec', parameters: 1, body: '\\mathbf{#1}' }],
    ['\\newcommand{\\E}[2][X]{#1 #2}', { ...plain, name: 'E', parameters: 2, initial: 'X', body: '#1 #2' }],
    ['\\def\\pair#1#2{(#1,#2)}', { ...plain, name: 'pair', parameters: 2, body: '(#1,#2)' }],
    ['\\DeclareMathOperator{\\Var}{Var}', { ...plain, name: 'Var', body: '\\operatorname{Var}' }],
    ['\\DeclareMathOperator*{\\argmax}{arg\\,max}', { ...plain, name: 'argmax', body: '\\operatorname*{arg\\,max}' }],
    ['\\let\\eps=\\varepsilon', { ...plain, name: 'eps', body: '\\varepsilon', alias: true }],
    ['\\let\\bar\\|', { ...plain, name: 'bar', body: '\\|', alias: true }],
    ['\\newcommand{\\set}{\\{ a \\% % all of it }\n   b \\}}', { ...plain, name: 'set', body: '\\{ a \\% b \\}' }],
  ])('reads %s', (text, definition) => {
    expect(read(text)).toEqual(definition)
  })

  it('tells where a definition ends', () => {
    expect(readDefinition('x\\def\\a{{b}}\\def', 1)).toMatchObject({ end: 12 })
  })

  it.each([
    ['\\newcommand{\\R}{\\mathbb{R}', 'the braces of `\\R` do not close'],
    ['\\newcommand{R}{x}', '`\\newcommand` names no macro'],
    ['\\def\\a#1,#2{x}', 'the arguments of `\\a` are no plain `#1#2…`'],
    ['\\def\\a#2{x}', 'the arguments of `\\a` are no plain `#1#2…`'],
    ['\\let\\a=b', '`\\let` names no macro'],
    ['\\usepackage{amsmath}\n\\def\\a{}', '`\\usepackage{amsmath}` is no definition of a macro'],
    ['some text', '`some text` is no definition of a macro'],
  ])('says what is wrong with %s', (text, fault) => {
    expect(read(text)).toBe(fault)
  })
})
