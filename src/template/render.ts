import type { DiagnosticCode } from '../model/codes.ts'
import type { Block } from '../model/content.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Template, TemplatePart } from '../model/template.ts'
import { type CalledHelper, renderSource } from './handlebars.ts'
import { helpers, type Rendering } from './helpers.ts'
import { parseOnce } from './parse-once.ts'
import type { TemplateScope } from './scope.ts'
import { createSlots, type Slots, textSlot } from './slots.ts'
import { dateText, nearestName, wordOf, wordsOf } from './words.ts'

/**
 * Renders one source of a template: Handlebars → Markdown → blocks. The same input gives the same blocks. Faults of
 * the source and of the Markdown it makes are diagnostics at the source's file.
 */
export function renderTemplate(template: Template, part: TemplatePart, scope: TemplateScope): Checked<readonly Block[]> {
  const file = `templates/${template.name}/${part}.md.hbs`
  const slots = createSlots()
  const diagnostics: Diagnostic[] = []
  const parse = (text: string): readonly Block[] => {
    const parsed = parseOnce(template, file, collapse(text), slots)
    diagnostics.push(...parsed.diagnostics)
    return parsed.blocks
  }
  const known = (name: string) => wordOf(template.style.strings, scope.language, name)
  const rendering: Rendering = { scope, slots, parse, known, word: wordFinder(template, scope.language, file, diagnostics) }
  const called = new Map(Object.entries(helpers).map(([name, helper]): [string, CalledHelper] => [name, (call) => helper(call, rendering)]))
  const rendered = renderSource(template, part, contextOf(scope, slots, wordsOf(template.style.strings, scope.language)), called)
  if ('text' in rendered) return checked(parse(rendered.text), diagnostics)
  const { message, line = 1, column = 1 } = rendered.fault
  return checked([], [...diagnostics, faultAt('template-syntax', message, { file, line, column })])
}

/** Lines that hold nothing but what tags left behind must neither indent nor part what follows more than once. */
const collapse = (text: string): string => text.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n')

/** What a source names directly: tokens for texts, so that no value is ever read as Markdown. */
function contextOf(scope: TemplateScope, slots: Slots, words: Readonly<Record<string, string>>): object {
  const { exam } = scope
  const text = (value: string | undefined): string => (value === undefined || value === '' ? '' : textSlot(slots, value))
  const date = exam.date === undefined ? undefined : dateText(exam.date, words)
  return bare({
    solutions: scope.booklet !== undefined,
    booklet: scope.booklet ?? '',
    'booklet-of': scope.bookletOf ?? '',
    questions: scope.booklet === 'questions',
    variant: scope.bookletOf === 'variant',
    prefilled: scope.prefilled,
    exam: bare({
      title: text(exam.title),
      subtitle: text(exam.subtitle),
      institution: text(exam.institution),
      date: text(date),
      duration: text(exam.duration),
      marking: exam.marking,
      grid: exam.grid !== undefined && exam.grid > 0,
      'name-field': exam.nameField,
    }),
    part: bare({ title: (scope.part?.title.length ?? 0) > 0, intro: (scope.part?.intro.length ?? 0) > 0 }),
    question: bare({ solution: (scope.question?.solution.length ?? 0) > 0 }),
  })
}

/** Without a prototype, so that a name like `constructor` is simply missing; it can still be named in a fault's message. */
const bare = (fields: Readonly<Record<string, unknown>>): object =>
  Object.assign(Object.create(null) as object, { [Symbol.toPrimitive]: () => '[object Object]' }, fields)

function wordFinder(template: Template, language: string, file: string, diagnostics: Diagnostic[]) {
  const { strings } = template.style
  return (name: string): string => {
    const found = wordOf(strings, language, name)
    if (found !== undefined) return found
    const near = nearestName(strings, name)
    const message = `the template has no word "${name}" for "${language}"${near === undefined ? '' : `; did you mean "${near}"?`}`
    diagnostics.push(faultAt('template-word', message, { file, line: 1, column: 1 }))
    return name
  }
}

function faultAt(code: DiagnosticCode, message: string, at: { file: string; line: number; column: number }): Diagnostic {
  const hint =
    code === 'template-word'
      ? 'add it under strings in template.yaml'
      : 'correct the tag: only the names and helpers of the template language exist'
  return { code, severity: 'error', message, location: { kind: 'file', ...at }, hint }
}
