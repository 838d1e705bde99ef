import { expect, it } from 'vitest'
import { placeholderFaults, runsIn } from '../../../../src/items/params/check-placeholders.ts'

it('says which braces are wrong, and how', () => {
  const faults = placeholderFaults('{{a}} {{mua}} {{#if a}} {{fixed a 2}}', 'text', ['a', 'mu'])
  expect(faults.map(({ run, code, hint }) => [run, code, hint])).toEqual([
    [1, 'placeholder-name', 'did you mean `mu`?'],
    [2, 'placeholder-syntax', 'there are only `{{name}}` and `{{helper name}}`: no blocks, no partials'],
  ])
  expect(placeholderFaults('{{xyz}}', 'math', ['a', 'mu'])).toMatchObject([
    { message: '`{{xyz}}` names no parameter', hint: 'there are: a, mu' },
  ])
})

it('finds where runs of braces begin', () => {
  expect(runsIn('a{{b}} {c} {{{d')).toEqual([1, 11])
})
