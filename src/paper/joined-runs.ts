import type { Mm } from '../base/units.ts'
import type { Glyph, TextRun } from '../model/drawing.ts'

/** A gap that is too narrow to hold a blank, per size: what stands so close is one word. */
const NO_GAP = 0.1

/**
 * Runs as one where they follow each other on one baseline in one font, with blanks as wide as the white space between
 * them: a row of short cells is drawn, and read aloud, in one go. `blank` gives a font's blank, if it has one.
 */
export function joinedRuns(runs: readonly TextRun[], blank: (font: string) => Glyph | undefined): readonly TextRun[] {
  const out: TextRun[] = []
  let glyphs: Glyph[] = []
  let end: Mm = 0
  for (const run of runs) {
    const last = out.at(-1)
    const gap = run.x - end
    const space = last !== undefined && areAlike(last, run) && gap > NO_GAP * run.size ? blank(run.font) : undefined
    if (space === undefined) {
      glyphs = [...run.glyphs]
      out.push({ ...run, glyphs })
    } else glyphs.push({ ...space, advance: (gap * 1000) / run.size }, ...run.glyphs)
    end = run.x + widthOf(run)
  }
  return out
}

const areAlike = (a: TextRun, b: TextRun): boolean =>
  a.font === b.font && a.size === b.size && a.y === b.y && a.grey === b.grey && a.tag === b.tag

function widthOf({ glyphs, size }: TextRun): Mm {
  let width = 0
  for (const { advance } of glyphs) width += advance
  return (width * size) / 1000
}
