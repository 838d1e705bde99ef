/** The definitions that every formula may use. */
export interface Macros {
  /** One each, in order. */
  readonly definitions: readonly string[]
  /** Those that a formula needs, directly or through others, in order. */
  readonly usedBy: (tex: string) => readonly string[]
}

interface Entry {
  readonly definition: string
  /** Indices of the definitions that its body names. */
  readonly uses: readonly number[]
}

const NAMES = /\\([a-zA-Z]+)/g

/** Macros from text with one definition a line, the name being its second command (`\newcommand{\R}…`, `\let\eps=…`). */
export function macrosOf(text: string): Macros {
  const definitions = text.split('\n').filter((line) => line !== '')
  const places = new Map<string, number>()
  const named = definitions.map((line) => [...line.matchAll(NAMES)].map((match) => match[1] ?? ''))
  for (const [i, [, name = '']] of named.entries()) places.set(name, i)
  const placesOf = (names: readonly string[]) => names.map((name) => places.get(name)).filter((at) => at !== undefined)
  const entries: readonly Entry[] = definitions.map((definition, i) => ({ definition, uses: placesOf(named[i]?.slice(2) ?? []) }))
  return {
    definitions,
    usedBy: (tex) => {
      if (entries.length === 0) return []
      const reached = new Set<number>()
      const open = placesOf([...tex.matchAll(NAMES)].map((match) => match[1] ?? ''))
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (reached.has(at)) continue
        reached.add(at)
        open.push(...(entries[at]?.uses ?? []))
      }
      return entries.flatMap(({ definition }, i) => (reached.has(i) ? [definition] : []))
    },
  }
}
