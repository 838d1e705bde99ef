import { GROUND } from '../mark-params.ts'
import { BLACK, type Patch } from '../pixels/patch.ts'
import type { LocatedBox } from './located-box.ts'

/** How dark the bare paper is, by row and by column of a patch: the shadow of a fold that runs on through the box. 0 where it is light. */
export interface Ground {
  readonly rows: Uint8Array
  readonly columns: Uint8Array
}

/**
 * The paper on both sides of a box, beyond what pens spill over its frame. A fold's valley and the half that leans away from
 * the light are darker than the page's paper, which is known only to a centimetre; they go on across the page, so that the
 * same rows (or columns) are as dark on both sides of the box. A stroke ends near its box, leaves bare paper between its
 * lines, and is darker than a shadow. So the lighter of both sides speaks, there the lightest but one of the samples, and
 * what is darker than a fold can be is no ground: neither is a line that is so on one side only, which lies aslant over the
 * samples and shares itself out between two of them, nor what its blur greys beside it. A streak is thus left whole to the
 * boxes that share it, not thinned to less than a line. Absent where the paper is light all around.
 */
export function groundOf(box: LocatedBox): Ground | undefined {
  if (box.zone.role.kind === 'grade') return undefined // these stand on printed grey
  const { patch, shift } = box
  const across: Side = { count: patch.rows, step: patch.columns, along: 1, length: patch.columns }
  const down: Side = { count: patch.columns, step: 1, along: patch.columns, length: patch.rows }
  const room = Math.min(patch.width, patch.height) * GROUND.from
  const [left, top] = [patch.left + shift.x / patch.step, patch.top + shift.y / patch.step]
  const rows = besides(patch, across, left - room, left + patch.width + room)
  const columns = besides(patch, down, top - room, top + patch.height + room)
  return rows === undefined && columns === undefined
    ? undefined
    : { rows: rows ?? new Uint8Array(patch.rows), columns: columns ?? new Uint8Array(patch.columns) }
}

/** Lines of samples (`count`, `step` apart in memory) that run `along` through a box, `length` samples each. */
interface Side {
  readonly count: number
  readonly step: number
  readonly along: number
  readonly length: number
}

/** The ground of each line, as it is before `before` and after `after`; undefined where all are light, or a side has no room. */
function besides({ dark, pixels }: Patch, { count, step, along, length }: Side, before: number, after: number): Uint8Array | undefined {
  const near = Math.floor(before)
  const far = Math.ceil(after)
  if (near < GROUND.samples || length - far < GROUND.samples) return undefined
  const ground = new Uint8Array(count)
  const tooDark: number[] = []
  for (let line = 0; line < count; line++) {
    const at = line * step
    const sides = [secondLightest(dark, at, along, near), secondLightest(dark, at + far * along, along, length - far)] as const
    if (Math.max(...sides) > GROUND.most * BLACK) tooDark.push(line)
    const lighter = Math.min(...sides)
    if (lighter >= GROUND.least * BLACK) ground[line] = lighter
  }
  const flank = Math.ceil(GROUND.flankPixels / pixels)
  for (const line of tooDark) ground.fill(0, Math.max(0, line - flank), line + flank + 1)
  return ground.some((d) => d > 0) ? ground : undefined
}

function secondLightest(dark: Uint8Array, from: number, along: number, samples: number): number {
  let [lightest, second]: [number, number] = [BLACK, BLACK]
  for (let i = 0, at = from; i < samples; i++, at += along) {
    const d = dark[at] ?? 0
    if (d < lightest) {
      second = lightest
      lightest = d
    } else if (d < second) second = d
  }
  return second
}

/** The darkness of a sample if its paper were light: what print and pens reflect is seen in the shadow's light. */
export const overGround = (dark: number, ground: number): number =>
  ground === 0 ? dark : dark <= ground ? 0 : ((dark - ground) * BLACK) / (BLACK - ground)
