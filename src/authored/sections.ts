/** A heading of level 1 to 3 with the lines below it, up to the next one. Lines count from 1. */
export interface Section {
  /** 0 for what stands before the first heading. */
  readonly level: 0 | 1 | 2 | 3
  readonly title: string
  readonly line: number
  /** From 1, where the title begins. */
  readonly column: number
  /** The line of the body's first line. */
  readonly bodyLine: number
  readonly body: string
}

/** The sections of an item, by their headings. */
export const sectionNames = ['Lead-in', 'Solution', 'Rubric', 'Notes'] as const
export type SectionName = (typeof sectionNames)[number]
export const isSectionName = (title: string): boolean => sectionNames.some((name) => name === title)

/** What is wrong with the heading of an item or a stimulus, which is its id. */
export function faultOfId({ title, level }: Section): { readonly message: string; readonly hint: string } | undefined {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(title) && title !== 'end') return undefined
  if (isSectionName(title))
    return { message: `\`${'#'.repeat(level)} ${title}\` is no section of an item`, hint: `write three \`#\`: \`### ${title}\`` }
  const hint = 'the heading of an item is its id: small letters, digits and hyphens, parts joined by dots'
  return { message: title === '' ? 'this heading has no id' : `\`${title}\` is no id`, hint }
}

interface Fence {
  readonly open: string
  readonly line: number
}

const HEADING = /^ {0,3}(#{1,3})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const FENCE = /^([ \t]*)(?:[-*+>][ \t]+)*(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[ \t]*$))(.*)$/

/**
 * Cuts a bank file at its headings of level 1 to 3. A `#` within fenced code or math is none; a fence that is never
 * closed, or is closed only by the opening of a later one, ends at the next heading that could be an item's.
 */
export function sectionsOf(lines: readonly string[], firstLine: number): readonly Section[] {
  const heads = headingLines(lines)
  const starts = [-1, ...heads]
  return starts.map((head, i) => {
    const match = HEADING.exec(lines[head] ?? '')
    const body = lines.slice(head + 1, starts[i + 1] ?? lines.length).join('\n')
    const line = firstLine + head
    const level = head < 0 ? 0 : levelOf(match?.[1]?.length)
    const title = match?.[2] ?? ''
    return { level, title, line, column: Math.max(1, (lines[head] ?? '').indexOf(title) + 1), bodyLine: line + 1, body }
  })
}

const levelOf = (length: number | undefined): 1 | 2 | 3 => (length === 1 || length === 2 ? length : 3)

/** Indices of the lines that are headings. */
function headingLines(lines: readonly string[]): readonly number[] {
  const heads: number[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const fence = fenceAt(line, i)
    if (fence !== undefined) i = endOfFence(lines, fence)
    else if (HEADING.test(line)) heads.push(i)
  }
  return heads
}

function fenceAt(line: string, index: number): Fence | undefined {
  const open = FENCE.exec(line)?.[2]
  return open === undefined ? undefined : { open, line: index }
}

/** The fence's last line: the closing one, or the line before the heading that shows that it was left open. */
function endOfFence(lines: readonly string[], fence: Fence): number {
  let heading: number | undefined
  for (let i = fence.line + 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (closes(line, fence)) return i
    if (isItemHeading(line, fence)) heading ??= i
    if (heading !== undefined && isSettingsFence(line)) return heading - 1
    if (heading !== undefined && fence.open.startsWith('$')) return heading - 1
  }
  const next = lines.findIndex((line, i) => i > fence.line && HEADING.test(line))
  return (next < 0 ? lines.length : next) - 1
}

function closes(line: string, { open }: Fence): boolean {
  const text = line.replace(/^[ \t>]*/, '').trimEnd()
  return text.length >= open.length && [...text].every((character) => character === open[0])
}

/** In math every heading counts; in code, where `#` begins comments, only what could head an item or a section. */
const isItemHeading = (line: string, { open }: Fence): boolean =>
  open.startsWith('$')
    ? HEADING.test(line)
    : /^##[ \t]+[a-z0-9-]+(?:\.[a-z0-9-]+)*[ \t]*$|^###[ \t]+(?:Lead-in|Solution|Rubric|Notes)[ \t]*$/.test(line)

const isSettingsFence = (line: string): boolean => /^(?:```|~~~)(?:item|stimulus)[ \t]*$/.test(line)
