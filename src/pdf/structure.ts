import type { Rect } from '../base/geometry.ts'
import type { Tag } from '../model/drawing.ts'
import { type Engine, finish, pdfText, type Ref, writeAs } from './engine.ts'

/** The structure of a tagged document (ISO 32000-1, 14.7): a tree of elements, and what of which page each of them holds. */
export interface Structure {
  /** Begins a page; its number among the pages with structure. */
  beginPage(page: Ref): number
  /** The operator that begins content of an element on the page begun; `EMC` ends it. `box` is where a figure is, in points. */
  begin(tag: Tag, box?: Rect): string
  /** Writes what is known of the page. */
  endPage(): void
  /** Writes the tree. */
  end(): void
}

interface Element {
  readonly ref: Ref
  readonly tag: Tag
  readonly parent: Ref
  /** The page of its first piece of content: of the pieces there only the number need be said. */
  page?: Ref | undefined
  /** As they are written: elements by reference, content by its number and, where it is another, page. */
  readonly kids: string[]
  box?: Rect
}

export function createStructure(engine: Engine): Structure {
  const root = engine.ref()
  const document: Element = { ref: engine.ref(), tag: { role: 'P' }, parent: root, kids: [] }
  const elements = new Map<Tag, Element>()
  const pages: Ref[] = []
  let page: Ref | undefined
  /** By number of the marked content on the page: its element. */
  let held: Ref[] = []
  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag)
    if (known !== undefined) return known
    const parent = tag.within === undefined ? document : elementOf(tag.within)
    const made: Element = { ref: engine.ref(), tag, parent: parent.ref, kids: [] }
    parent.kids.push(`${made.ref}`)
    elements.set(tag, made)
    return made
  }
  return {
    beginPage: (begun) => {
      page = begun
      held = []
      return pages.length
    },
    begin: (tag, box) => {
      if (tag.role === 'Artifact') return '/Artifact BMC'
      const element = elementOf(tag)
      if (box !== undefined) element.box = unionOf(element.box, box)
      element.page ??= page
      element.kids.push(element.page === page ? `${held.length}` : `<</Type/MCR/Pg ${page}/MCID ${held.length}>>`)
      held.push(element.ref)
      const text = tag.text === undefined ? '' : `/ActualText ${hexadecimal(tag.text)}`
      return `/${tag.role} <</MCID ${held.length - 1}${text}>> BDC`
    },
    endPage: () => {
      const ref = engine.ref(held as unknown as Record<string, unknown>)
      finish(ref)
      pages.push(ref)
    },
    end: () => {
      for (const element of elements.values()) writeAs(engine, element.ref, dictionaryOf(element))
      writeAs(engine, document.ref, `<</Type/StructElem/S/Document/P ${root}/K[${document.kids.join(' ')}]>>`)
      const parents = engine.ref({ Nums: pages.flatMap((ref, i) => [i, ref]) })
      finish(parents)
      root.data = { Type: 'StructTreeRoot', K: [document.ref], ParentTree: parents, ParentTreeNextKey: pages.length }
      // Both are ended by pdfkit.
      Object.assign(engine._root.data, { MarkInfo: engine.ref({ Marked: true }), StructTreeRoot: root })
    },
  }
}

function dictionaryOf({ tag, parent, page, kids, box }: Element): string {
  const alt = tag.alt === undefined ? '' : `/Alt ${hexadecimal(tag.alt)}`
  const text = tag.text === undefined ? '' : `/ActualText ${hexadecimal(tag.text)}`
  const header = tag.role === 'TH' ? '/A<</O/Table/Scope/Column>>' : ''
  const corners = box === undefined ? [] : [box.x, box.y, box.x + box.width, box.y + box.height].map(rounded)
  const place = box === undefined ? '' : `/A<</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`
  const own = page === undefined ? '' : `/Pg ${page}`
  return `<</Type/StructElem/S/${tag.role}/P ${parent}${own}/K[${kids.join(' ')}]${alt}${text}${place === '' ? header : place}>>`
}

const hexadecimal = (text: string): string => `<${pdfText(text).toString('hex')}>`

const rounded = (value: number): number => Math.round(value * 100) / 100

function unionOf(a: Rect | undefined, b: Rect): Rect {
  if (a === undefined) return b
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
}
