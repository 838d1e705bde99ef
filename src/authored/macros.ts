import { errorAt } from '../items/index.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import { type MacroDefinition, readDefinition } from './macro-definition.ts'
import { FORBIDDEN_COMMANDS } from './markup/formula.ts'
import { locatorOf, startOf } from './origin.ts'
import { plainText, type SourceFile } from './source-file.ts'

interface Placed extends MacroDefinition {
  readonly at: Location
}

/**
 * `macros.tex` files → the bank's macros: one definition a line, in the order written, comments taken out, spelt as
 * `\newcommand{\name}[2][default]{body}` or `\let\name=\other`. A name has one meaning in the whole bank; macros that
 * use each other in a circle, and anything that is no definition, are diagnostics.
 */
export function parseMacros(files: readonly SourceFile[]): Checked<string> {
  const diagnostics: Diagnostic[] = []
  const all = files.flatMap((file) => definitionsIn(file, diagnostics))
  const known = new Map<string, Placed>()
  for (const definition of all) {
    const before = known.get(definition.name)
    if (before === undefined) known.set(definition.name, definition)
    else if (lineOf(before) !== lineOf(definition)) diagnostics.push(definedTwice(definition, before))
  }
  diagnostics.push(...circlesIn([...known.values()]))
  return checked([...known.values()].map(lineOf).join('\n'), diagnostics)
}

function definitionsIn(file: SourceFile, diagnostics: Diagnostic[]): readonly Placed[] {
  const text = plainText(file.text)
  const locate = locatorOf(text, startOf(file.file))
  const found: Placed[] = []
  for (let offset = afterBlank(text, 0); offset < text.length; ) {
    const read = readDefinition(text, offset)
    const at = locate(offset)
    if ('fault' in read) {
      diagnostics.push(errorAt('macro-syntax', read.fault, at, read.hint))
      offset = nextDefinition(text, offset)
    } else {
      const fault = misuseIn(read.definition, at)
      if (fault === undefined) found.push({ ...read.definition, at })
      else diagnostics.push(fault)
      offset = afterBlank(text, read.end)
    }
  }
  return found
}

/** White space and comments. */
const afterBlank = (text: string, from: number): number => from + (/^(?:\s|%[^\n]*)*/.exec(text.slice(from))?.[0].length ?? 0)

/** The next line that begins with a command; after something that could not be read, reading goes on there. */
function nextDefinition(text: string, from: number): number {
  const next = /\n[ \t]*(?=\\)/g
  next.lastIndex = from + 1
  const match = next.exec(text)
  return match === null ? text.length : match.index + match[0].length
}

/** Commands that carry a formula's structure, which is read before macros are put in. */
const STRUCTURAL = /^(?:begin|end|left|right|label|tag|notag|nonumber|text|mbox)$/

function misuseIn({ name, parameters, body }: MacroDefinition, at: Location): Diagnostic | undefined {
  if (STRUCTURAL.test(name) || `\\${name}`.search(FORBIDDEN_COMMANDS) === 0)
    return fault('macro-syntax', `\`\\${name}\` cannot be given another meaning`, at, 'choose another name')
  const command = body.match(FORBIDDEN_COMMANDS)?.[0]
  if (command !== undefined)
    return fault('math-command', `\`${command}\` may not be used in a macro`, at, 'a macro stands for a piece of a formula')
  const beyond = [...body.matchAll(/(?<!\\)#(\d?)/g)].find((match) => Number(match[1]) < 1 || Number(match[1]) > parameters)
  if (beyond === undefined) return undefined
  const hint = 'write the number of arguments in brackets after the name: `\\newcommand{\\name}[2]{…#1…#2…}`'
  return fault('macro-syntax', `\`\\${name}\` takes ${parameters} arguments, but its text says \`${beyond[0]}\``, at, hint)
}

const fault = (code: DiagnosticCode, message: string, at: Location, hint: string): Diagnostic => errorAt(code, message, at, hint)

const definedTwice = (definition: Placed, before: Placed): Diagnostic => {
  const place = before.at.kind === 'file' ? `${before.at.file}:${before.at.line}` : 'another place'
  const hint = `it was given at ${place}; a macro means the same in the whole bank`
  return errorAt('macro-twice', `\`\\${definition.name}\` has another meaning already`, definition.at, hint)
}

function lineOf({ name, parameters, initial, body, alias }: MacroDefinition): string {
  if (alias) return `\\let\\${name}=${body}`
  const count = parameters === 0 ? '' : `[${parameters}]`
  return `\\newcommand{\\${name}}${count}${initial === undefined ? '' : `[${initial}]`}{${body}}`
}

/** Macros whose expansion would never end. An alias of a name defined later stands for that name's old meaning. */
function circlesIn(all: readonly Placed[]): readonly Diagnostic[] {
  const places = new Map(all.map((definition, i) => [definition.name, i]))
  const usedBy = all.map((definition, i) =>
    [...definition.body.matchAll(/\\([a-zA-Z]+)/g)]
      .map((match) => places.get(match[1] ?? ''))
      .filter((used): used is number => used !== undefined && (!definition.alias || used < i)),
  )
  return all.flatMap(({ name, at }, i) => {
    const reached = new Set<number>()
    const walk = (from: number): void => {
      for (const used of usedBy[from] ?? []) {
        if (reached.has(used)) continue
        reached.add(used)
        walk(used)
      }
    }
    walk(i)
    if (!reached.has(i)) return []
    return [errorAt('macro-circle', `\`\\${name}\` is defined by itself`, at, 'write out what it stands for')]
  })
}
