import type { Code, RootContent } from 'mdast'
import { nearestWord } from '../../base/spelling.ts'
import type { Block } from '../../model/content.ts'
import { blocksOf } from './blocks.ts'
import type { Desk } from './desk.ts'
import { checkFence } from './fence.ts'
import { treeOf } from './nesting.ts'
import { type ItemText, itemTextOf } from './options.ts'
import { rangeOf } from './tree.ts'

/** The YAML of an `item` or `stimulus` block, with the offset of its first character in the section. */
export interface SettingsBlock {
  readonly text: string
  readonly offset: number
  readonly indent: number
}

export interface SectionText<Content> {
  readonly content: Content
  readonly settings: SettingsBlock | undefined
}

type SettingsName = 'item' | 'stimulus'

/** The body below `## id`: settings, stem, options. */
export function readItemText(desk: Desk): SectionText<ItemText> {
  const { nodes, settings } = withoutSettings(treeOf(desk).children, 'item', desk)
  return { content: itemTextOf(nodes, desk), settings }
}

/** The body below `# id`: settings and shared text. */
export function readStimulusText(desk: Desk): SectionText<readonly Block[]> {
  const { nodes, settings } = withoutSettings(treeOf(desk).children, 'stimulus', desk)
  return { content: blocksOf(nodes, desk), settings }
}

/** The body below `### Solution` and its like, where no settings stand. */
export function readSectionText(desk: Desk): readonly Block[] {
  const { nodes } = withoutSettings(treeOf(desk).children, undefined, desk)
  return blocksOf(nodes, desk)
}

function withoutSettings(
  nodes: readonly RootContent[],
  name: SettingsName | undefined,
  desk: Desk,
): { readonly nodes: readonly RootContent[]; readonly settings: SettingsBlock | undefined } {
  const isSettings = (node: RootContent): node is Code => node.type === 'code' && (node.lang === 'item' || node.lang === 'stimulus')
  const found = nodes.filter(isSettings)
  const own = found.filter((node) => node.lang === name)
  for (const node of found) {
    if (node.lang === name) continue
    const place = node.lang === 'item' ? 'right below the `## id` of an item' : 'right below the `# id` of a stimulus'
    desk.report('settings-misplaced', rangeOf(node)[0], `a block of ${node.lang} settings cannot stand here`, `it stands ${place}`)
  }
  for (const node of nodes) if (name !== undefined && node.type === 'code') reportMisspelt(node, name, desk)
  for (const node of own.slice(1)) {
    desk.report('settings-twice', rangeOf(node)[0], 'this is a second block of settings', 'put all settings into the first')
  }
  const [first] = own
  if (first !== undefined) checkFence(first, desk)
  return { nodes: nodes.filter((node) => !isSettings(node)), settings: first === undefined ? undefined : blockOf(first, desk) }
}

/** A block of code called nearly as the settings are, which would be printed. */
function reportMisspelt(node: Code, name: SettingsName, desk: Desk): void {
  const lang = node.lang ?? ''
  if (lang === 'item' || lang === 'stimulus') return
  if (lang === '' || (nearestWord(lang, [name]) === undefined && !lang.startsWith(name))) return
  const message = `this is a block of code in the language \`${lang}\``
  desk.report('settings-misspelt', rangeOf(node)[0], message, `settings begin with a line that holds just three backticks and \`${name}\``)
}

function blockOf(node: Code, desk: Desk): SettingsBlock {
  const [start] = rangeOf(node)
  const line = desk.source.indexOf('\n', start)
  const indent = (node.position?.start.column ?? 1) - 1
  return { text: node.value, offset: line < 0 ? start : line + 1, indent }
}
