import { type ForeignRow, type ForeignTables, textIn, wholeIn } from './tables.ts'

/** The right answers and the strategies in AMC's database. */
export interface AmcScoring {
  /** By the number of a question on a sheet; sheets that repeat another are named by that one. */
  readonly questionOf: (sheet: number, question: number) => AmcQuestion | undefined
  /** What holds for a whole sheet. */
  readonly sheetStrategy: (sheet: number) => string
}

export interface AmcQuestion {
  readonly isMultiple: boolean
  /** Asked, and not counted. */
  readonly isIndicative: boolean
  /** Its strategy with all that it inherits, what holds later in the text winning. */
  readonly strategy: string
  readonly answers: readonly AmcAnswer[]
}

export interface AmcAnswer {
  /** As numbered in the source, from 1; 0 is "none of these". */
  readonly answer: number
  readonly isRight: boolean
  readonly strategy: string
}

/** Question types in the database. */
const MULTIPLE = 2
/** The sheet under which the strategy of the whole exam stands. */
const EVERY_SHEET = -1

/** Rows that make no sense are left out: what is missing then is told of where it is looked for. */
export function scoringOfTables(tables: ForeignTables): AmcScoring {
  const texts = (table: string, key: string): ReadonlyMap<number, string> =>
    new Map(
      (tables[table] ?? []).flatMap((row): [number, string][] => {
        const name = wholeIn(row, key)
        return name === undefined ? [] : [[name, textIn(row, 'strategy')]]
      }),
    )
  const [main, defaults] = [texts('scoring_main', 'student'), texts('scoring_default', 'type')]
  const aliases = new Map((tables['scoring_alias'] ?? []).map((row) => [wholeIn(row, 'student'), wholeIn(row, 'see')]))
  const questions = byPlace(tables['scoring_question'] ?? [])
  const answers = byPlace(tables['scoring_answer'] ?? [])
  /** A sheet that repeats another may have a code of its own. */
  const sheetWith = (sheet: number, question: number): number =>
    questions.has(`${sheet}/${question}`) ? sheet : (aliases.get(sheet) ?? sheet)
  const sheetStrategy = (sheet: number): string => joined([main.get(EVERY_SHEET), main.get(sheet) ?? main.get(aliases.get(sheet) ?? sheet)])
  return {
    sheetStrategy,
    questionOf: (sheet, question) => {
      const place = `${sheetWith(sheet, question)}/${question}`
      const row = questions.get(place)?.[0]
      const type = row === undefined ? undefined : wholeIn(row, 'type')
      if (row === undefined || type === undefined) return undefined
      return {
        isMultiple: type === MULTIPLE,
        isIndicative: wholeIn(row, 'indicative') === 1,
        strategy: joined([sheetStrategy(sheet), defaults.get(type), textIn(row, 'strategy')]),
        answers: (answers.get(place) ?? []).flatMap(answerIn).toSorted((a, b) => a.answer - b.answer),
      }
    },
  }
}

function byPlace(rows: readonly ForeignRow[]): ReadonlyMap<string, readonly ForeignRow[]> {
  const found = new Map<string, ForeignRow[]>()
  for (const row of rows) {
    const place = `${textIn(row, 'student')}/${textIn(row, 'question')}`
    const own = found.get(place)
    if (own === undefined) found.set(place, [row])
    else own.push(row)
  }
  return found
}

function answerIn(row: ForeignRow): readonly AmcAnswer[] {
  const answer = wholeIn(row, 'answer')
  return answer === undefined ? [] : [{ answer, isRight: wholeIn(row, 'correct') === 1, strategy: joined([textIn(row, 'strategy')]) }]
}

/** Strategies one after the other; AMC's own begin with a comma where nothing came before. */
const joined = (strategies: readonly (string | undefined)[]): string =>
  strategies
    .map((one) => (one ?? '').replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter((one) => one !== '')
    .join(',')
