/** A strategy string of AMC taken apart. */
export interface Strategy {
  /** The last value of each key; keys that were given an empty one are absent. */
  readonly keys: ReadonlyMap<string, string>
  /** The last value without a key. */
  readonly bare?: string
}

/** Takes a strategy apart at its commas; quotes keep those between them. */
export function strategyOf(text: string): Strategy {
  const keys = new Map<string, string>()
  let bare: string | undefined
  for (const part of partsOf(text)) {
    const [, key, value] = /^([A-Za-z0-9._-]+)\s*=(?!=)(.*)$/s.exec(part) ?? []
    if (key === undefined || value === undefined) bare = part
    else if (value.trim() === '') keys.delete(key)
    else keys.set(key, value.trim())
  }
  return { keys, ...(bare === undefined ? {} : { bare }) }
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let quote = ''
  for (const sign of text) {
    if (quote !== '' && sign === quote) quote = ''
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign
    else if (quote === '' && sign === ',') {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}
