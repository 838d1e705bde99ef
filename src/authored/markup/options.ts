import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { parseRatio } from '../../base/ratio.ts'
import type { Block } from '../../model/content.ts'
import { optionId } from '../../model/ids.ts'
import type { WrittenOption } from '../../model/item.ts'
import { type Attribute, readAttributes } from './attributes.ts'
import { blocksOf, isTaskLike } from './blocks.ts'
import type { Desk } from './desk.ts'
import { warnOfLazyLine } from './lazy-line.ts'
import { rangeOf } from './tree.ts'

const FEEDBACK = { name: 'feedback', effect: 'not printed with the option' }

/** The main part of an item: its text before and after the options. */
export interface ItemText {
  readonly stem: readonly Block[]
  readonly options: readonly WrittenOption[]
  /** Whether entries of the list were left out because of their faults. */
  readonly incomplete: boolean
  readonly afterOptions: readonly Block[]
}

/** Parts an item's nodes at its list of options; everything wrong with that list is reported. */
export function itemTextOf(nodes: readonly RootContent[], desk: Desk): ItemText {
  const lists = nodes.filter((node): node is List => node.type === 'list' && node.children.some(isTaskLike))
  const [list, ...more] = lists
  for (const second of more) {
    const hint = 'an item has one list of options; a blank line with other text, or another bullet, parts a list in two'
    desk.report('options-second', rangeOf(second)[0], 'this is a second list of options', hint)
  }
  const at = list === undefined ? nodes.length : nodes.indexOf(list)
  const below = nodes[at + 1]
  if (list !== undefined && below !== undefined && below.position?.start.line === (list.position?.end.line ?? 0) + 1) {
    const hint = 'indent it by two spaces to make it part of the option, or leave a line empty before it'
    desk.report('option-malformed', rangeOf(below)[0], 'this stands right below the options and belongs to none', hint)
  }
  const isText = (node: RootContent) => !lists.some((other) => other === node)
  const stem = blocksOf(nodes.slice(0, at), desk)
  const options = list === undefined ? [] : optionsOf(list, desk)
  return {
    stem,
    options,
    incomplete: options.length < (list?.children.length ?? 0),
    afterOptions: blocksOf(nodes.slice(at).filter(isText), desk),
  }
}

function optionsOf(list: List, desk: Desk): readonly WrittenOption[] {
  if (list.ordered === true)
    desk.report('options-numbered', rangeOf(list)[0], 'this list of options is numbered', 'begin each option with `-`')
  const options = list.children.flatMap((item, i) => optionOf(item, i, desk) ?? [])
  options.forEach((option, i) => {
    if (options.findIndex((other) => other.id === option.id) !== i)
      desk.diagnostics.push({
        code: 'option-duplicate',
        severity: 'error',
        message: `two options have the id \`${option.id}\``,
        location: option.at,
        hint: 'options without an id of their own are called a, b, c… in the order written',
      })
  })
  return options
}

function optionOf(item: ListItem, i: number, desk: Desk): WrittenOption | undefined {
  const [start] = rangeOf(item)
  if (!checkEntry(item, desk)) return undefined
  const { blocks, attributes } = withoutAttributes(item)
  const set = readOptionAttributes(attributes, desk)
  const points = pointsOf(set.get('points'), desk)
  const content = blocksOf(
    blocks.filter((block) => block.type !== 'blockquote'),
    desk,
  )
  const quotes = blocks.filter((block) => block.type === 'blockquote')
  for (const quote of quotes) warnOfLazyLine(quote, FEEDBACK, desk)
  const feedback = quotes.flatMap((quote) => blocksOf(quote.children, desk))
  if (content.length === 0) {
    desk.report('option-empty', start, 'this option has no content', 'write its text after the box')
    return undefined
  }
  const pin = set.has('.first') ? 'first' : set.has('.last') ? 'last' : undefined
  return {
    id: optionId(idOf(set.get('#'), i, desk)),
    right: item.checked === true,
    content,
    feedback,
    ...(pin === undefined ? {} : { pin }),
    ...(points === undefined ? {} : { points }),
    at: desk.locate(start),
  }
}

/** Whether an entry of the option list is an option; what is wrong with it is reported. */
function checkEntry(item: ListItem, desk: Desk): boolean {
  const [start, end] = rangeOf(item)
  if (typeof item.checked === 'boolean') return true
  const source = desk.source.slice(start, end)
  const after = /^\S+\s+\[[ xX]?\](.*)/.exec(source)?.[1]
  if (item.children.length === 0 || after?.trim() === '') {
    desk.report('option-empty', start, 'this option has no content', 'write its text after the box, on the same line')
  } else if (isTaskLike(item)) {
    const hint = 'write `- [ ] text` or `- [x] text`, with the spaces'
    desk.report('option-malformed', start, `\`${source.slice(0, 20).split('\n', 1)[0] ?? ''}\` is no option for Markdown`, hint)
  } else
    desk.report(
      'options-mixed',
      start,
      'this entry of the option list has no box',
      'begin it with `[ ]` or `[x]`, or end the list before it',
    )
  return false
}

interface Split {
  readonly blocks: ListItem['children']
  readonly attributes: readonly (PhrasingContent & { readonly type: 'attributes' })[]
}

/** Takes the braces off the end of the first paragraph, and a last paragraph that is nothing but braces. */
function withoutAttributes(item: ListItem): Split {
  const attributes: Split['attributes'][number][] = []
  const last = item.children.length - 1
  const blocks = item.children.flatMap((block, i): ListItem['children'] => {
    if (block.type !== 'paragraph' || (i !== 0 && i !== last)) return [block]
    const end = block.children.at(-1)
    if (end?.type !== 'attributes' || (i !== 0 && block.children.length !== 1)) return [block]
    if (block.children.at(-2)?.type === 'image') return [block]
    attributes.push(end)
    const rest: Paragraph = { ...block, children: block.children.slice(0, -1) }
    return rest.children.length === 0 ? [] : [rest]
  })
  return { blocks, attributes }
}

const known = ['#', '.first', '.last', 'points']

function readOptionAttributes(nodes: Split['attributes'], desk: Desk): ReadonlyMap<string, Attribute> {
  const set = new Map<string, Attribute>()
  for (const node of nodes) for (const [name, value] of readAttributes(node.value, rangeOf(node)[0], known, desk)) set.set(name, value)
  const last = set.get('.last')
  if (set.has('.first') && last !== undefined)
    desk.report('attribute-bad', last.offset, 'an option cannot be first and last', 'keep one of `.first` and `.last`')
  return set
}

function pointsOf(attribute: Attribute | undefined, desk: Desk): WrittenOption['points'] {
  if (attribute === undefined) return undefined
  const points = parseRatio(attribute.value)
  if (points === undefined)
    desk.report(
      'attribute-bad',
      attribute.offset,
      `\`${attribute.value}\` are no points`,
      'write a decimal or a fraction: `-1`, `0.5`, `1/3`',
    )
  return points
}

function idOf(attribute: Attribute | undefined, i: number, desk: Desk): string {
  if (attribute !== undefined && !/^[a-z0-9-]+$/.test(attribute.value))
    desk.report('attribute-bad', attribute.offset, `\`${attribute.value}\` is no option id`, 'write small letters, digits and hyphens')
  return attribute?.value ?? (i < 26 ? String.fromCharCode(97 + i) : `option-${i + 1}`)
}
