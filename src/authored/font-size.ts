import { type Mm, mmOfTexPoint } from '../base/units.ts'

export const FONT_SIZE_HINT = 'write a size from 5pt to 40pt'

/** `11.5pt` → mm; undefined for anything else and for sizes that nobody prints an exam in. */
export function fontSizeOfText(text: string): Mm | undefined {
  const points = Number(/^\s*(\d{1,3}(?:\.\d{1,3})?)\s*pt\s*$/.exec(text)?.[1])
  return points >= 5 && points <= 40 ? mmOfTexPoint(points) : undefined
}
