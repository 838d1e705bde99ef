import type { DrawItem } from '../model/drawing.ts'
import type { Desk } from './desk.ts'
import { formOf, placed } from './forms.ts'

/** Share of the page's width that the word takes, and how light it is: legible under text, never ink to a scanner. */
const WIDTH = 0.62
const GREY = 0.86

/** The word "draft" across the middle of a page, to be drawn under everything else; nothing where the exam is none. */
export function watermark({ exam, style, typesetter }: Desk): readonly DrawItem[] {
  if (!exam.draft) return []
  const word = style.words['draft'] ?? 'DRAFT'
  const unit = typesetter.shape(word, 'sans-bold', 10)
  const size = (10 * style.page.width * WIDTH) / unit.width
  const shaped = typesetter.shape(word, 'sans-bold', size)
  const runs = shaped.runs.map((run) => ({ ...run, grey: GREY }))
  const form = formOf({ x: 0, y: -shaped.ascent, width: shaped.width, height: shaped.ascent + shaped.descent }, runs)
  return [placed(form, (style.page.width - shaped.width) / 2, (style.page.height + shaped.ascent) / 2)]
}
