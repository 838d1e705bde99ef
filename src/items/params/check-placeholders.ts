import { nearestWord } from '../../base/spelling.ts'
import { type Misspelling, openedIn, RUN, type Surroundings } from './placeholders.ts'

/** A fault of a text, and at which of its characters. */
export interface PlaceholderFault extends Omit<Misspelling, 'kind'> {
  /** Which run of two or more braces of the text it is about, from 0. */
  readonly run: number
}

/** What is wrong with the placeholders of a text of an item that has parameters of these names. */
export function placeholderFaults(text: string, surroundings: Surroundings, names: readonly string[]): readonly PlaceholderFault[] {
  return openedIn(text, surroundings).flatMap(({ run, piece }): readonly PlaceholderFault[] => {
    if (piece.kind === 'misspelling') return [{ run, code: piece.code, message: piece.message, hint: piece.hint }]
    if (names.includes(piece.name)) return []
    const near = nearestWord(piece.name, names)
    const hint = near === undefined ? `there are: ${names.join(', ')}` : `did you mean \`${near}\`?`
    return [{ run, code: 'placeholder-name', message: `\`${piece.source}\` names no parameter`, hint }]
  })
}

/** Where the runs of two or more braces of a text begin. */
export const runsIn = (text: string): readonly number[] => [...text.matchAll(RUN)].map((match) => match.index)
