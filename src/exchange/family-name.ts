/** A name in two parts: at its comma, else the last word is the family's. For programs that ask for two and read neither. */
export function familyAndGiven(name: string): readonly [family: string, given: string] {
  const [before, after] = name.split(',', 2).map((part) => part.trim())
  if (after !== undefined) return [before ?? '', after]
  const words = name.trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}
