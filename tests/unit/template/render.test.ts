import { describe, expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import type { TemplatePart } from '../../../src/model/template.ts'
import { renderTemplate } from '../../../src/template/render.ts'
import type { TemplateScope } from '../../../src/template/scope.ts'
import { templateOf } from '../../support/templates.ts'
import { paragraph } from '../../support/variants.ts'

const scope: TemplateScope = {
  language: 'en',
  prefilled: false,
  digits: { question: 2, page: 1, pages: 1, copy: 3, booklet: 1 },
  exam: { title: '*Stars* & `code` $x$', marking: 'fill', nameField: true, subtitle: 'Final', date: '2027-01-20' },
  question: {
    kind: 'written',
    points: ratio(3, 2),
    scored: true,
    leadIn: [],
    stem: [paragraph('Show $x$.'), { kind: 'rule' }],
    afterOptions: [],
    solution: [],
  },
}
const render = (source: string, part: TemplatePart = 'question') => renderTemplate(templateOf({ [part]: source }), part, scope)
const value = (source: string) => {
  const { value: blocks, diagnostics } = render(source)
  expect(diagnostics).toEqual([])
  return blocks
}

describe('rendering a template', () => {
  test('values are text, never Markdown', () => {
    expect(value('# {{exam.title}}')).toEqual([{ kind: 'heading', level: 1, children: [{ kind: 'text', text: '*Stars* & `code` $x$' }] }])
  })
  test('points are said where they count', () => {
    const said = (scored: boolean) => {
      const question = scope.question === undefined ? {} : { question: { ...scope.question, scored } }
      const template = templateOf({ question: '{{points}}' })
      const style = { ...template.style, strings: { en: { ...template.style.strings['en'], 'not-scored': 'not scored' } } }
      return renderTemplate({ ...template, style }, 'question', { ...scope, ...question }).value
    }
    expect(said(true)).toEqual([paragraph('1.5 points')])
    expect(said(false)).toEqual([paragraph('not scored')])
  })
  test('a question runs on into its stem, objects stand apart', () => {
    const blocks = value('**Q {{number}}**{{space 4}}{{stem}}\n\n{{grader-boxes}}\n{{writing-space}}')
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          {
            kind: 'strong',
            children: [
              { kind: 'text', text: 'Q ' },
              { kind: 'late', field: 'question-number', digits: 2 },
            ],
          },
          { kind: 'space', width: 4 },
          { kind: 'text', text: 'Show ' },
          { kind: 'math', tex: 'x' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'rule' },
      { kind: 'object', name: 'grader-boxes' },
      { kind: 'object', name: 'writing-space' },
    ])
  })
  test('emphasis around values', () => {
    expect(value('*({{points}})* x')).toEqual([
      {
        kind: 'paragraph',
        children: [
          {
            kind: 'emphasis',
            children: [
              { kind: 'text', text: '(' },
              { kind: 'text', text: '1.5 points' },
              { kind: 'text', text: ')' },
            ],
          },
          { kind: 'text', text: ' x' },
        ],
      },
    ])
  })
  test('blocks that hold Markdown', () => {
    expect(
      value('{{#sides}}\n# A\n{{else}}\n*b*\n{{/sides}}\n\n{{#box}}\nc\n{{/box}}\n\n{{#columns 3}}\nd\n{{/columns}}\n\n{{page-break}}'),
    ).toEqual([
      {
        kind: 'sides',
        left: [{ kind: 'heading', level: 1, children: [{ kind: 'text', text: 'A' }] }],
        right: [{ kind: 'paragraph', children: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'b' }] }] }],
      },
      { kind: 'frame', children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'c' }] }] },
      { kind: 'columns', count: 3, children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'd' }] }] },
      { kind: 'page-break' },
    ])
  })
  test('kinds are told apart', () => {
    expect(
      value('{{#if-kind "written"}}yes{{else}}no{{/if-kind}} {{#if-kind "single-choice" "true-false"}}yes{{else}}no{{/if-kind}}'),
    ).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'yes no' }] }])
  })
  test('what is absent is empty, and lists leave it out', () => {
    expect(value('{{comma exam.subtitle exam.duration exam.institution}}{{#if exam.duration}}!{{/if}}')).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'Final' }] },
    ])
  })
  test('an unknown name is a diagnostic at its line', () => {
    expect(render('x\n\n{{exam.titel}}').diagnostics).toMatchObject([
      { code: 'template-syntax', location: { kind: 'file', file: 'templates/plain/question.md.hbs', line: 3 } },
    ])
  })
  test('an unknown word is a diagnostic with the nearest one', () => {
    const { diagnostics } = render('{{word "questoin"}}')
    expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
      ['template-word', 'the template has no word "questoin" for "en"; did you mean "question"?'],
    ])
  })
})
