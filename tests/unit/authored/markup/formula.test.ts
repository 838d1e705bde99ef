import { expect, it } from 'vitest'
import { inlinesOfParagraph, markupFaults } from '../../../support/authored/reading.ts'

it('takes the label out of a display', () => {
  expect(inlinesOfParagraph('$$\nx = 1 \\label{eq:one}\n$$')).toEqual([{ kind: 'display', tex: 'x = 1', label: 'one' }])
})

it('leaves the labels of rows that are numbered one by one in their rows', () => {
  const tex = '\\begin{align}\na &= b \\notag \\\\\nc &= d \\label{eq:two}\\\\\ne &= f \\label{eq:three}\n\\end{align}'
  expect(inlinesOfParagraph(`$$\n${tex}\n$$`)).toEqual([{ kind: 'display', tex }])
  expect(markupFaults(`$$\n${tex.replace('eq:three', 'three')}\n$$`)).toEqual(['5:8 label-bad'])
})

it('reports labels that are none, second labels, empty formulas', () => {
  expect(markupFaults('$$\nx \\label{one}\n$$')).toEqual(['2:3 label-bad'])
  expect(markupFaults('$$\na \\label{eq:a} \\\\\nb \\label{eq:b}\n$$')).toEqual(['3:3 label-bad'])
  expect(markupFaults('$$\n\n$$')).toEqual(['1:1 math-empty'])
})

it.each(['\\def\\x{1}', '\\newcommand{\\x}{1}', '\\require{x}', '\\href{u}{x}', '\\style{a}{x}', '\\let\\a\\b'])('reports %s', (tex) => {
  expect(markupFaults(`a $x ${tex}$`)).toEqual(['1:6 math-command'])
})

it('knows commands that merely begin like a forbidden one', () => {
  expect(markupFaults('$\\left( \\hrefx \\definition \\right)$')).toEqual([])
})
