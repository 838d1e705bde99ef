import { mmOfTexPoint } from '../../src/base/units.ts'
import type { PageStyle, Template, TemplatePart } from '../../src/model/template.ts'

/** The look of the shipped classic template, with a few English words. */
const plainStyle: PageStyle = {
  margins: { top: 32, bottom: 22, left: 22, right: 22 },
  columns: 1,
  columnGap: 8,
  align: 'justified',
  leading: 1.2,
  box: { shape: 'square', size: 3.78, rule: 0.176, letters: false },
  spacing: { paragraph: 1.2, question: 4.2, option: 1.4, part: 7 },
  sizes: { title: 1.44, heading: 1.2, subheading: 1, small: 0.8 },
  rules: { frame: mmOfTexPoint(0.4), field: 0.2 },
  greys: { graderBoxes: 0.78, letters: 0.55, watermark: 0.88, remarks: 0.38 },
  strings: {
    en: {
      question: 'Question',
      point: 'point',
      points: 'points',
      'decimal-sign': '.',
      solution: 'Solution',
      solutions: 'Solutions',
      page: 'Page',
      copy: 'Copy',
      name: 'Name',
      'student-number': 'Student number',
      'leave-empty': 'leave empty',
      true: 'TRUE',
      false: 'FALSE',
      'marking-fill': 'Fill the box.',
    },
  },
}

const plainSources: Template['sources'] = {
  front:
    '# {{exam.title}}\n\n{{#unless solutions}}\n{{#sides}}\n{{id-grid}}\n{{else}}\n{{name-field}}\n\n{{word "marking" exam.marking}}\n{{/sides}}\n{{/unless}}',
  part: '{{#if part.title}}\n# {{part-title}}\n{{/if}}\n\n{{#if part.intro}}\n{{part-intro}}\n{{/if}}',
  question:
    '{{lead-in}}\n\n**{{word "question"}} {{number}}**{{space 3}} {{#if-kind "written"}}*({{points}})* {{/if-kind}}{{stem}}\n\n{{answers}}\n{{grader-boxes}}\n{{writing-space}}',
  solution: '{{#if question.solution}}\n**{{word "solution"}}:** {{solution}}\n{{/if}}',
  'answer-sheet':
    '# {{exam.title}}\n\n{{#sides}}\n{{id-grid}}\n{{else}}\n{{name-field}}\n\n{{word "marking" exam.marking}}\n{{/sides}}\n\n{{answers}}',
  'running-head': '{{#if solutions}}{{word "solutions"}}{{/if}}',
  'running-foot': '{{#unless solutions}}{{word "copy"}} {{copy-number}}{{/unless}} {{word "page"}} {{page-number}} / {{page-count}}',
}

/** A template of which some sources or some of the style are other than usual. */
export const templateOf = (sources: Partial<Record<TemplatePart, string>> = {}, style: Partial<PageStyle> = {}): Template => ({
  name: 'plain',
  style: { ...plainStyle, ...style },
  sources: { ...plainSources, ...sources },
})
