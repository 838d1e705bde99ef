import { type BankFile, readBankFile } from '../../../src/authored/bank-file.ts'
import { parseBank } from '../../../src/authored/index.ts'
import type { Item, Stimulus } from '../../../src/model/item.ts'

/** One slip of the keyboard: a character lost, typed twice, or typed after the one that follows it. */
export interface Edit {
  readonly what: 'delete' | 'double' | 'swap'
  /** Offset of the (first) character. */
  readonly at: number
}

export function edited(text: string, { what, at }: Edit): string {
  const [a, b] = [text[at] ?? '', text[at + 1] ?? '']
  if (what === 'delete') return text.slice(0, at) + text.slice(at + 1)
  if (what === 'double') return text.slice(0, at) + a + a + text.slice(at + 1)
  return text.slice(0, at) + b + a + text.slice(at + 2)
}

/** A bank file as it was, read. */
export interface Original {
  readonly file: string
  readonly text: string
  readonly lines: readonly string[]
  readonly read: BankFile
  readonly blocks: readonly Block[]
  readonly fences: readonly Range[]
}

interface Range {
  readonly first: number
  readonly last: number
}

/** The lines of an item or stimulus, its heading first; the front matter and what follows it has no id. */
interface Block extends Range {
  readonly id: string
}

export function originalOf(file: string, text: string): Original {
  const lines = text.split('\n')
  const fences = fencesOf(lines)
  const heads = lines.flatMap((line, i) => {
    const id = /^##? ([a-z0-9.-]+)$/.exec(line)?.[1]
    return id === undefined || fences.some(({ first, last }) => i + 1 > first && i + 1 < last) ? [] : [{ id, first: i + 1 }]
  })
  const starts = [{ id: '', first: 1 }, ...heads]
  const blocks = starts.map((head, i) => ({ ...head, last: (starts[i + 1]?.first ?? lines.length + 1) - 1 }))
  return { file, text, lines, read: readBankFile({ file, text }), blocks, fences }
}

