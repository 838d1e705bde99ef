/** One definition of a macro, as TeX writes it. */
export interface MacroDefinition {
  /** Without backslash; letters only. */
  readonly name: string
  readonly parameters: number
  /** Of an optional first argument. */
  readonly initial?: string
  /** What it stands for; of an alias the other command, with backslash. */
  readonly body: string
  readonly alias: boolean
}

type Read =
  | { readonly definition: MacroDefinition; readonly end: number }
  /** What is wrong. */
  | { readonly fault: string; readonly hint: string }

const FORMS =
  '`\\newcommand{\\name}[1]{…}`, `\\renewcommand`, `\\def\\name#1{…}`, `\\DeclareMathOperator{\\name}{…}` or `\\let\\name=\\other`'

/** Reads the definition that begins at an offset. */
export function readDefinition(text: string, offset: number): Read {
  const command = /^\\([a-zA-Z]+)\*?/.exec(text.slice(offset))
  const start = offset + (command?.[0].length ?? 0)
  switch (command?.[1]) {
    case 'newcommand':
    case 'renewcommand':
    case 'providecommand':
      return readNewCommand(text, start)
    case 'def':
      return readDef(text, start)
    case 'DeclareMathOperator':
      return readOperator(text, start, command[0].endsWith('*'))
    case 'let':
      return readLet(text, start)
    default: {
      const line = text.slice(offset).split('\n', 1)[0] ?? ''
      return { fault: `\`${line.trim().slice(0, 60)}\` is no definition of a macro`, hint: `macros.tex holds just ${FORMS}` }
    }
  }
}

const unnamed = (what: string): Read => ({ fault: `${what} names no macro`, hint: `names are a backslash and letters: write ${FORMS}` })
const unbodied = (name: string): Read => ({
  fault: `the braces of \`\\${name}\` do not close`,
  hint: 'every `{` needs its `}`; write `\\{` for a brace that is printed',
})

/** `{\name}` or `\name`. */
function nameAt(text: string, offset: number): { readonly name: string; readonly end: number } | undefined {
  const match = /^\s*(?:\{\s*\\([a-zA-Z]+)\s*\}|\\([a-zA-Z]+))/.exec(text.slice(offset))
  const name = match?.[1] ?? match?.[2]
  return match === null || name === undefined ? undefined : { name, end: offset + match[0].length }
}

function readNewCommand(text: string, offset: number): Read {
  const named = nameAt(text, offset)
  if (named === undefined) return unnamed('`\\newcommand`')
  const count = /^\s*\[\s*([0-9])\s*\]/.exec(text.slice(named.end))
  const parameters = Number(count?.[1] ?? 0)
  let at = named.end + (count?.[0].length ?? 0)
  const initial = parameters > 0 ? bracketAt(text, at) : undefined
  at = initial?.end ?? at
  const body = groupAt(text, at)
  if (body === undefined) return unbodied(named.name)
  const optional = initial === undefined ? {} : { initial: initial.inner }
  return { definition: { name: named.name, parameters, ...optional, body: body.inner, alias: false }, end: body.end }
}

function readDef(text: string, offset: number): Read {
  const match = /^\s*\\([a-zA-Z]+)\s*((?:#[0-9])*)\s*(?=(.))/s.exec(text.slice(offset))
  const name = match?.[1]
  if (match === null || name === undefined) return unnamed('`\\def`')
  const numbers = [...(match[2] ?? '').matchAll(/#(.)/g)].map((m) => Number(m[1]))
  if (match[3] !== '{' || numbers.some((n, i) => n !== i + 1))
    return {
      fault: `the arguments of \`\\${name}\` are no plain \`#1#2…\``,
      hint: 'arguments with text around them are not read; use braces',
    }
  const body = groupAt(text, offset + match[0].length)
  if (body === undefined) return unbodied(name)
  return { definition: { name, parameters: numbers.length, body: body.inner, alias: false }, end: body.end }
}

function readOperator(text: string, offset: number, limits: boolean): Read {
  const named = nameAt(text, offset)
  if (named === undefined) return unnamed('`\\DeclareMathOperator`')
  const words = groupAt(text, named.end)
  if (words === undefined) return unbodied(named.name)
  const body = `\\operatorname${limits ? '*' : ''}{${words.inner}}`
  return { definition: { name: named.name, parameters: 0, body, alias: false }, end: words.end }
}

function readLet(text: string, offset: number): Read {
  const match = /^\s*\\([a-zA-Z]+)\s*=?\s*(\\(?:[a-zA-Z]+|[^\sa-zA-Z]))/.exec(text.slice(offset))
  const [whole, name, body] = match ?? []
  if (whole === undefined || name === undefined || body === undefined) return unnamed('`\\let`')
  return { definition: { name, parameters: 0, body, alias: true }, end: offset + whole.length }
}

/** What stands between braces, comments taken out, on one line; undefined when they do not close. */
function groupAt(text: string, offset: number): { readonly inner: string; readonly end: number } | undefined {
  const open = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0)
  if (text[open] !== '{') return undefined
  let depth = 0
  const pieces = /\\.|%[^\n]*|[{}]/gs
  pieces.lastIndex = open
  for (let piece = pieces.exec(text); piece !== null; piece = pieces.exec(text)) {
    if (piece[0] === '{') depth++
    if (piece[0] === '}') depth--
    if (depth === 0) return { inner: tidy(text.slice(open + 1, piece.index)), end: piece.index + 1 }
  }
  return undefined
}

function bracketAt(text: string, offset: number): { readonly inner: string; readonly end: number } | undefined {
  const match = /^\s*\[([^[\]]*)\]/.exec(text.slice(offset))
  return match === null ? undefined : { inner: tidy(match[1] ?? ''), end: offset + match[0].length }
}

/** A comment ends its line and takes the white space of the next one with it. */
const tidy = (source: string): string =>
  source
    .replaceAll(/(\\.)|%[^\n]*(?:\n[ \t]*|$)/gs, (_, escaped: string | undefined) => escaped ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
