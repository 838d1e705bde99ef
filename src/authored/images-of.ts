import { kindNamed } from '../items/index.ts'
import type { Block, Caption, Inline, PlacedImage } from '../model/content.ts'
import type { Location } from '../model/diagnostic.ts'
import type { Bank, Item, Wording } from '../model/item.ts'

/** A picture that a bank names: its path resolved against the file that names it, and where. */
export interface NamedImage {
  readonly path: string
  readonly at: Location
}

/** Every picture that a bank names, in the bank's order, then those of its translations; one that is named twice comes twice. */
export const imagesOf = (bank: Bank): readonly NamedImage[] => [bank, ...bank.translations.values()].flatMap(imagesOfWording)

function imagesOfWording({ items, stimuli }: Wording): readonly NamedImage[] {
  const shared = [...stimuli.values()].flatMap((stimulus) => imagesOfBlocks([...stimulus.title, ...stimulus.content], stimulus.at))
  return [...shared, ...[...items.values()].flatMap((item) => imagesOfBlocks(blocksOfItem(item), item.at))]
}

function blocksOfItem(item: Item): readonly Block[] {
  const field = kindNamed(item.type)?.ask(item).field
  const choice = field?.kind === 'choice' ? field : undefined
  const options = choice?.options.flatMap((option) => [...option.content, ...option.feedback]) ?? []
  const rows = choice?.rows?.flatMap((row) => row.content) ?? []
  return [...item.leadIn, ...item.stem, ...rows, ...options, ...item.afterOptions, ...item.solution, ...item.rubric]
}

const imagesOfBlocks = (blocks: readonly Block[], otherwise: Location): readonly NamedImage[] =>
  blocks.flatMap(imagesOfBlock).map((image) => ({ path: image.image, at: image.at ?? otherwise }))

function imagesOfBlock(block: Block): readonly PlacedImage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(imagesOfInline)
    case 'list':
      return block.items.flat().flatMap(imagesOfBlock)
    case 'quote':
    case 'columns':
    case 'frame':
      return block.children.flatMap(imagesOfBlock)
    case 'sides':
      return [...block.left, ...block.right].flatMap(imagesOfBlock)
    case 'table':
      return [...block.rows.flat(2).flatMap(imagesOfInline), ...imagesOfCaption(block.caption)]
    case 'figure':
      return [block.image, ...imagesOfCaption(block.caption)]
    case 'code-block':
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
    case 'object':
      return []
  }
}

const imagesOfCaption = (caption: Caption | undefined): readonly PlacedImage[] => caption?.children.flatMap(imagesOfInline) ?? []

function imagesOfInline(inline: Inline): readonly PlacedImage[] {
  if (inline.kind === 'image') return [inline.image]
  return inline.kind === 'emphasis' || inline.kind === 'strong' || inline.kind === 'sans' ? inline.children.flatMap(imagesOfInline) : []
}
