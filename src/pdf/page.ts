import { type Mm, ptOfMm } from '../base/units.ts'
import { type Engine, numeral, type Ref, writeAs } from './engine.ts'

export interface PageObject {
  /** The page's own reference, where something had to refer to it before. */
  readonly ref?: Ref
  /** Its number among the pages with structure. */
  readonly structure?: number | undefined
  readonly width: Mm
  readonly height: Mm
  readonly contents: Ref
  /** A dictionary, or the object that is one: several pages may name the same. */
  readonly resources: string | Ref
}

/**
 * Writes a page's dictionary and enters it in the page tree, from which it has its size unless that differs from the
 * first page's. pdfkit's own pages cost an object more and stay in memory.
 */
export function addPageObject(engine: Engine, { ref = engine.ref(), structure, width, height, contents, resources }: PageObject): void {
  const pages = engine._root.data.Pages
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const [right, top] = [round(ptOfMm(width)), round(ptOfMm(height))]
  pages.data.MediaBox ??= [0, 0, right, top]
  const [, , sharedRight, sharedTop] = pages.data.MediaBox
  const box = right === sharedRight && top === sharedTop ? '' : `/MediaBox[0 0 ${numeral(right)} ${numeral(top)}]`
  const tags = structure === undefined ? '' : `/StructParents ${structure}/Tabs/S`
  pages.data.Kids.push(writeAs(engine, ref, `<</Type/Page/Parent ${pages}/Contents ${contents}/Resources ${resources}${box}${tags}>>`))
  pages.data.Count += 1
}
