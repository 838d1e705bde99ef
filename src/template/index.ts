/**
 * Template and data in, content out: Handlebars over a template's sources makes Markdown in the bank's own dialect,
 * which becomes blocks. Values go in as text, never as Markdown. Objects to be drawn (answers, grid, name field) and
 * late fields (numbers, names) come out as placeholders that `paper` fills.
 * It must not know pages, fonts or geometry, and a template can neither run code nor read anything.
 */

export { pointsNumber } from './helpers.ts'
export { languageFaults, type WantedLanguage } from './languages.ts'
export { renderTemplate } from './render.ts'
export type { Booklet, ExamWords, LateDigits, QuestionWords, TemplateScope } from './scope.ts'
export { wordsOf } from './words.ts'
