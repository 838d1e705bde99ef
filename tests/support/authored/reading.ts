import { parseBank, parseMarkup, type Tokens } from '../../../src/authored/index.ts'
import { kindNamed } from '../../../src/items/index.ts'
import type { Block, Inline } from '../../../src/model/content.ts'
import type { Checked, Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Item } from '../../../src/model/item.ts'
import type { Field, Key } from '../../../src/model/variant.ts'

/** `line:column code` of each fault. */
export const faultsOf = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] =>
  diagnostics.map(({ code, location: at }) => `${at.kind === 'file' ? `${at.line}:${at.column} ` : ''}${code}`)

/** A bank of one file, `bank.md`. */
export const bankOf = (...lines: readonly string[]) => parseBank([{ file: 'bank.md', text: lines.join('\n') }])

/** The faults of a bank of one file. */
export const bankFaults = (...lines: readonly string[]): readonly string[] => faultsOf(bankOf(...lines))

/** The only item of a bank of one file without faults. */
export function onlyItem(...lines: readonly string[]): Item {
  const bank = bankOf(...lines)
  const [item] = bank.value?.items.values() ?? []
  if (item === undefined) throw new Error(`no item: ${JSON.stringify(bank.diagnostics)}`)
  return item
}

/** What an item's kind makes of it. */
export function lowered(item: Item): { readonly field: Field; readonly key: Key } {
  const kind = kindNamed(item.type)
  if (kind === undefined) throw new Error(`no kind ${item.type}`)
  return kind.ask(item)
}

/** The same tree without places; exact numbers as text. */
export const plain = <T>(tree: T): T => JSON.parse(JSON.stringify(tree, plainField)) as T

function plainField(name: string, held: unknown): unknown {
  if (name === 'at') return undefined
  return typeof held === 'bigint' ? `${held}` : held
}

export const markupOf = (text: string, tokens?: Tokens): Checked<readonly Block[]> => parseMarkup({ file: 'text.md', text }, tokens)

/** Blocks of a text without faults, without places. */
export function blocksOfText(text: string, tokens?: Tokens): readonly Block[] {
  const { value, diagnostics } = markupOf(text, tokens)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return plain(value)
}

/** Inlines of a text that is one paragraph without faults. */
export function inlinesOfParagraph(text: string, tokens?: Tokens): readonly Inline[] {
  const [block, ...more] = blocksOfText(text, tokens)
  if (block?.kind !== 'paragraph' || more.length > 0) throw new Error(JSON.stringify([block, ...more]))
  return block.children
}

export const markupFaults = (text: string): readonly string[] => faultsOf(markupOf(text))
