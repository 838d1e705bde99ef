import { centreOf, type Point, project } from '../../base/geometry.ts'
import type { Registration } from '../../model/reading.ts'
import type { CodeBox } from '../../model/sheet.ts'
import { CODE, READ } from '../params.ts'
import type { View } from '../pixels/patch.ts'
import type { Sight } from '../pixels/sight.ts'
import { type CodeBlock, type CodeReading, codeBlockOf, codeReadingOf } from './code-block.ts'
import { type HeaderGeometry, hasHeader, type SheetBook } from './header.ts'
import type { Placement } from './register.ts'

/** A placement with what its page code says. */
export interface Identified {
  readonly placement: Placement
  readonly view: View
  readonly block: CodeBlock
  readonly code: CodeReading
  /** Whether three corners or four are there and no code box is in between, or of four few, so that missing frames of empty boxes say nothing. */
  readonly isClear: boolean
}

/**
 * The placement under which a code block shows and its code is one of this run; failing that, the one under which it
 * shows best. Undefined where no placement has a code block in its place.
 */
export function identify(placements: readonly Placement[], sight: Sight, book: SheetBook): Identified | undefined {
  let best: Identified | undefined
  for (const placement of placements) {
    const found = identifiedAs(placement, sight, book)
    if (found === undefined) continue
    if (best === undefined || worthOf(found) > worthOf(best)) best = found
    if (found.code.kind === 'code' && (found.block.presence >= CODE.surePresence || found.isClear)) break
  }
  return best
}

function identifiedAs(placement: Placement, sight: Sight, book: SheetBook): Identified | undefined {
  const view = viewUnder(placement, sight)
  const { registration, header } = placement
  const isAnchored = registration.fiducials === 4 // corners
  const mayBeFrameless = isStrong(header) && (isAnchored || isNearlyFlat(registration, sight))
  if (!(mayBeFrameless ? liesOnImage : showsAtAGlance)(view, header.codeBoxes)) return undefined
  const block = codeBlockOf(view, header.codeBoxes)
  const code = codeReadingOf(block, acceptsUnder(placement, book), { isAnchored, isBilevel: sight.isBilevel })
  const spells = mayBeFrameless && isSpelled(block, code, book)
  const isExact = isAnchored && registration.residual <= READ.exactOfFour
  const isClear = spells && registration.fiducials >= THREE && betweenOf(block) <= (isExact ? CODE.mostWorn : 0)
  if (block.presence < CODE.leastPresence && !isClear && !(sight.isBilevel && spells)) return undefined
  return { placement, view, block, code, isClear }
}

/** Whether three discs are those of a page that lies flat; in black and white, with a crease or a stretch. */
const isNearlyFlat = ({ fiducials, residual }: Registration, { isBilevel }: Sight): boolean =>
  isBilevel ? residual <= READ.mostResidual : fiducials === THREE && residual <= READ.nearOfThree

/** Discs that tell how a flat page lies. */
const THREE = 3

/** Chance passes the checks of such a code once in 2^18. */
const isStrong = ({ codeBoxes }: HeaderGeometry): boolean => codeBoxes.some(({ row }) => row === 'strong')

/**
 * A scan in black and white may lose the thin frames of all empty boxes. Then the filled ones, which are as many as a code
 * has, spell a sheet of the run: dust and letters do not.
 */
const isSpelled = ({ fills }: CodeBlock, code: CodeReading, { sheetOf }: SheetBook): boolean =>
  code.kind === 'code' &&
  sheetOf(code.code.copy, code.code.page) !== undefined &&
  fills.filter((fill) => fill >= CODE.halfFilled).length >= CODE.leastSpelled

/** Boxes that are neither clearly black nor clearly white. Blur and pale print may take the frames away, but leave none; starved toner leaves few. */
const betweenOf = ({ fills }: CodeBlock): number => fills.filter((fill) => fill < CODE.clearFilled && fill > CODE.clearEmpty).length

/** Most placements are wrong, and a few of the boxes tell: where a block shows, half of them and more do; none does beyond the image. */
function showsAtAGlance(view: View, boxes: readonly CodeBox[]): boolean {
  const some = boxes.filter((_, i) => i % CODE.glance.every === 0)
  if (some.length < CODE.glance.boxes) return true
  return liesOnImage(view, some) && codeBlockOf(view, some).presence >= CODE.glance.presence
}

function liesOnImage(view: View, boxes: readonly CodeBox[]): boolean {
  const within = boxes.filter(({ rect }) => isOnImage(view, project(view.toRaster, centreOf(rect))))
  return within.length >= boxes.length * CODE.leastPresence
}

const isOnImage = ({ image: { width, height, scale } }: View, { x, y }: Point): boolean =>
  x >= 0 && y >= 0 && x < width * scale && y < height * scale

/** The page as a placement sees it. */
export const viewUnder = ({ black, registration }: Placement, { image, paper, isBilevel }: Sight): View => ({
  image: image.fine,
  paper,
  black,
  toRaster: registration.toRaster,
  isBilevel,
})

/** A code of this run, unless it is of a page with another header: then the page lies otherwise. */
const acceptsUnder =
  ({ header }: Placement, { accepts, sheetOf }: SheetBook): SheetBook['accepts'] =>
  (code) => {
    if (!accepts(code)) return false
    const sheet = sheetOf(code.copy, code.page)
    return sheet === undefined || hasHeader(sheet, header)
  }

const worthOf = (found: Identified): number => found.block.presence + (found.code.kind === 'code' ? 1 : 0)
