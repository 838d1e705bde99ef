import { expect, it } from 'vitest'
import { macrosOf } from '../../../src/typeset/macros.ts'

const text = [
  '\\newcommand{\\R}{\\mathbb{R}}',
  '\\newcommand{\\norm}[1]{\\|#1\\|_\\R}',
  '\\let\\eps=\\varepsilon',
  '\\newcommand{\\Rn}{\\R^n}',
].join('\n')

it('finds the definitions that a formula needs, through others, in order', () => {
  const [R, norm, eps, Rn] = text.split('\n')
  const macros = macrosOf(text)
  expect(macros.definitions).toEqual([R, norm, eps, Rn])
  expect(macros.usedBy('x+1')).toEqual([])
  expect(macros.usedBy('\\eps > 0')).toEqual([eps])
  expect(macros.usedBy('\\Rn\\ni\\norm x')).toEqual([R, norm, Rn])
  expect(macros.usedBy('\\Rnn')).toEqual([])
})

it('ends where macros name each other', () => {
  const circle = macrosOf('\\newcommand{\\a}{\\b}\n\\newcommand{\\b}{\\a}')
  expect(circle.usedBy('\\a')).toHaveLength(2)
})

it('knows nothing of no text', () => {
  expect(macrosOf('').usedBy('\\R')).toEqual([])
})
