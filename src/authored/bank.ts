import { nearestWord } from '../base/spelling.ts'
import { errorAt } from '../items/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { Bank } from '../model/item.ts'
import { readBankFile } from './bank-file.ts'
import type { Label } from './markup/desk.ts'
import { inReadingOrder } from './reading-order.ts'
import type { SourceFile } from './source-file.ts'

/** Bank files → the bank: ids and labels are unique over all of them, references lead somewhere. */
export function parseBank(files: readonly SourceFile[]): Checked<Bank> {
  const read = files.map(readBankFile)
  const diagnostics = [
    ...read.flatMap((file) => file.diagnostics),
    ...duplicateIds(read.flatMap((file) => file.ids)),
    ...duplicateLabels(read.flatMap((file) => file.labels)),
    ...unknownReferences(
      read.flatMap((file) => file.references),
      read.flatMap((file) => file.labels),
    ),
  ]
  const items = new Map(read.flatMap((file) => file.items).map((item) => [item.id, item]))
  const stimuli = new Map(read.flatMap((file) => file.stimuli).map((stimulus) => [stimulus.id, stimulus]))
  return checked({ items, stimuli, translations: new Map() }, inReadingOrder(diagnostics, files))
}

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
