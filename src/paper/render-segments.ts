import type { TemplatePart } from '../model/template.ts'
import { type LateDigits, renderTemplate, type TemplateScope } from '../template/index.ts'
import type { Desk, Job } from './desk.ts'
import { type Segment, segmentsOf } from './segments.ts'

const oneDigit: LateDigits = { question: 1, page: 1, pages: 1, copy: 1, booklet: 1 }

/** How many digits a number is printed with. */
export const digitsOf = (value: number): number => `${value}`.length

/** What a source of the template is rendered with; `name` tells this content from all other. */
export interface RenderOrder {
  readonly name: string
  readonly part: TemplatePart
  readonly digits?: Partial<LateDigits>
  readonly content?: Partial<Pick<TemplateScope, 'part' | 'question' | 'prefilled'>>
}

/** Renders a source of the template, once per name. */
export function renderSegments(desk: Desk, order: RenderOrder, job: Job): readonly Segment[] {
  return desk.segments(`${order.name} ${job.booklet ?? ''}`, job.report, (report) => {
    const scope: TemplateScope = { prefilled: false, ...examScope(desk, job), digits: { ...oneDigit, ...order.digits }, ...order.content }
    const { value, diagnostics } = renderTemplate(desk.template, order.part, scope)
    diagnostics.forEach(report)
    return segmentsOf(value ?? [], `templates/${desk.template.name}/${order.part}.md.hbs`, report)
  })
}

/** What every source sees. */
function examScope({ exam }: Desk, job: Job): Pick<TemplateScope, 'language' | 'booklet' | 'bookletOf' | 'exam'> {
  const { title, subtitle, institution, date, duration, marking, identify } = exam
  return {
    language: exam.language,
    ...(job.booklet === undefined ? {} : { booklet: job.booklet }),
    ...(job.bookletOf === undefined ? {} : { bookletOf: job.bookletOf }),
    exam: {
      title,
      marking,
      nameField: identify.nameField,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(institution === undefined ? {} : { institution }),
      ...(date === undefined ? {} : { date }),
      ...(duration === undefined ? {} : { duration }),
      ...(identify.grid === undefined ? {} : { grid: identify.grid }),
    },
  }
}
