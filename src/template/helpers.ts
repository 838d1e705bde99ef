import { decimalOfRatio, equal, numberOfRatio, ONE, parseRatio, type Ratio, textOfRatio } from '../base/ratio.ts'
import type { Block, BlockObject, LateField } from '../model/content.ts'
import type { HelperCall } from './handlebars.ts'
import type { TemplateScope } from './scope.ts'
import { apart, blocksSlot, inlineSlot, type Slots, textSlot } from './slots.ts'

/** What a helper may use while a source is being rendered. */
export interface Rendering {
  readonly scope: TemplateScope
  readonly slots: Slots
  /** A word of the template; a missing one is reported and printed as its name. */
  readonly word: (name: string) => string
  /** A word that a language may do without. */
  readonly known: (name: string) => string | undefined
  /** Markdown between two tags → blocks. */
  readonly parse: (text: string) => readonly Block[]
}

type Helper = (call: HelperCall, rendering: Rendering) => string

const objectHelper =
  (name: BlockObject): Helper =>
  (_call, { slots }) =>
    apart(blocksSlot(slots, [{ kind: 'object', name }]))

const lateHelper =
  (field: LateField, digits: (scope: TemplateScope) => number): Helper =>
  (_call, { slots, scope }) =>
    inlineSlot(slots, [{ kind: 'late', field, digits: digits(scope) }])

const contentHelper =
  (content: (scope: TemplateScope) => readonly Block[] | undefined): Helper =>
  (_call, { slots, scope }) =>
    blocksSlot(slots, content(scope) ?? [])

/** `2`, `1.5`, `1/3`: exact, with the language's decimal sign. */
export function pointsNumber(points: Ratio, decimalSign: string): string {
  const decimal = decimalOfRatio(points, 2)
  const exact = parseRatio(decimal)
  return exact !== undefined && equal(exact, points) ? decimal.replace('.', decimalSign) : textOfRatio(points)
}

/**
 * `2 points`, `1 point`, `1/3 points`. A language that counts otherwise has whole texts for some numbers, in which
 * `{points}` stands for the number: `points-one`, `points-two`, `points-few` (3 to 10), `points-below-two`.
 */
export function pointsText(points: Ratio, { word, known }: Pick<Rendering, 'word' | 'known'>): string {
  const number = pointsNumber(points, word('decimal-sign'))
  const special = pluralsOf(points).flatMap((name) => known(name) ?? [])[0]
  return special?.replace('{points}', number) ?? `${number} ${word(equal(points, ONE) ? 'point' : 'points')}`
}

function pluralsOf(points: Ratio): readonly string[] {
  const value = numberOfRatio(points)
  if (value === 1) return ['points-one']
  if (value < 2) return ['points-below-two']
  if (value === 2) return ['points-two']
  return value >= 3 && value <= 10 && Number.isInteger(value) ? ['points-few'] : []
}

/** Numbers longer than any student's name; a name is set from the left of its room. */
const NAME_DIGITS = 30
const ID_DIGITS = 12

/** Every helper that a template can call (formats.md: the template). */
export const helpers = {
  'name-field': objectHelper('name-field'),
  'id-grid': objectHelper('id-grid'),
  'grader-boxes': objectHelper('grader-boxes'),
  'writing-space': objectHelper('writing-space'),
  'lead-in': contentHelper((scope) => scope.question?.leadIn),
  stem: contentHelper((scope) => scope.question?.stem),
  solution: contentHelper((scope) => scope.question?.solution),
  'part-title': contentHelper((scope) => scope.part?.title),
  'part-intro': contentHelper((scope) => scope.part?.intro),
  answers: (_call, { slots, scope }) =>
    apart(blocksSlot(slots, [{ kind: 'object', name: 'answers' }])) + apart(blocksSlot(slots, scope.question?.afterOptions ?? [])),
  points: (_call, { slots, scope: { question }, word, known }) =>
    question === undefined ? '' : textSlot(slots, question.scored ? pointsText(question.points, { word, known }) : word('not-scored')),
  number: lateHelper('question-number', (scope) => scope.digits.question),
  'page-number': lateHelper('page-number', (scope) => scope.digits.page),
  'page-count': lateHelper('page-count', (scope) => scope.digits.pages),
  'copy-number': lateHelper('copy-number', (scope) => scope.digits.copy),
  'booklet-number': lateHelper('booklet-number', (scope) => scope.digits.booklet),
  'student-name': lateHelper('student-name', () => NAME_DIGITS),
  'student-id': lateHelper('student-id', () => ID_DIGITS),
  'page-break': (_call, { slots }) => apart(blocksSlot(slots, [{ kind: 'page-break' }])),
  /** `{{space 4}}`: white space of so many millimetres that no line breaks at. */
  space: ({ args }, { slots }) => inlineSlot(slots, [{ kind: 'space', width: Number(args[0]) || 0 }]),
  /** `{{skip 4}}`: the same between blocks. */
  skip: ({ args }, { slots }) => apart(blocksSlot(slots, [{ kind: 'skip', height: Number(args[0]) || 0 }])),
  /** `{{word "question"}}`; several arguments are joined by hyphens. */
  word: ({ args }, { word }) => word(args.map(String).join('-')),
  /** `{{comma a b}}`: those that are not empty, joined by commas. */
  comma: ({ args }, { known }) => args.filter((arg) => typeof arg === 'string' && arg !== '').join(known('comma') ?? ', '),
  'if-kind': ({ args, body, otherwise }, { scope }) => (args.includes(scope.question?.kind) ? body() : otherwise()),
  columns: ({ args, body }, { slots, parse }) =>
    apart(blocksSlot(slots, [{ kind: 'columns', count: Number(args[0]) || 2, children: parse(body()) }])),
  box: ({ body }, { slots, parse }) => apart(blocksSlot(slots, [{ kind: 'frame', children: parse(body()) }])),
  /** `{{#sides}}left{{else}}right{{/sides}}`: side by side, the right part at the right edge. */
  sides: ({ body, otherwise }, { slots, parse }) =>
    apart(blocksSlot(slots, [{ kind: 'sides', left: parse(body()), right: parse(otherwise()) }])),
} as const satisfies Record<string, Helper>
