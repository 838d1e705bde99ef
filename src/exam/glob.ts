/** Characters that mean themselves in a glob and something else in a regular expression. */
const SPECIAL = /[.+^$()|\\[\]{}]/g

/**
 * Whether a path with forward slashes matches a glob: `*` and `?` stay within one folder, `**` crosses folders (also
 * none), `{a,b}` is either. A leading `./` of the pattern is ignored; a file's name may begin with a dot.
 */
export function matchesGlob(pattern: string, file: string): boolean {
  return new RegExp(`^(?:${sourceOf(pattern.replace(/^(\.\/)+/, ''))})$`, 'u').test(file.replace(/^(\.\/)+/, ''))
}

/** The pattern as a regular expression's source. */
function sourceOf(pattern: string): string {
  const tokens = pattern.match(/\*\*\/|\*+|\?|\{[^{}]*\}|[^*?{]+|\{/g) ?? []
  return tokens.map(tokenSource).join('')
}

function tokenSource(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*'
  if (/^\*\*+$/.test(token)) return '.*'
  if (token === '*') return '[^/]*'
  if (token === '?') return '[^/]'
  if (token.length > 1 && token.startsWith('{')) return `(?:${token.slice(1, -1).split(',').map(sourceOf).join('|')})`
  return token.replace(SPECIAL, '\\$&')
}
