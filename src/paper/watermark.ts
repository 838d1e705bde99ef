import type { Homography } from '../base/geometry.ts'
import type { DrawItem } from '../model/drawing.ts'
import type { Desk } from './desk.ts'
import { formOf, mappedPath, placed } from './forms.ts'

/** Share of the page that the word takes in the direction that it fills first. */
const SHARE = 0.74
/** Rising from left to right by 45 degrees. */
const TURN = Math.SQRT1_2

/** The word "draft" across a page from lower left to upper right, to be drawn under everything else; nothing where the exam is none. */
export function watermark(desk: Desk): readonly DrawItem[] {
  if (!desk.exam.draft) return []
  const known = drawn.get(desk) ?? [drawWord(desk)]
  drawn.set(desk, known)
  return known
}
const drawn = new WeakMap<Desk, readonly DrawItem[]>()

/** The word's outlines, turned about the middle of the page. */
function drawWord({ style, typesetter }: Desk): DrawItem {
  const { width, height } = style.page
  const { commands, bounds } = typesetter.trace(style.words['draft'] ?? 'DRAFT', 'sans-bold', 10)
  const across = TURN * (bounds.width + bounds.height)
  const turn = TURN * Math.min((SHARE * width) / across, (SHARE * height) / across)
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2]
  const map: Homography = [turn, turn, width / 2 - turn * (x + y), -turn, turn, height / 2 + turn * (x - y), 0, 0, 1]
  const form = formOf({ x: 0, y: 0, width, height }, [{ kind: 'path', commands: mappedPath(commands, map), fill: style.greys.watermark }])
  return placed(form, 0, 0)
}
