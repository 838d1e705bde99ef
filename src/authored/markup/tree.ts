import type { Nodes, PhrasingContent, Root } from 'mdast'
import { type CompileContext, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { mathFromMarkdown } from 'mdast-util-math'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { dialect } from './syntax.ts'

declare module 'mdast' {
  interface FillIn extends Literal {
    type: 'fillIn'
  }
  interface Attributes extends Literal {
    type: 'attributes'
  }
  interface PhrasingContentMap {
    fillIn: FillIn
    attributes: Attributes
  }
  interface RootContentMap {
    fillIn: FillIn
    attributes: Attributes
  }
  interface ImageData {
    /** The text between `![` and `](`, parsed. */
    caption?: PhrasingContent[]
  }
}

/** Markdown of the bank's dialect → its syntax tree, every node with line, column and offset. */
export function parseTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmTaskListItem(), dialect()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      mathFromMarkdown(),
      {
        enter: { fillIn: enterAs('fillIn'), attributes: enterAs('attributes') },
        exit: { fillIn: leave, attributes: leave, label: leaveLabel },
      },
    ],
  })
}

function enterAs(type: 'fillIn' | 'attributes') {
  return function (this: CompileContext, token: Token): undefined {
    this.enter({ type, value: this.sliceSerialize(token) }, token)
  }
}

function leave(this: CompileContext, token: Token): undefined {
  this.exit(token)
}

/** As the library does it, but an image keeps the tree of its label as its caption. */
function leaveLabel(this: CompileContext): undefined {
  const children = childrenOf(this.stack.at(-1))
  const text = this.resume()
  const node = this.stack.at(-1)
  this.data.inReference = true
  if (node?.type === 'link') node.children = children
  if (node?.type === 'image') {
    node.alt = text
    node.data = { caption: children }
  }
}

const childrenOf = (node: CompileContext['stack'][number] | undefined): PhrasingContent[] =>
  node !== undefined && 'children' in node ? (node.children as PhrasingContent[]) : []

/** Start and end offset of a node in the text that was parsed; an empty range for nodes that the parser did not make. */
export function rangeOf(node: Nodes): readonly [number, number] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? [0, 0] : [start, end]
}
