/** A display's TeX without its labels and tags, and how its rows are numbered. */
export interface DisplaySource {
  readonly tex: string
  readonly rows: readonly DisplayRow[]
  /** An environment of rows of its own (`align`, `gather` …), starred or not: amsmath never moves it closer to a short line. */
  readonly aligned: boolean
}

export interface DisplayRow {
  readonly label?: string
  /** A tag of its own instead of a number. */
  readonly tag?: string
  readonly numbered: boolean
}

/** Environments in which each row is numbered unless it says `\notag`. */
const ROWED = /^\s*\\begin\{(align|gather|alignat|flalign|eqnarray)\}/
const ALIGNED = /^\s*\\begin\{(align|gather|alignat|flalign|eqnarray|multline)\*?\}/
const PIECES = /\\label\{([^}]*)\}|\\tag\*?\{([^}]*)\}|\\(?:notag|nonumber)(?![A-Za-z])|\\begin\{|\\end\{|\\\\|[{}]|\\./gs

interface Reading {
  readonly rowed: boolean
  readonly rows: { label?: string; tag?: string; silent: boolean }[]
  /** Open braces, those of `\begin{` and `\end{` included. */
  depth: number
  /** Open environments. */
  inside: number
}

/**
 * Reads labels, tags and row ends of a display. A row is numbered when it has a label, or when its environment numbers
 * all rows; a tag replaces the number.
 */
export function readDisplay(tex: string, label: string | undefined): DisplaySource {
  const reading: Reading = { rowed: ROWED.test(tex), rows: [{ silent: false }], depth: 0, inside: 0 }
  const bare = tex.replace(PIECES, (piece: string, name: string | undefined, tag: string | undefined) =>
    readPiece(piece, name, tag, reading),
  )
  const { rows, rowed } = reading
  const own = label?.replace(/^eq:/, '')
  const first = rows[0]
  if (own !== undefined && first !== undefined && !rows.some((r) => r.label === own)) first.label = own
  return {
    tex: bare.trim(),
    aligned: ALIGNED.test(tex),
    rows: rows.map((r) => ({
      numbered: r.label !== undefined || r.tag !== undefined || (rowed && !r.silent),
      ...(r.label === undefined ? {} : { label: r.label }),
      ...(r.tag === undefined ? {} : { tag: r.tag }),
    })),
  }
}

/** What stays of a piece. */
function readPiece(piece: string, name: string | undefined, tag: string | undefined, reading: Reading): string {
  const row = reading.rows.at(-1)
  if (row === undefined) return piece
  if (name !== undefined) row.label = name.replace(/^eq:/, '')
  else if (tag !== undefined) row.tag = tag
  else if (piece === '\\notag' || piece === '\\nonumber') row.silent = true
  else {
    follow(piece, reading)
    return piece
  }
  return ''
}

function follow(piece: string, reading: Reading): void {
  if (piece === '\\\\') {
    if (reading.rowed && reading.inside === 1 && reading.depth === 0) reading.rows.push({ silent: false })
    return
  }
  if (piece === '\\begin{') reading.inside++
  if (piece === '\\end{') reading.inside--
  if (piece === '}') reading.depth--
  else if (piece.endsWith('{') && piece !== '\\{') reading.depth++
}
