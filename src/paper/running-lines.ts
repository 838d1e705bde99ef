import type { Mm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import type { TemplatePart } from '../model/template.ts'
import { type Desk, type Job, type SetText, setText } from './desk.ts'
import { fiducialsOf } from './fiducials.ts'
import type { PlacedSlab } from './flow.ts'
import { codeBoxesOf } from './header.ts'
import { drawSlabs, type LateValues } from './page.ts'
import { renderSegments } from './render-segments.ts'

/**
 * Head and foot of a page: the foot between the lower discs; the head between the upper ones, beside the page code
 * where there is one.
 */
export function drawRunningLines(desk: Desk, job: Job, values: LateValues): readonly DrawItem[] {
  const { fields } = values
  const digits: Digits = {
    page: fields['page-number']?.length ?? 0,
    pages: fields['page-count']?.length ?? 0,
    copy: fields['copy-number']?.length ?? 0,
    booklet: fields['booklet-number']?.length ?? 0,
  }
  const name = `${job.booklet ?? ''} ${digits.page} ${digits.pages} ${digits.copy} ${digits.booklet}`
  const lines = desk.lines(name, job.report, (report) => placeLines(desk, { ...job, report }, digits))
  return drawSlabs(lines, values, desk.typesetter).items
}

interface Digits {
  readonly page: number
  readonly pages: number
  readonly copy: number
  readonly booklet: number
}

/** Set once for all pages whose numbers have the same numbers of digits. */
function placeLines(desk: Desk, job: Job, digits: Digits): readonly PlacedSlab[] {
  const { style } = desk
  const [above, , below] = fiducialsOf(style)
  const place = (part: TemplatePart, width: Mm, middle: Mm): PlacedSlab => {
    const { slab, firstBaseline } = setLine(desk, { part, width, job, digits })
    return { slab, x: style.body.x, y: middle + style.small.size * 0.33 - firstBaseline }
  }
  const head = job.booklet !== undefined ? style.body.width : roomBesideCode(desk)
  return [place('running-head', head, above.y), place('running-foot', style.body.width, below.y)]
}

interface LineOrder {
  readonly part: TemplatePart
  readonly width: Mm
  readonly job: Job
  readonly digits: Digits
}

function setLine(desk: Desk, { part, width, job, digits }: LineOrder): SetText {
  const name = `${part} ${job.booklet ?? ''} ${digits.page} ${digits.pages} ${digits.copy} ${digits.booklet}`
  const [text] = renderSegments(desk, { name, part, digits }, job)
  const blocks = text?.kind === 'text' ? text.blocks : []
  const align = part === 'running-head' && job.booklet === undefined ? 'ragged' : 'centred'
  return setText(desk, { name, item: part, blocks, style: { ...desk.style.small, align }, width }, job)
}

const roomBesideCode = ({ style }: Desk): Mm => {
  const [first] = codeBoxesOf(style, { copy: 1, page: 0, check: 0, strong: 0 })
  return (first?.rect.x ?? style.body.x) - style.body.x - 3
}
