import type { Rect } from '../../base/geometry.ts'
import { MM_PER_TEX_POINT, type Mm } from '../../base/units.ts'
import { type AmcLayout, type AmcPage, NAME_ZONE } from './layout.ts'
import { CORNERS, SP_PER_POINT } from './layout-of-xy.ts'

/** A layout as the `.xy` file from which AMC's `meptex` makes its layout database. */
export function xyOfLayout({ pages, questions, students, variables }: AmcLayout): string {
  const flags = [
    ...new Set(pages.flatMap((page) => page.boxes.filter((box) => box.isGraders).map((box) => `${page.sheet},${box.question}`))),
  ]
  return [
    '\\version{marksense}',
    ...[...variables].map(([name, value]) => `\\with{${name}=${value}}`),
    ...[...questions].map(([number, name]) => `\\question{${number}}{${name}}`),
    ...[...students].map(([sheet, student]) => `\\association{${sheet}}{${student}}{}`),
    ...flags.flatMap((place) => [`\\dontannotate{${place}}`, `\\retick{${place}}`]),
    ...pages.flatMap((page) => linesOf(page, questions)),
    '',
  ].join('\n')
}

function linesOf(page: AmcPage, questions: AmcLayout['questions']): readonly string[] {
  const place = `${page.sheet}/${page.page}`
  const size = [page.width, page.height, page.width, page.height].map((length) => `{${(length / MM_PER_TEX_POINT).toFixed(5)}pt}`)
  const traced = (key: string, { x, y, width, height }: Rect, shape = 'square'): readonly string[] => [
    `\\tracepos{${place}:${key}}{${sp(x)}}{${sp(page.height - y)}}{${shape}}`,
    `\\tracepos{${place}:${key}}{${sp(x + width)}}{${sp(page.height - y - height)}}{${shape}}`,
  ]
  const radius = page.markDiameter / 2
  return [
    `\\page{${place}/${page.check}}${size.join('')}`,
    ...page.marks.flatMap(({ x, y }, i) =>
      traced(CORNERS[i] ?? '', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
    ),
    ...page.digits.flatMap(({ number, bit, rect }) => traced(`chiffre:${number},${bit + 1}`, rect)),
    ...page.zones.flatMap(({ name, rect }) => traced(`__zone:${name === NAME_ZONE ? 'id' : ''}:${name}`, rect)),
    ...page.boxes.flatMap(({ question, answer, rect, shape, label }) => {
      const key = `case:${questions.get(question) ?? ''}:${question},${answer}`
      return [...traced(key, rect, shape), `\\boxchar{${place}:${key}}{${label}}`]
    }),
  ]
}

const sp = (mm: Mm): string => `${Math.round((mm / MM_PER_TEX_POINT) * SP_PER_POINT)}sp`
