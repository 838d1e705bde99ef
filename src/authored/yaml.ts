import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import { errorAt, type Setting, type SettingEntry } from '../items/index.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { locatorOf, type Origin } from './origin.ts'

/** A piece of YAML, read: undefined when there is nothing in it. Block texts know where their lines begin. */
export interface ReadYaml {
  readonly setting: Setting | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Deeper nesting than any of our files has; also keeps recursion bounded. */
const DEEPEST = 20

/** YAML text (1.2, no aliases, no tags of its own) → settings with positions, plain values and source texts. */
export function readYaml(text: string, origin: Origin): ReadYaml {
  const locate = locatorOf(text, origin)
  const nesting = tooDeep(text)
  if (nesting !== undefined)
    return {
      setting: undefined,
      diagnostics: [errorAt('yaml-syntax', 'this is nested too deep', locate(nesting), 'take some brackets away')],
    }
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true })
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) => {
    const [message, hint] = spokenOf(fault)
    return errorAt('yaml-syntax', message, locate(placeOfFault(fault, text)), hint)
  })
  if (diagnostics.length > 0) return { setting: undefined, diagnostics: diagnostics.slice(0, 1) }
  const contents = document.contents
  if (contents === null || (isScalar(contents) && contents.value === null)) return { setting: undefined, diagnostics }
  const setting = settingOf(contents, { document, text, locate, diagnostics, depth: 0 })
  return { setting, diagnostics }
}

/** A quote that is never closed is at fault where it opens. */
function placeOfFault(fault: { readonly message: string; readonly pos: readonly number[] }, text: string): number {
  const place = Math.min(fault.pos[0] ?? 0, text.length)
  const quote = /^Missing closing (["'])/.exec(fault.message)?.[1]
  return quote === undefined ? place : Math.max(0, text.lastIndexOf(quote, place - 1))
}

/** What is wrong and what to do, for those faults of the library that authors meet. */
const spoken: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['this name stands here twice', 'each name may stand once; keep one of them'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon stands in this line', 'put quotes around text with a colon: `title: "Part 1: boxes"`'],
  BAD_INDENT: ['a bracket is not closed, or a line is indented otherwise than those around it', 'check the brackets and the indentation'],
  TAB_AS_INDENT: ['a tab indents this line', 'indent with spaces'],
  MULTILINE_IMPLICIT_KEY: ['this line sets nothing', 'write `name: value`, with a space after the colon'],
  MISSING_CHAR: ['a quote or bracket is not closed', 'close it, or take the other one away'],
}

const anyFault = 'write `name: value`, one a line; put quotes around text with special characters'

function spokenOf({ code, message }: { readonly code: string; readonly message: string }): readonly [string, string] {
  return spoken[code] ?? [message.replaceAll(/\s+/g, ' ').slice(0, 200), anyFault]
}

/** Offset at which flow brackets are nested too deep; undefined when they are not. */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (const match of text.matchAll(/[[\]{}]/g)) {
    depth += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (depth > DEEPEST * 2) return match.index
  }
  const deepLine = /^(?:- ?|\? ?){40}/m.exec(text) ?? /^ {400}/m.exec(text)
  return deepLine?.index
}

interface Reading {
  readonly document: Document
  readonly text: string
  readonly locate: (offset: number) => Location
  readonly diagnostics: Diagnostic[]
  readonly depth: number
}

function settingOf(node: unknown, reading: Reading): Setting {
  const at = placeOf(node, reading)
  const inner = { ...reading, depth: reading.depth + 1 }
  if (reading.depth > DEEPEST) {
    reading.diagnostics.push(errorAt('yaml-syntax', 'this is nested too deep', at, 'take some levels away'))
    return { kind: 'scalar', value: null, text: '', at }
  }
  if (isAlias(node)) reading.diagnostics.push(errorAt('yaml-syntax', 'an alias cannot stand here', at, 'write the value out again'))
  if (isMap(node)) return { kind: 'map', entries: node.items.map((pair) => entryOf(pair.key, pair.value, inner)), at }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => settingOf(item, inner)), at }
  return isScalar(node) ? scalarOf(node, at, reading) : { kind: 'scalar', value: null, text: '', at }
}

function scalarOf(node: Scalar, at: Location, { locate }: Reading): Setting {
  const { value } = node
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  const textAt = isQuoted && node.range ? { textAt: locate(node.range[0] + 1) } : {}
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  return { kind: 'scalar', value: plain, text: node.source ?? (plain === null ? '' : `${plain}`), at, ...textAt }
}

function entryOf(key: unknown, value: unknown, reading: Reading): SettingEntry {
  const nameAt = placeOf(key, reading)
  if (!isScalar(key)) reading.diagnostics.push(errorAt('yaml-syntax', 'a name must be a word', nameAt, 'write `name: value`'))
  const setting = value === null ? { kind: 'scalar' as const, value: null, text: '', at: nameAt } : settingOf(value, reading)
  return { name: isScalar(key) ? `${key.source ?? ''}` : '', nameAt, value: setting }
}

const placeOf = (node: unknown, reading: Reading): Location => reading.locate((node as Node | null)?.range?.[0] ?? 0)

/** The plain value, as a schema sees it; numbers stay numbers. */
export function plainOf(setting: Setting): unknown {
  if (setting.kind === 'scalar') return setting.value
  if (setting.kind === 'list') return setting.items.map(plainOf)
  return Object.fromEntries(setting.entries.map((entry) => [entry.name, plainOf(entry.value)]))
}

/** The setting at a path of names and indices. */
export function settingAt(setting: Setting | undefined, path: readonly PropertyKey[]): Setting | undefined {
  return path.reduce<Setting | undefined>((held, step) => {
    if (held?.kind === 'map') return held.entries.find((entry) => entry.name === step)?.value
    return held?.kind === 'list' && typeof step === 'number' ? held.items[step] : undefined
  }, setting)
}

/**
 * Where the content of a text scalar begins in its file, for parsing it as Markdown: after its quote, or at the first
 * line below a `|` or `>`.
 */
export function originOfText(setting: Setting, source: string): Origin {
  const at = setting.at
  if (at.kind !== 'file') return { file: '', line: 1, column: 1, indent: 0 }
  const lines = source.split('\n')
  const line = lines[at.line - 1] ?? ''
  const first = line[at.column - 1]
  if (first !== '|' && first !== '>') {
    const column = at.column + (first === '"' || first === "'" ? 1 : 0)
    return { file: at.file, line: at.line, column, indent: column - 1 }
  }
  const indent = /^ */.exec(lines.slice(at.line).find((next) => next.trim() !== '') ?? '')?.[0].length ?? 0
  return { file: at.file, line: at.line + 1, column: indent + 1, indent }
}
