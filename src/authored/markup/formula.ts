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

/** A display; its `\label{eq:x}` is taken out of the TeX. */
export function displayInline(value: string, [start, end]: readonly [number, number], desk: Desk): Inline {
  checkTex(value, [start, end], desk)
  const at = desk.locate(start)
  const found = [...value.matchAll(/\\label\s*\{([^{}]*)\}/g)]
  const tex = withTokens(value.replaceAll(/\\label\s*\{[^{}]*\}/g, ''), desk).trim()
  const labels = found.flatMap((match) => {
    const label = /^eq:([a-z0-9-]+)$/.exec(match[1] ?? '')?.[1]
    const offset = Math.max(start, desk.source.indexOf(match[0], start))
    if (label !== undefined) return [{ label, offset }]
    desk.report(
      'label-bad',
      offset,
      `\`${match[0]}\` is no label of an equation`,
      'write `\\label{eq:x}` with small letters, digits and hyphens',
    )
    return []
  })
  const [first, second] = labels
  if (second !== undefined)
    desk.report('not-supported-yet', second.offset, 'only one row of a display can be labelled so far', 'split the display')
  if (first === undefined) return { kind: 'display', tex, at }
  desk.labels.push({ target: 'eq', label: first.label, at: desk.locate(first.offset) })
  return { kind: 'display', tex, label: first.label, at }
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
