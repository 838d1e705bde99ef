import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { ItemId } from '../model/ids.ts'
import type { LoadedExam } from './load-exam.ts'
import { wordingFile } from './load-wordings.ts'
import { startOf } from './read-files.ts'

/**
 * Characters without a glyph, placed at the line of the bank or of exam.yaml that has them: text carries no positions
 * through typesetting, and the character is easily found again.
 */
export function atTheirLines(diagnostics: readonly Diagnostic[], exam: LoadedExam): readonly Diagnostic[] {
  return diagnostics.map((fault) => {
    const { code, location, message } = fault
    const character = /\(U\+([0-9A-F]+)\)/.exec(message)?.[1]
    if (code !== 'missing-glyph' || location.kind !== 'question' || character === undefined) return fault
    const inBank = placesInBank(location.item, exam)
    const found = [...inBank, ...placesOfExam(exam)].flatMap((place) =>
      lineWith(String.fromCodePoint(Number.parseInt(character, 16)), place, exam),
    )
    const item = inBank.length > 0 ? `${location.item}: ` : ''
    return { ...fault, message: `${item}${message}`, location: found[0] ?? location }
  })
}

/** Where the text of an item or stimulus may stand: in the bank and in its translations. */
function placesInBank(item: string, { bank }: LoadedExam): readonly Location[] {
  const wordings = [bank, ...bank.translations.values()]
  return wordings.flatMap(({ items, stimuli }) => [items.get(item as ItemId)?.at ?? stimuli.get(item)?.at ?? []].flat())
}

/** Where all other text stands: in exam.yaml and its translations. */
const placesOfExam = ({ blueprint: { file, wordings } }: LoadedExam): readonly Location[] =>
  [file, ...wordings.map(({ language }) => wordingFile(file, language))].map(startOf)

/** The first place of a character in a file, from a line on. */
function lineWith(character: string, from: Location, { folder }: LoadedExam): readonly Location[] {
  if (from.kind !== 'file') return []
  const lines = readFileSync(join(folder, from.file), 'utf8')
    .normalize('NFC')
    .split(/\r\n?|\n/)
  const line = lines.findIndex((text, i) => i >= from.line - 1 && text.includes(character))
  return line < 0 ? [] : [{ kind: 'file', file: from.file, line: line + 1, column: (lines[line]?.indexOf(character) ?? 0) + 1 }]
}
