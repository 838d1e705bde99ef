import type { Inline } from '../../model/content.ts'
import { type Desk, noteBraces } from './desk.ts'
import { withTokens } from './text.ts'

/** Commands that define macros, load code or reach out of the formula: content may not use them. */
export const FORBIDDEN_COMMANDS =
  /\\(def|gdef|edef|xdef|let|futurelet|newcommand|renewcommand|providecommand|newenvironment|renewenvironment|DeclareMathOperator|require|href|url|style|class|cssId|data|includegraphics)(?![a-zA-Z])/g

/** TeX between single dollars. `start` and `end` are its offsets, dollars included. */
export function mathInline(value: string, [start, end]: readonly [number, number], desk: Desk): Inline {
  checkTex(value, [start, end], desk)
  return { kind: 'math', tex: withTokens(value, desk).trim(), at: desk.locate(start) }
}

/** Environments whose rows are numbered one by one: their labels stay in the TeX, each in its row. */
const ROWED = /^\s*\\begin\{(?:align|gather|alignat|flalign|eqnarray)\}/
const LABEL = /\\label\s*\{([^{}]*)\}/g

/** A display; the label of one that has one number is taken out of the TeX. */
export function displayInline(value: string, [start, end]: readonly [number, number], desk: Desk): Inline {
  checkTex(value, [start, end], desk)
  const at = desk.locate(start)
  const labels = labelsIn(value, start, desk)
  for (const { label, offset } of labels) desk.labels.push({ target: 'eq', label, at: desk.locate(offset) })
  if (ROWED.test(value)) return { kind: 'display', tex: withTokens(value, desk).trim(), at }
  const tex = withTokens(value.replaceAll(LABEL, ''), desk).trim()
  const [first, second] = labels
  if (second !== undefined)
    desk.report(
      'label-bad',
      second.offset,
      'this display has one number, but two labels',
      'number the rows one by one with `align` or `gather`',
    )
  return first === undefined ? { kind: 'display', tex, at } : { kind: 'display', tex, label: first.label, at }
}

function labelsIn(value: string, start: number, desk: Desk): readonly { readonly label: string; readonly offset: number }[] {
  let from = start
  return [...value.matchAll(LABEL)].flatMap((match) => {
    const offset = Math.max(start, desk.source.indexOf(match[0], from))
    from = offset + 1
    const label = /^eq:([a-z0-9-]+)$/.exec(match[1] ?? '')?.[1]
    if (label !== undefined) return [{ label, offset }]
    const message = `\`${match[0]}\` is no label of an equation`
    desk.report('label-bad', offset, message, 'write `\\label{eq:x}` with small letters, digits and hyphens')
    return []
  })
}

function checkTex(value: string, [start, end]: readonly [number, number], desk: Desk): void {
  if (value.trim() === '') {
    desk.report('math-empty', start, 'this formula is empty', 'write the formula, or `\\$` for a dollar sign')
    return
  }
  noteBraces(value, 'math', [start, end], desk)
  for (const match of desk.source.slice(start, end).matchAll(FORBIDDEN_COMMANDS)) {
    const hint = 'write the formula out; macros belong into macros.tex'
    desk.report('math-command', start + match.index, `\`${match[0]}\` may not be used in content`, hint)
  }
}
