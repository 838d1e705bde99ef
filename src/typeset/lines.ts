import linebreaking from 'tex-linebreak'
import type { Mm } from '../base/units.ts'

const { breakLines, MAX_COST, MIN_COST } = linebreaking

/** The paragraph's material: boxes, glue that may stretch and shrink, and penalties (places to break, with their price). */
export type LineItem<C> = BoxItem<C> | GlueItem | PenaltyItem
export interface BoxItem<C> {
  readonly type: 'box'
  readonly width: Mm
  readonly content: C
}
export interface GlueItem {
  readonly type: 'glue'
  readonly width: Mm
  readonly stretch: Mm
  readonly shrink: Mm
  /** White space between words: drawn (and copied) as a space. */
  readonly space: boolean
}
export interface PenaltyItem {
  readonly type: 'penalty'
  /** Of what a break adds to the line (a hyphen). */
  readonly width: Mm
  readonly cost: number
  readonly flagged: boolean
  /** Inside a formula's brackets: only where lines are loose or do not fit otherwise. */
  readonly nested?: boolean
}

export interface BrokenLine<C> {
  /** Without the white space at its ends. */
  readonly items: readonly LineItem<C>[]
  /** Whether it ends in a hyphen that the text does not have. */
  readonly hyphenated: boolean
  /** Whether its white space is to be adjusted to the line's width. */
  readonly adjusted: boolean
  /** By how much it is too wide, shrunk as far as it may; 0 when it fits. */
  readonly excess: Mm
}

export const NEVER = MAX_COST
/** TeX's \hyphenpenalty and \exhyphenpenalty. */
export const HYPHEN_COST = 50
/** TeX's \relpenalty and \binoppenalty. */
export const RELATION_COST = 500
export const OPERATOR_COST = 700

/** TeX's \pretolerance 100 and \tolerance 200 as adjustment ratios (badness = 100 r³). */
const PRETOLERANCE = 1
const TOLERANCE = 2 ** (1 / 3)
/** A paragraph with a line looser than this is set ragged: a badness of 2700, where gaps begin to be seen before words. */
const LOOSEST = 3
/** Hyphens are dearer where lines need not be full. */
const RAGGED_HYPHEN_COST = 200
/** TeX's \doublehyphendemerits and \adjdemerits. */
const DEMERITS = 10_000

/**
 * Breaks a paragraph into lines of one width (Knuth & Plass 1981): first without hyphens, then with, then inside the
 * brackets of formulas, then looser, at last ragged. No line is too wide unless something in it cannot be broken: `excess`
 * says so.
 */
export function breakParagraph<C>(items: readonly LineItem<C>[], width: Mm, align: 'justified' | 'ragged'): readonly BrokenLine<C>[] {
  const spared = items.map((item) => (item.type === 'penalty' && item.nested === true ? { ...item, cost: NEVER } : item))
  const justified = align === 'justified' ? justifiedLines(items, spared, width) : undefined
  if (justified !== undefined) return justified
  const ragged = raggedLines(spared, width)
  return ragged.every(fits) ? ragged : raggedLines(items, width)
}

function justifiedLines<C>(items: readonly LineItem<C>[], spared: readonly LineItem<C>[], width: Mm): readonly BrokenLine<C>[] | undefined {
  const attempts = [
    { items: spared.filter((i) => i.type !== 'penalty' || i.width === 0), limit: PRETOLERANCE },
    { items: spared, limit: TOLERANCE },
    { items, limit: TOLERANCE },
    { items: spared, limit: LOOSEST },
    { items, limit: LOOSEST },
  ]
  for (const attempt of attempts) {
    const closed = [...attempt.items, ...paragraphEnd]
    const breaks = tryBreaks(closed, width, attempt.limit)
    if (breaks === undefined) continue
    const lines = cutLines(closed, breaks, width, true)
    if (lines.every(fits)) return lines
  }
  return undefined
}

