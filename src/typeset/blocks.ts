import { bug } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import { mmOfTexPoint } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import type { Role } from '../model/drawing.ts'
import { setCodeBlock } from './code-block.ts'
import { setFigure } from './figure.ts'
import { setHeading } from './heading.ts'
import { indented } from './indent.ts'
import { BLANK_TAG } from './inline-box.ts'
import { setList } from './list.ts'
import { bodyLook, setParagraph } from './paragraph.ts'
import type { SetBlocks, Setting, Vertical } from './setting.ts'
import { bar } from './shift.ts'
import { setColumns, setFrame, setSides } from './side-by-side.ts'
import { setTable } from './table.ts'
import { tagged } from './tags.ts'

/** Left and right indent of quotes, per size: TeX's \leftmargin. */
const QUOTE = 2
/** White space above and below quotes, frames and columns, per size. */
const AROUND = 0.5
/** Height of a line to be filled in by hand, per line distance. */
const WRITING_LINE = 2

/** Blocks inside others, without white space at their ends. */
const setBlocks: SetBlocks = (blocks, width, setting) => {
  const material = setGalley(blocks, width, setting)
  const first = material.findIndex(stays)
  return first < 0 ? [] : material.slice(first)
}

/**
 * Sets blocks under each other; between two paragraphs goes the style's paragraph skip. The white space above a heading
 * or list stays at the galley's top, for who places it; at the end only what an author asked for stays.
 */
export function setGalley(blocks: readonly Block[], width: Mm, setting: Setting): readonly Vertical[] {
  const material: Vertical[] = []
  let above: Block | undefined
  for (const block of blocks) {
    const set = setBlock(block, width, setting)
    if (set.length === 0) continue
    if (above !== undefined) material.push(...between(above, block, setting, material))
    material.push(...set)
    above = block
  }
  return material.slice(0, material.findLastIndex(stays) + 1)
}

const stays = (v: Vertical): boolean => v.kind !== 'skip' || v.asked === true

/** Quotes, frames and columns stand off a little from the text around them. */
function around(material: readonly Vertical[], size: Mm): readonly Vertical[] {
  const skip: Vertical = { kind: 'skip', height: AROUND * size, breakAfter: 'allowed' }
  return [skip, ...material, skip]
}

/** What stands off from the text as far below as above. */
const displayed: ReadonlySet<Block['kind']> = new Set(['list', 'quote', 'table', 'code-block', 'figure', 'frame', 'columns'])

/** The paragraph skip, less the white space that is there already; under what is displayed it comes on top, as above it. */
function between(above: Block, block: Block, setting: Setting, material: readonly Vertical[]): readonly Vertical[] {
  const { paragraphSkip } = setting.style
  const before = material.at(-1)
  if (before?.kind === 'page-break' || block.kind === 'skip' || block.kind === 'heading' || block.kind === 'page-break') return []
  const held = before?.kind === 'skip' && !displayed.has(above.kind) ? before.height : 0
  const height = Math.max(0, paragraphSkip - held)
  const keep = before !== undefined && 'breakAfter' in before && before.breakAfter === 'never' && block.kind !== 'paragraph'
  return height === 0 ? [] : [{ kind: 'skip', height, breakAfter: keep ? 'never' : 'allowed' }]
}

/** What kinds of block are to a screen reader; tables and figures say it of their parts, and what is absent is its content. */
const roles: Readonly<Partial<Record<Block['kind'], Role>>> = {
  paragraph: 'P',
  list: 'L',
  quote: 'BlockQuote',
  'code-block': 'Code',
  'fill-in-line': 'P',
}

function setBlock(block: Block, width: Mm, setting: Setting): readonly Vertical[] {
  const role = block.kind === 'heading' ? (`H${block.level}` as const) : roles[block.kind]
  const material = materialOf(block, width, setting)
  return role === undefined ? material : tagged(material, role)
}

function materialOf(block: Block, width: Mm, setting: Setting): readonly Vertical[] {
  const { size, leading } = setting.style
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(block.children, width, bodyLook(setting), setting)
    case 'heading':
      return setHeading(block, width, setting)
    case 'list':
      return setList(block, width, setting, setBlocks)
    case 'quote':
      return around(indented(setBlocks(block.children, width - 2 * QUOTE * size, setting), QUOTE * size), size)
    case 'table':
      return setTable(block, width, setting)
    case 'code-block':
      return setCodeBlock(block, width, setting)
    case 'figure':
      return setFigure(block, width, setting)
    case 'fill-in-line':
      return [
        blockOf(
          [{ ...bar(0, WRITING_LINE * leading * size * 0.8, width, mmOfTexPoint(0.4)), tag: BLANK_TAG }],
          WRITING_LINE * leading * size,
          width,
        ),
      ]
    case 'rule':
      return [blockOf([bar(0, 0.5 * size, width, mmOfTexPoint(0.4))], size, width)]
    case 'skip':
      return [{ kind: 'skip', height: block.height, breakAfter: 'allowed', asked: true }]
    case 'page-break':
      return [{ kind: 'page-break' }]
    case 'columns':
      return around(setColumns(block, width, setting, setBlocks), size)
    case 'frame':
      return around(setFrame(block, width, setting, setBlocks), size)
    case 'sides':
      return setSides(block, width, setting, setBlocks)
    case 'object':
      return bug(`object ${block.name} reached typesetting: paper places objects`)
  }
}

const blockOf = (items: ReturnType<typeof bar>[], height: Mm, extent: Mm): Vertical => ({
  kind: 'block',
  height,
  extent,
  ink: { items, late: [] },
  breakAfter: 'allowed',
})
