import { present } from '../base/bug.ts'
import { nearestWord } from '../base/spelling.ts'
import { errorAt } from '../items/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { Bank, Stimulus, Wording } from '../model/item.ts'
import { type BankFile, readBankFile } from './bank-file.ts'
import type { Label } from './markup/desk.ts'
import { inReadingOrder } from './reading-order.ts'
import type { SourceFile } from './source-file.ts'
import { translationOf } from './translation.ts'

/**
 * Bank files → the bank: ids and labels are unique over all of them, references lead somewhere. A file `x.fr.md` beside
 * `x.md` translates it: its ids and labels are those of the original. `read` reads one file, or remembers what
 * `readBankFile` made of the same text.
 */
export function parseBank(files: readonly SourceFile[], read: ReadBankFile = readBankFile): Checked<Bank> {
  const named = new Map(files.map((file) => [file.file, file]))
  const isTranslation = ({ file }: SourceFile): boolean => named.has(translationOf(file)?.base ?? '')
  const originals = files.filter((file) => !isTranslation(file)).map((file) => read(file))
  const bases = new Map(originals.map((file) => [file.file, file]))
  const translated = files.filter(isTranslation).map((file) => translatedFile(file, bases))
  const labels = originals.flatMap((file) => file.labels)
  const diagnostics = [
    ...[...originals, ...translated].flatMap((file) => file.diagnostics),
    ...duplicateIds(originals.flatMap((file) => file.ids)),
    ...translated.flatMap((file) => [...duplicateIds(file.ids), ...duplicateLabels(file.labels)]),
    ...duplicateLabels(labels),
    ...unknownReferences(
      [...originals, ...translated].flatMap((file) => file.references),
      labels,
    ),
  ]
  const languages = [...new Set(translated.map((file) => file.language))]
  const translations = new Map(languages.map((language) => [language, wordingOf(translated.filter((file) => file.language === language))]))
  return checked({ ...wordingOf(originals), translations }, inReadingOrder(diagnostics, files))
}

/** Reads a bank file that translates none. */
export type ReadBankFile = (source: SourceFile) => BankFile

interface TranslatedFile extends BankFile {
  readonly language: string
}

function translatedFile(source: SourceFile, bases: ReadonlyMap<string, BankFile>): TranslatedFile {
  const { base, language } = present(translationOf(source.file), source.file)
  const original = present(bases.get(base), base)
  const read = readBankFile(source, original)
  const faults: Diagnostic[] = []
  const stimuli = read.stimuli.flatMap((stimulus): readonly Stimulus[] => {
    const own = original.stimuli.find((one) => one.id === stimulus.id)
    if (own === undefined) {
      const hint = `write it in ${base} first, or correct the id`
      faults.push(errorAt('translation-unknown', `there is no stimulus \`${stimulus.id}\` to translate`, stimulus.at, hint))
      return []
    }
    return [{ ...own, content: stimulus.content, title: stimulus.title.length > 0 ? stimulus.title : own.title, at: stimulus.at }]
  })
  return { ...read, stimuli, language, diagnostics: [...read.diagnostics, ...faults] }
}

const wordingOf = (files: readonly BankFile[]): Wording => ({
  items: new Map(files.flatMap((file) => file.items).map((item) => [item.id, item])),
  stimuli: new Map(files.flatMap((file) => file.stimuli).map((stimulus) => [stimulus.id, stimulus])),
})

function duplicateIds(ids: readonly { readonly id: string; readonly at: Location }[]): readonly Diagnostic[] {
  const first = new Map<string, Location>()
  return ids.flatMap(({ id, at }) => {
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, at)
      return []
    }
    return [errorAt('id-duplicate', `the id \`${id}\` is taken`, at, `it was given at ${placeText(before)}; choose another`)]
  })
}

function duplicateLabels(labels: readonly Label[]): readonly Diagnostic[] {
  const first = new Map<string, Location>()
  return labels.flatMap(({ target, label, at }) => {
    const name = `${target}:${label}`
    const before = first.get(name)
    if (before === undefined) {
      first.set(name, at)
      return []
    }
    const hint = `it was given at ${placeText(before)}; begin labels with the item's id`
    return [errorAt('label-duplicate', `the label \`${name}\` is taken`, at, hint)]
  })
}

const placeText = (at: Location): string => (at.kind === 'file' ? `${at.file}:${at.line}` : 'another place')

function unknownReferences(references: readonly Label[], labels: readonly Label[]): readonly Diagnostic[] {
  const known = labels.map(({ target, label }) => `${target}:${label}`)
  const names = new Set(known)
  return references.flatMap(({ target, label, at }) => {
    const name = `${target}:${label}`
    if (names.has(name)) return []
    const near = nearestWord(name, known)
    const hint = near === undefined ? `give the thing its label: \`${labelHints[target]}\`` : `did you mean \`@${near}\`?`
    return [errorAt('reference-unknown', `nothing has the label \`${name}\``, at, hint)]
  })
}

const labelHints = { fig: '![…](…){#fig:x}', tab: 'Table: … {#tab:x}', eq: '\\label{eq:x}' } as const
