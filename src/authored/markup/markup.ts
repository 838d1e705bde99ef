import type { Block } from '../../model/content.ts'
import { type Checked, checked } from '../../model/diagnostic.ts'
import { type Origin, startOf } from '../origin.ts'
import { plainText, type SourceFile } from '../source-file.ts'
import { blocksOf } from './blocks.ts'
import { createDesk, type Desk, type Tokens } from './desk.ts'
import { treeOf } from './nesting.ts'

/**
 * Markdown of the bank's dialect → content, for templates and exam texts. `\uE000n\uE001` (n decimal) is replaced by
 * what token n stands for; headings are content here.
 */
export function parseMarkup(source: SourceFile, tokens: Tokens = new Map()): Checked<readonly Block[]> {
  return parseFragment(plainText(source.text), startOf(source.file), tokens)
}

/** The same for a piece of a file, its diagnostics at their places in that file. */
export function parseFragment(text: string, origin: Origin, tokens: Tokens = new Map()): Checked<readonly Block[]> {
  const desk = createDesk(text, origin, { tokens, headings: true })
  return checked(readBlocks(desk), desk.diagnostics)
}

/** All blocks of a desk's text; the desk has gathered what there is to say about them. */
export const readBlocks = (desk: Desk): readonly Block[] => blocksOf(treeOf(desk).children, desk)