/** Fenced code, settings, displays and the front matter. */
function fencesOf(lines: readonly string[]): readonly Range[] {
  const out: Range[] = []
  for (let i = 0; i < lines.length; i++) {
    const open = /^(?:```|\$\$|---)/.exec(lines[i] ?? '')?.[0]
    if (open === undefined || (open === '---' && i > 0)) continue
    const close = lines.findIndex((line, j) => j > i && line === open)
    out.push({ first: i + 1, last: close + 1 })
    i = close
  }
  return out
}

const REACH = 2

/**
 * What is wrong with how an edited file is read; undefined when nothing is: nothing was lost and nothing but the edited
 * characters changed, or a diagnostic within two lines of the edit says so.
 */
export function lossBy(original: Original, edit: Edit): string | undefined {
  const text = edited(original.text, edit)
  const now = readBankFile({ file: original.file, text })
  const { diagnostics } = parseBank([{ file: original.file, text }], () => now)
  const lineCount = text.split('\n').length
  for (const { location: at } of diagnostics)
    if (!(at.kind === 'file' && at.line >= 1 && at.line <= lineCount + 1 && at.column >= 1)) return 'a diagnostic outside the file'
  const line = lineAt(original.text, edit.at)
  const lines: Range = { first: line, last: edit.what === 'swap' ? lineAt(original.text, edit.at + 1) : line }
  const told = diagnostics.map(({ location }) => (location.kind === 'file' ? location.line : 0))
  if (told.some((at) => at >= lines.first - REACH && at <= lines.last + REACH)) return undefined
  const fence = original.fences.find(({ first, last }) => first <= line && line <= last)
  if (fence !== undefined && told.includes(fence.first)) return undefined
  if (told.length > 0 && isInName(original.text, edit.at)) return undefined
  return changeOf(original, { now, lines, shift: lineCount - original.lines.length, edit })
}

interface Edited {
  readonly now: BankFile
  readonly lines: Range
  /** How many lines there are more. */
  readonly shift: number
  readonly edit: Edit
}

/** A `# end` with another name opens a stimulus. */
function changeOf(original: Original, edited: Edited): string | undefined {
  const { now, lines } = edited
  const before = [...original.read.items, ...original.read.stimuli]
  const after = [...now.items, ...now.stimuli]
  if (after.length === before.length + 1 && original.lines[lines.first - 1] === '# end') return undefined
  if (after.length !== before.length) return `${before.length} items and stimuli became ${after.length}`
  const inFront = meets(lines, original.blocks[0])
  for (const [i, was] of before.entries()) {
    const block = original.blocks.find(({ id }) => id === was.id)
    const is = after[i]
    if (is === undefined || block === undefined) return `${was.id} is lost`
    const inHeading = meets(lines, { first: block.first, last: block.first })
    if (is.id !== was.id && !inHeading) return `${was.id} became ${is.id}`
    const fault = inFront || meets(lines, block) ? changeWithin(original, { was, is }, edited) : changeElsewhere({ was, is }, edited)
    if (fault !== undefined) return `${was.id}: ${fault}`
  }
  return undefined
}

interface Pair {
  readonly was: Item | Stimulus
  readonly is: Item | Stimulus
}

const meets = (a: Range, b: Range | undefined): boolean => b !== undefined && a.first <= b.last && b.first <= a.last

/** What changed of an item that the edit is not in: nothing may, but the name of the stimulus that it stands under. */
function changeElsewhere({ was, is }: Pair, { lines, shift, now }: Edited): string | undefined {
  const known = now.stimuli.map(({ id }) => id)
  const stimulusOf = (of: Item | Stimulus) => ('stimulus' in of ? of.stimulus : undefined)
  const renamed = stimulusOf(is) !== stimulusOf(was) && known.includes(stimulusOf(is) ?? '') && !known.includes(stimulusOf(was) ?? '')
  const a = exactly(was, (line) => (line > lines.last ? line + shift : line))
  const b = exactly(renamed ? { ...is, stimulus: stimulusOf(was) } : is, (line) => line)
  return a === b ? undefined : `was not touched: ${differenceOf(a, b).join(' → ')}`
}

/** What changed of an item that the edit is in, beyond the edited characters. */
function changeWithin(original: Original, { was, is }: Pair, { lines, edit }: Edited): string | undefined {
  const inSettings = original.fences.some(
    ({ first, last }) => first <= lines.first && lines.last <= last && isSettings(original.lines[first - 1]),
  )
  if (inSettings) {
    const [a, b] = [settingsOf(was), settingsOf(is)]
    const changed = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => exactly(a[name]) !== exactly(b[name]))
    if (changed.length > 1) return `the settings ${changed.join(', ')} changed`
  }
  const [before, after] = inSettings ? [contentOf(was), contentOf(is)] : [wordsOf(was), wordsOf(is)]
  if (isOverMark(original.text, edit) && bare(before) === bare(after)) return undefined
  const [lost = '', come = ''] = differenceOf(before, after)
  return isTheEdit(lost, come, edit, original.text) ? undefined : `\`${lost}\` → \`${come}\``
}

const isSettings = (line: string | undefined): boolean => line !== undefined && /^(?:---|```(?:item|stimulus))$/.test(line)

const settingsOf = (of: Item | Stimulus): Readonly<Record<string, unknown>> =>
  'stem' in of ? { ...of.settings } : { title: of.title, numbered: of.numbered, newPage: of.newPage, shuffle: of.shuffle }

const contentOf = (of: Item | Stimulus): string =>
  wordsOf('stem' in of ? [of.stem, of.afterOptions, of.leadIn, of.solution, of.rubric] : of.content)

/** Everything, places included. */
const exactly = (tree: unknown, lineOf: (line: number) => number = (line) => line): string =>
  JSON.stringify(tree, (name, held: unknown) => {
    if (typeof held === 'bigint') return `${held}`
    return name === 'line' && typeof held === 'number' ? lineOf(held) : held
  }) ?? ''

/** Marks that plain Markdown takes off the text they stand at: without them the words are the same, set otherwise. */
const SEEN_THROUGH = ['paragraph', 'emphasis', 'strong', 'quote', 'list']

/** All that is said, in reading order and without white space: words as they are, everything else with its kind. */
function wordsOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(wordsOf).join('')
  if (typeof tree !== 'object' || tree === null) return `${tree}`.replaceAll(/\s+/g, '')
  const held = tree as Readonly<Record<string, unknown>>
  const kind = typeof held['kind'] === 'string' ? held['kind'] : undefined
  if (kind === 'text') return wordsOf(held['text'])
  if (kind === 'list' && 'items' in held) return listWords(held as unknown as List)
  if (kind !== undefined && SEEN_THROUGH.includes(kind)) return wordsOf(held['children'])
  const fields = Object.entries(held).filter(([name]) => !['at', 'alt', 'file', 'id', 'kind'].includes(name))
  return `⟦${kind ?? ''}${fields.map(([name, value]) => (kind === undefined ? `${name}⟦${wordsOf(value)}⟧` : wordsOf(value))).join('')}⟧`
}

interface List {
  readonly marker: { readonly labels?: readonly string[] }
  readonly items: readonly unknown[]
}

const listWords = ({ marker, items }: List): string => items.map((item, i) => `${marker.labels?.[i] ?? ''}${wordsOf(item)}`).join('')

/** Two texts without what they begin and end with in common. */
function differenceOf(a: string, b: string): readonly [string, string] {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end).slice(0, 200), b.slice(start, b.length - end).slice(0, 200)]
}

/**
 * Whether a change is the edited character itself; or stays within one formula, whose TeX is checked when it is set; or
 * is what plain Markdown makes of a mark that it no longer takes for one.
 */
function isTheEdit(lost: string, come: string, edit: Edit, text: string): boolean {
  if (lost === '' && come === '') return true
  return (
    isTheCharacter(lost, come, edit, text) ||
    (isInFormula(text, edit.at) && !/[⟦⟧]/.test(lost + come)) ||
    isPlainMarkdown(lost, come, edit, text)
  )
}

function isTheCharacter(lost: string, come: string, { what, at }: Edit, text: string): boolean {
  const [a, b] = [text[at] ?? '', text[at + 1] ?? '']
  if (what === 'delete') return lost === a && come === ''
  if (what === 'double') return lost === '' && come === a
  return (a + b).includes(lost) && (b + a).includes(come)
}

/** A quote's mark lost, its words with the text above; a bullet in a text; a column set otherwise. */
function isPlainMarkdown(lost: string, come: string, { what, at }: Edit, text: string): boolean {
  const pair = text.slice(at, at + 2)
  if (what === 'delete' && pair.startsWith('>')) return bare(lost) === bare(come)
  if (pair.startsWith(':')) return isColumn(lost) && isColumn(come)
  return lost === '' && /^[-+]{1,2}$/.test(come)
}

/** Whether a character goes over a dollar or a backtick. */
const isOverMark = (text: string, { what, at }: Edit): boolean => what === 'swap' && /[$`]/.test(text.slice(at, at + 2))

/** How a column is set, or what of that is not common to two. */
const isColumn = (words: string): boolean => /^(?:left?|right?|center?)?$/.test(words)

const bare = (words: string): string => words.replaceAll(/⟦(?:math|code)?|⟧(?:feedback)?/g, '')

/** A name that is given in braces: what is wrong with another one is told where it is used. */
const isInName = (text: string, offset: number): boolean =>
  [...text.matchAll(/\{#[\w:-]+/g)].some(({ index, 0: found }) => index < offset && offset <= index + found.length)

const isInFormula = (text: string, offset: number): boolean =>
  [...text.matchAll(/\$\$[^$]*\$\$|\$[^$\n]*\$/g)].some(({ index, 0: found }) => index < offset && offset < index + found.length - 1)

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
