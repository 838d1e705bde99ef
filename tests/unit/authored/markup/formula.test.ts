import { expect, it } from 'vitest'
import { inlinesOfParagraph, markupFaults } from '../../../support/authored/reading.ts'

it('takes the label out of a display', () => {
  expect(inlinesOfParagraph('$$\nx = 1 \\label{eq:one}\n$$')).toEqual([{ kind: 'display', tex: 'x = 1', label: 'one' }])
})

it('reports labels that are none, second labels, empty formulas', () => {
  expect(markupFaults('$$\nx \\label{one}\n$$')).toEqual(['2:3 label-bad'])
  expect(markupFaults('$$\na \\label{eq:a} \\\\\nb \\label{eq:b}\n$$')).toEqual(['3:3 not-supported-yet'])
  expect(markupFaults('$$\n\n$$')).toEqual(['1:1 math-empty'])
})

it.each(['\\def\\x{1}', '\\newcommand{\\x}{1}', '\\require{x}', '\\href{u}{x}', '\\style{a}{x}', '\\let\\a\\b'])('reports %s', (tex) => {
  expect(markupFaults(`a $x ${tex}$`)).toEqual(['1:6 math-command'])
})

it('knows commands that merely begin like a forbidden one', () => {
  expect(markupFaults('$\\left( \\hrefx \\definition \\right)$')).toEqual([])
})
