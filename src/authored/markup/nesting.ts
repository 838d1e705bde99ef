import type { Root } from 'mdast'
import type { Desk } from './desk.ts'
import { parseTree } from './tree.ts'

/** Deeper than anybody writes; what is nested deeper would take the parser ever more time and stack. */
const DEEPEST = 24

/** Brackets that one paragraph may have open: half-open intervals open some that they never close. */
const MOST_BRACKETS = 200

/** Marks of emphasis, code and formulas that one paragraph may hold. */
const MOST_MARKS = 2000

/** The syntax tree of a desk's text; empty, with a diagnostic, when something is nested too deep. */
export function treeOf(desk: Desk): Root {
  const offset = tooDeep(desk.source)
  if (offset === undefined) return parseTree(desk.source)
  const hint = 'take levels away, or part the paragraph; until then nothing of this section is read'
  desk.report('nested-too-deep', offset, 'this is nested too deep to be read, or holds too many marks', hint)
  return { type: 'root', children: [] }
}

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/
const CONTAINER = />|[-*+]|\d{1,9}[.)]/g
const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[ \t]*$))/

interface Line {
  readonly text: string
  readonly offset: number
}

function tooDeep(source: string): number | undefined {
  let open: Open = NOTHING_OPEN
  for (const { text, offset } of linesOutsideFences(source)) {
    const containers = CONTAINERS.exec(text)?.[0] ?? ''
    if ((containers.match(CONTAINER)?.length ?? 0) > DEEPEST || isIndentedFar(containers)) return offset
    if (text.trim() === '') open = NOTHING_OPEN
    for (const match of text.matchAll(/\\.|\[|\]|[*_`$]+/g)) {
      open = opened(open, match[0])
      if (open.brackets > MOST_BRACKETS || open.marks > MOST_MARKS) return offset + match.index
    }
  }
  return undefined
}

function linesOutsideFences(source: string): readonly Line[] {
  const out: Line[] = []
  let fence: string | undefined
  let offset = 0
  for (const text of source.split('\n')) {
    const own = FENCE.exec(text)?.[1]
    if (fence === undefined) {
      if (own === undefined) out.push({ text, offset })
      fence = own
    } else if (own?.startsWith(fence) && text.trim() === own) fence = undefined
    offset += text.length + 1
  }
  return out
}

/** What a paragraph has opened so far. */
interface Open {
  readonly brackets: number
  readonly marks: number
}

const NOTHING_OPEN: Open = { brackets: 0, marks: 0 }

function opened({ brackets, marks }: Open, mark: string): Open {
  if (mark.startsWith('\\')) return { brackets, marks }
  if (mark === '[') return { brackets: brackets + 1, marks }
  if (mark === ']') return { brackets: Math.max(0, brackets - 1), marks }
  return { brackets, marks: marks + 1 }
}

/** A list within lists: each takes two columns or more. */
const isIndentedFar = (containers: string): boolean => containers.search(/[^ \t]/) > DEEPEST * 4
