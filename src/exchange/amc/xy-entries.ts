/** One line of an `.xy` file: `\command{a}{b}…`. */
export interface XyEntry {
  readonly line: number
  readonly command: string
  readonly parts: readonly string[]
  readonly text: string
}

/** Every line that is not empty; what is no command has the command `''`. */
export const xyEntriesOf = (text: string): readonly XyEntry[] =>
  text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, text: line, ...commandIn(line) }]))

function commandIn(line: string): { readonly command: string; readonly parts: readonly string[] } {
  const [, command, rest] = /^\s*\\([a-z]+)(\{.*\})\s*$/.exec(line) ?? []
  const parts = rest === undefined ? undefined : groupsIn(rest)
  return command === undefined || parts === undefined ? { command: '', parts: [] } : { command, parts }
}

/** What stands between braces, one after the other, braces within them kept; undefined where they do not match. */
function groupsIn(text: string): readonly string[] | undefined {
  const groups: string[] = []
  let rest = text
  while (rest !== '') {
    const end = groupEnd(rest)
    if (end === undefined) return undefined
    groups.push(rest.slice(1, end))
    rest = rest.slice(end + 1)
  }
  return groups
}

/** Where the group ends with which a text begins. */
function groupEnd(text: string): number | undefined {
  if (!text.startsWith('{')) return undefined
  let depth = 0
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return index
  }
  return undefined
}
