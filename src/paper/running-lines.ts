import type { Mm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import type { TemplatePart } from '../model/template.ts'
import { type Desk, type Job, type SetText, setText } from './desk.ts'
import { fiducialsOf } from './fiducials.ts'
import { codeBoxesOf } from './header.ts'
import { drawSlabs, type LateValues } from './page.ts'
import { digitsOf, renderSegments } from './render-segments.ts'

/**
 * Head and foot of a page: the foot between the lower discs; the head between the upper ones, beside the page code
 * where there is one.
 */
export function drawRunningLines(desk: Desk, job: Job, values: LateValues): readonly DrawItem[] {
  const { style, typesetter } = desk
  const [above, , below] = fiducialsOf(style)
  const place = (part: TemplatePart, width: Mm, middle: Mm): readonly DrawItem[] => {
    const line = setLine(desk, { part, width, job, values })
    const y = middle + style.small.size * 0.33 - line.firstBaseline
    return drawSlabs([{ slab: line.slab, x: style.body.x, y }], values, typesetter).items
  }
  const head = job.solutions ? style.body.width : roomBesideCode(desk)
  return [...place('running-head', head, above.y), ...place('running-foot', style.body.width, below.y)]
}

interface LineOrder {
  readonly part: TemplatePart
  readonly width: Mm
  readonly job: Job
  readonly values: LateValues
}

/** Set once for all pages whose numbers have the same numbers of digits. */
function setLine(desk: Desk, { part, width, job, values: { fields } }: LineOrder): SetText {
  const digits = {
    page: digitsOf(Number(fields['page-number'])),
    pages: digitsOf(Number(fields['page-count'])),
    copy: (fields['copy-number'] ?? '').length,
  }
  const name = `${part} ${job.booklet ?? ''} ${digits.page} ${digits.pages} ${digits.copy}`
  const [text] = renderSegments(desk, { name, part, digits }, job)
  const blocks = text?.kind === 'text' ? text.blocks : []
  const align = part === 'running-head' && !job.solutions ? 'ragged' : 'centred'
  return setText(desk, { name, item: part, blocks, style: { ...desk.style.small, align }, width }, job)
}

const roomBesideCode = ({ style }: Desk): Mm => {
  const [first] = codeBoxesOf(style, { copy: 1, page: 0, check: 0, strong: 0 })
  return (first?.rect.x ?? style.body.x) - style.body.x - 3
}
