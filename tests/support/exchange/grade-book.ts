import { ratio } from '../../../src/base/ratio.ts'
import { createRng } from '../../../src/base/rng.ts'
import { type GradeBook, gradeBookOf } from '../../../src/exchange/grade-book.ts'
import type { Change } from '../../../src/model/amendment.ts'
import type { Answer } from '../../../src/model/answer.ts'
import { type ItemId, optionId, studentId } from '../../../src/model/ids.ts'
import type { Run } from '../../../src/model/run.ts'
import type { GradeScale, Identification } from '../../../src/model/score.ts'
import type { Asked, Variant } from '../../../src/model/variant.ts'
import { rulesOf, scoresOf } from '../../../src/score/index.ts'
import { runOf } from '../score/papers.ts'
import { choice, matching, number, written, writtenOrder } from '../variants.ts'

const worth = (of: Asked, num: number, den: number, more: Partial<Asked> = {}): Asked => ({ ...of, points: ratio(num, den), ...more })

/** Items with points in thirds, sevenths, tenths and halves, so that doubles do not sum up; one that does not count. */
const items: readonly Asked[] = [
  worth(choice('thirds', 'Which of $a$ and $b$?', ['1', '2', '3', '4'], ['b']), 1, 3, {
    scheme: { scheme: 'right-wrong', params: { wrong: '-1/12' } },
    topic: 'Ratios',
  }),
  worth(choice('tenths', 'Which two?', ['1', '2', '3', '4'], ['a', 'c']), 7, 10, { scheme: { scheme: 'per-option', params: {} } }),
  worth(number('seven', 'How much?'), 1, 7),
  worth(matching('pairs', 'Which belong together?', ['l', 'm', 'n'], ['r', 's', 't']), 1, 2),
  written('essay', 'Why?', 3, 40),
  worth(choice('survey', 'Did you like it?', ['yes', 'no'], ['a']), 1, 1, { scored: false }),
]

const variantOf = (number: number, turn: number): Variant => ({
  number,
  parts: [
    {
      title: [],
      intro: [],
      newPage: false,
      entries: items.map((asked, i) => {
        const order = writtenOrder(asked)
        const turned =
          asked.field.kind === 'choice' && asked.field.rows !== undefined ? order : [...order.slice(turn), ...order.slice(0, turn)]
        return { kind: 'question', question: { number: i + 1, asked, order: turned } }
      }),
    },
  ],
})

const NAMES = [
  'Ada Lovelace',
  '=HYPERLINK("http://evil")',
  'Émile "Zola" & Söhne',
  '@SUM(A1)',
  '学生 三',
  '-2+3',
  'Müller, Jörg',
  '_x0041_<b>',
]

/** A class whose last student is absent, with a provisional paper and one that is nobody's. */
export function bookOf(scale?: GradeScale, students = 8, changes: readonly Change[] = [], gone: readonly string[] = []): GradeBook {
  const roster = Array.from({ length: students }, (_, i) => ({
    id: studentId(`00${100 + i}`),
    name: NAMES[i % NAMES.length] ?? '',
    columns: { email: `s${i}@x.example`, '=group': i % 2 === 0 ? 'A' : '+B' },
  }))
  const copies = Array.from({ length: students }, (_, i) => ({ number: i + 1, variant: (i % 2) + 1 }))
  const base = runOf(copies)
  const run: Run = {
    ...base,
    exam: { ...base.exam, title: 'Final', date: '2027-01-20', ...(scale === undefined ? {} : { grade: scale }) },
    roster: { students: roster.filter(({ id }) => !gone.includes(id)) },
    variants: [variantOf(1, 0), variantOf(2, 1)],
  }
  const answers = copies.map(({ number }, i) => ({
    copy: number,
    student: whose(i, students, roster[i]?.id ?? studentId('?')),
    answers: new Map(items.map((of) => [of.item, answerTo(of, i)] as const)),
    missingPages: i === 1 ? [2] : [],
  }))
  const rules = rulesOf(changes.map((change) => ({ change, why: 'w', by: 'b', at: NOWHERE })))
  return gradeBookOf(run, scoresOf(run, answers, rules))
}

const PLACE = { kind: 'file', file: 'amendments.yaml', line: 1, column: 1 } as const
const NOWHERE = { entry: PLACE, subject: PLACE, copy: PLACE, value: PLACE, each: [] }

/** The last copy is nobody's: its student is absent. */
const whose = (i: number, students: number, student: ReturnType<typeof studentId>): Identification =>
  i === students - 1 ? { kind: 'unknown', digits: '99', reason: 'no such number' } : { kind: 'prefilled', student }

/** Any answer, from a seed; the second student's first is doubtful. */
function answerTo({ item, field }: Asked, i: number): Answer {
  const rng = createRng('book').fork(`${item} ${i}`)
  if (item === ('thirds' as ItemId) && i === 1)
    return { kind: 'unclear', reason: 'doubtful', possible: { kind: 'choice', ticked: [optionId('b')], open: [optionId('d')] } }
  const any = rng.below(7)
  if (any === 0) return { kind: 'blank' }
  if (field.kind === 'written') return { kind: 'written', parts: { all: ratio(any % 4) } }
  if (field.kind === 'digits') return { kind: 'digits', columns: any < 4 ? [['+'], ['1'], ['2'], ['5']] : [['-'], [], ['2', '3'], ['0']] }
  if (field.rows !== undefined)
    return { kind: 'chosen', options: field.rows.flatMap(({ options }, row) => options[(row + any) % 3 ? 0 : row] ?? []) }
  const chosen = field.options.filter((_, o) => (any >> o) % 2 === 1).map(({ id }) => id)
  return chosen.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: field.pick === 'one' ? chosen.slice(0, 1) : chosen }
}

/** Grade scales of every kind. */
export const scales: Readonly<Record<string, GradeScale>> = {
  twenty: { from: ratio(0), to: ratio(20), step: ratio(1, 4), rounding: 'nearest', pass: ratio(10) },
  tenthsDown: { from: ratio(0), to: ratio(10), step: ratio(1, 10), rounding: 'down', floor: ratio(1), ceiling: ratio(19, 2) },
  german: {
    from: ratio(5),
    to: ratio(1),
    step: ratio(3, 10),
    rounding: 'up',
    pass: ratio(4),
    letters: [
      { letter: 'gut', from: ratio(5, 2) },
      { letter: 'bestanden', from: ratio(4) },
    ],
  },
  exact: {
    from: ratio(1),
    to: ratio(6),
    rounding: 'none',
    letters: [
      { letter: 'A', from: ratio(5) },
      { letter: 'B', from: ratio(3) },
    ],
  },
  declared: { from: ratio(0), to: ratio(100), step: ratio(1), rounding: 'nearest', maximum: ratio(31, 7) },
  plain: { from: ratio(0), to: ratio(0), step: ratio(1, 2), rounding: 'up' },
  pieces: {
    from: ratio(0),
    to: ratio(20),
    step: ratio(1, 2),
    rounding: 'nearest',
    points: [
      [ratio(1, 3), ratio(0)],
      [ratio(5, 2), ratio(10)],
      [ratio(14, 3), ratio(20)],
    ],
  },
  allowed: { from: ratio(0), to: ratio(20), step: ratio(1, 3), rounding: 'nearest', allowedBlanks: 1 },
}
