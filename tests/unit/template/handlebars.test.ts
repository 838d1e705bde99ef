import { describe, expect, test } from 'vitest'
import type { Template } from '../../../src/model/template.ts'
import { renderSource } from '../../../src/template/handlebars.ts'
import { templateOf } from '../../support/templates.ts'

const run = (source: string, context: object = {}) =>
  renderSource(templateOf({ front: source }) satisfies Template, 'front', context, new Map([['twice', ({ body }) => body() + body()]]))

describe('running a template', () => {
  test('values are not escaped and blocks are rendered on demand', () => {
    expect(run('{{a}}{{#twice}}<{{a}}>{{/twice}}', { a: '&' })).toEqual({ text: '&<&><&>' })
  })
  test('a missing name is a fault with its place', () => {
    expect(run('x\n  {{nope}}')).toEqual({ fault: { message: '"nope" not defined', line: 2, column: 5 } })
  })
  test('bad syntax is a fault with its line', () => {
    const { fault } = run('x\n{{#if a}}') as { fault: { line?: number } }
    expect(fault.line).toBe(2)
  })
  test.each([
    '{{constructor}}',
    '{{a.constructor}}',
    '{{__proto__}}',
    '{{lookup a "x"}}',
    '{{> other}}',
    '{{#each a}}{{/each}}',
    '{{log a}}',
    '{{unknown-helper 1}}',
  ])('no way out: %s', (source) => {
    expect(run(source, Object.assign(Object.create(null), { a: 'x' }))).toHaveProperty('fault')
  })
})