const fits = (line: BrokenLine<unknown>): boolean => line.excess === 0

const paragraphEnd: readonly LineItem<never>[] = [
  { type: 'penalty', width: 0, cost: NEVER, flagged: false },
  { type: 'glue', width: 0, stretch: 100_000, shrink: 0, space: false },
  { type: 'penalty', width: 0, cost: MIN_COST, flagged: false },
]

function tryBreaks<C>(items: LineItem<C>[], width: Mm, limit: number): number[] | undefined {
  const demerits = { doubleHyphenPenalty: DEMERITS, adjacentLooseTightPenalty: DEMERITS }
  try {
    return breakLines(items, width, { maxAdjustmentRatio: limit, initialMaxAdjustmentRatio: limit, ...demerits })
  } catch {
    return undefined // the package throws when a line would be looser than the limit
  }
}

/**
 * Ragged lines: every space may be followed by white space that the next line's start takes back (Knuth & Plass 1981,
 * p. 1139), so that each break costs by how short its line is.
 */
function raggedLines<C>(items: readonly LineItem<C>[], width: Mm): readonly BrokenLine<C>[] {
  const fill = width / 8
  const forbidden: PenaltyItem = { type: 'penalty', width: 0, cost: NEVER, flagged: false }
  const filling = (stretch: Mm): GlueItem => ({ type: 'glue', width: 0, stretch, shrink: 0, space: false })
  const open = items.flatMap((item, i): LineItem<C>[] => {
    if (item.type === 'penalty' && item.cost < NEVER)
      return [forbidden, filling(fill), { ...item, cost: item.cost + RAGGED_HYPHEN_COST }, filling(-fill)]
    if (item.type !== 'glue' || items[i - 1]?.type !== 'box') return [rigid(item)]
    return [forbidden, filling(fill), { ...forbidden, cost: 0 }, { ...filling(-fill), width: item.width, space: item.space }]
  })
  const closed = [...open, ...paragraphEnd]
  const breaks = tryBreaks(closed, width, 4) ?? tryBreaks(closed, width, 100) ?? [0, closed.length - 1]
  const isFilling = (i: LineItem<C>) => i.type === 'glue' && i.width === 0 && !i.space
  return cutLines(closed, breaks, width, false).map((line) => ({ ...line, items: line.items.filter((i) => !isFilling(i)).map(rigid) }))
}

const rigid = <C>(item: LineItem<C>): LineItem<C> => (item.type === 'glue' ? { ...item, stretch: 0, shrink: 0 } : item)

function cutLines<C>(items: readonly LineItem<C>[], breaks: readonly number[], width: Mm, adjusted: boolean): BrokenLine<C>[] {
  const lines: BrokenLine<C>[] = []
  for (let k = 1; k < breaks.length; k++) {
    const end = breaks[k] ?? 0
    const content = trimmed(items.slice(k === 1 ? 0 : (breaks[k - 1] ?? 0) + 1, end))
    if (content.length === 0) continue
    const last = items[end]
    const hyphen = last?.type === 'penalty' ? last.width : 0
    const excess = hyphen + content.reduce((sum, i) => sum + tightest(i), 0) - width
    const isLast = k === breaks.length - 1
    lines.push({ items: content, hyphenated: hyphen > 0, adjusted: adjusted && !isLast, excess: excess > 1e-6 ? excess : 0 })
  }
  return lines
}

const tightest = <C>(item: LineItem<C>): Mm => (item.type === 'penalty' ? 0 : item.type === 'glue' ? item.width - item.shrink : item.width)

/** From the first box to the last. */
function trimmed<C>(items: readonly LineItem<C>[]): readonly LineItem<C>[] {
  const isBox = (i: LineItem<C>) => i.type === 'box'
  const from = items.findIndex(isBox)
  return from < 0 ? [] : items.slice(from, items.findLastIndex(isBox) + 1)
}
