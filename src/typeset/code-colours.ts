import type highlighter from 'highlight.js/lib/core'
import { loadPackage } from '../base/load-package.ts'
import { grammarOf, languageNamed } from './code-languages.ts'

/** What a piece of code is, as far as it looks different. */
export type CodeRole = 'plain' | 'keyword' | 'comment' | 'string'

export interface CodePiece {
  readonly text: string
  readonly role: CodeRole
}

/** highlight.js's scopes that look different; inner ones win, all others look as what they stand in. */
const roles: Readonly<Record<string, CodeRole>> = {
  keyword: 'keyword',
  literal: 'keyword',
  section: 'keyword',
  name: 'keyword',
  'selector-tag': 'keyword',
  comment: 'comment',
  quote: 'comment',
  string: 'string',
  regexp: 'string',
  char: 'string',
  subst: 'plain',
}

/** Code as lines of pieces, by the words of its language; plain when the language is not known. */
export function colouredLines(code: string, name: string | undefined): readonly (readonly CodePiece[])[] {
  const lines: CodePiece[][] = [[]]
  for (const piece of piecesOf(code, name)) {
    for (const [i, text] of piece.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ text, role: piece.role })
    }
  }
  return lines
}

function piecesOf(code: string, name: string | undefined): readonly CodePiece[] {
  const language = name === undefined ? undefined : languageNamed(name)
  if (language === undefined) return [{ text: code, role: 'plain' }]
  const { getLanguage, registerLanguage, highlight } = loadPackage<typeof highlighter>('highlight.js/lib/core')
  if (getLanguage(language) === undefined) registerLanguage(language, grammarOf(language))
  return piecesOfMarkup(highlight(code, { language, ignoreIllegals: true }).value)
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/** highlight.js writes nested `<span class="hljs-scope sub_">` around escaped text. */
function piecesOfMarkup(markup: string): readonly CodePiece[] {
  const pieces: CodePiece[] = []
  const open: CodeRole[] = ['plain']
  for (const [token, scopes] of markup.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    const around = open.at(-1) ?? 'plain'
    if (token === '</span>') open.pop()
    else if (scopes !== undefined) open.push(roles[scopes.replace(/^hljs-/, '').split(' ')[0] ?? ''] ?? around)
    else pieces.push({ text: token.replaceAll(/&[^;]+;/g, (entity) => entities[entity] ?? entity), role: around })
  }
  return pieces
}
