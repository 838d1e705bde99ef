// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: alignment of two strings, one case per CommonMark escape
/** Where one character of a value was written. */
export interface CharacterOrigin {
  /** From the start of the node's source. */
  readonly offset: number
  readonly literal: boolean
}

/**
 * For each character of a text node's value, where it stands in the source: escapes, character references and the
 * prefixes of quotes and lists are in the source only.
 */
export function originsOf(value: string, raw: string): readonly CharacterOrigin[] {
  const out: CharacterOrigin[] = []
  let j = 0
  for (let i = 0; i < value.length; ) {
    const reference = /^&(?:#[xX]?[0-9a-fA-F]{1,7}|\w{1,31});/.exec(raw.slice(j, j + 40))
    if (raw[j] === '\\' && raw[j + 1] === value[i]) {
      out[i++] = { offset: j, literal: false }
      j += 2
    } else if (raw[j] === value[i] && !(reference !== null && value[i + 1] !== raw[j + 1])) {
      out[i++] = { offset: j++, literal: true }
    } else if (reference !== null) {
      const length = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
      for (let k = 0; k < length; k++) out[i++] = { offset: j, literal: false }
      j += reference[0].length
    } else if (j < raw.length) {
      j++
    } else {
      out[i++] = { offset: raw.length, literal: false }
    }
  }
  return out
}
