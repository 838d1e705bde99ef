import { type Mm, ptOfMm } from '../base/units.ts'
import { type Engine, finish, type Ref } from './engine.ts'

export interface PageObject {
  readonly width: Mm
  readonly height: Mm
  readonly contents: Ref
  readonly resources: Record<string, unknown>
}

/** Writes a page's dictionary and enters it in the page tree. pdfkit's own pages cost an object more and stay in memory. */
export function addPageObject(engine: Engine, page: PageObject): void {
  const pages = engine._root.data.Pages
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const ref = engine.ref({
    Type: 'Page',
    Parent: pages,
    MediaBox: [0, 0, round(ptOfMm(page.width)), round(ptOfMm(page.height))],
    Contents: page.contents,
    Resources: page.resources,
  })
  finish(ref)
  pages.data.Kids.push(ref)
  pages.data.Count += 1
}
