/** A strategy string of AMC taken apart. */
export interface Strategy {
  /** The last value of each key; keys that were given an empty one are absent. */
  readonly keys: ReadonlyMap<string, string>
  /** Keys whose last value is empty. */
  readonly emptied: ReadonlySet<string>
  /** The last value without a key. */
  readonly bare?: string
}

/** Takes a strategy apart at its commas; quotes keep those between them. */
export function strategyOf(text: string): Strategy {
  const keys = new Map<string, string>()
  const emptied = new Set<string>()
  let bare: string | undefined
  for (const { key, value } of entriesOf(text)) {
    if (key === undefined) bare = value
    else if (value === '') {
      keys.delete(key)
      emptied.add(key)
    } else {
      emptied.delete(key)
      keys.set(key, value)
    }
  }
  return { keys, emptied, ...(bare === undefined ? {} : { bare }) }
}

/** A key with its value, or a value without one; `offset` counts characters from the beginning of the strategy. */
export interface StrategyEntry {
  readonly key: string | undefined
  readonly value: string
  readonly offset: number
}

/** All that a strategy says, in its order. */
export function entriesOf(text: string): readonly StrategyEntry[] {
  return partsOf(text).map(({ part, offset }) => {
    const [, key, value] = /^([A-Za-z0-9._-]+)\s*=(?!=)(.*)$/s.exec(part) ?? []
    return key === undefined || value === undefined ? { key: undefined, value: part, offset } : { key, value: value.trim(), offset }
  })
}

interface Part {
  readonly part: string
  readonly offset: number
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let [part, quote, start] = ['', '', 0]
  const close = (end: number): void => {
    const within = text.slice(start, end)
    parts.push({ part: part.trim(), offset: start + within.length - within.trimStart().length })
    part = ''
    start = end + 1
  }
  for (const [at, sign] of Array.from(text, (one, i) => [i, one] as const)) {
    if (quote !== '' && sign === quote) quote = ''
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign
    else if (quote === '' && sign === ',') close(at)
    else part += sign
  }
  close(text.length)
  return parts.filter((one) => one.part !== '')
}
