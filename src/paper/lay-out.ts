import type { Diagnostic } from '../model/diagnostic.ts'
import type { Student } from '../model/roster.ts'
import type { Variant } from '../model/variant.ts'
import type { Booklet } from '../template/index.ts'
import type { Desk, Job } from './desk.ts'
import { missingReferences, oversizedFaults } from './faults.ts'
import { type Flowed, flow, flowUnder } from './flow.ts'
import { wordFaults } from './glyph-faults.ts'
import type { LateValues } from './page.ts'
import { numberReferences, wideNumbers } from './references.ts'
import { answerFlow, frontFlow, partsFlow } from './sections.ts'

/** The pages of a paper, a booklet or an answer sheet before they are drawn. */
export interface LaidOut {
  readonly job: Job
  readonly flowed: Flowed
  readonly reference: LateValues['reference']
  readonly faults: Diagnostic[]
}

/** What is laid out: a paper where no booklet is named; `student` is whom a prefilled one is for. */
export interface LayoutOrder {
  readonly booklet?: Booklet
  readonly bookletOf?: 'copy' | 'variant'
  readonly student?: Student | undefined
}

/** Everything of a variant at its place. */
export function layOut(desk: Desk, variant: Variant, order: LayoutOrder): LaidOut {
  const job = jobOf(variant, order)
  const { body, columns } = desk.style
  const frame = { columns, top: body.y, height: body.height }
  const { front, parts, reference } = numberedFlow(desk, variant, order.student, job)
  const flowed =
    columns.length === 1
      ? flow([...front, ...parts], frame)
      : flowUnder(flow(front, { ...frame, columns: [body.x] }), desk.style.spacing.part, parts, frame)
  return checkedLayout(desk, variant, job, { flowed, reference })
}

/** What a variant prints, with as much room for its references as their numbers need: they are known when all is set once. */
function numberedFlow(desk: Desk, variant: Variant, student: Student | undefined, job: Job) {
  const faults: Diagnostic[] = []
  const set = (setFor: Job) => ({ front: frontFlow(desk, student, setFor), parts: partsFlow(desk, variant, setFor) })
  const narrow = set({ ...job, report: (fault) => faults.push(fault) })
  const slabs = [...narrow.front, ...narrow.parts].filter((item) => item !== 'new-page')
  const reference = numberReferences(slabs)
  const numbers = wideNumbers(slabs, reference)
  if (numbers === undefined) faults.forEach(job.report)
  return { reference, ...(numbers === undefined ? narrow : set({ ...job, numbers })) }
}

/** The sheet on which a variant's answers are marked. */
export function layOutSheet(desk: Desk, variant: Variant, order: LayoutOrder): LaidOut {
  const job = jobOf(variant, order)
  const { body, columns } = desk.style
  if (desk.template.sources['answer-sheet'] === '') job.report(noSheet(desk))
  const flowed = flow(answerFlow(desk, variant, order.student, job), { columns, top: body.y, height: body.height })
  return checkedLayout(desk, variant, job, { flowed, reference: numberReferences([]) })
}

const noSheet = ({ template }: Desk): Diagnostic => ({
  code: 'template-source-missing',
  severity: 'error',
  message: `the template \`${template.name}\` has no \`answer-sheet.md.hbs\`, and answers are on a sheet`,
  location: { kind: 'file', file: `templates/${template.name}/template.yaml`, line: 1, column: 1 },
  hint: 'copy the file from a template that has it, or write `answers: inline`',
})

interface KeepingJob extends Job {
  readonly faults: Diagnostic[]
}

function jobOf(variant: Variant, { booklet, bookletOf }: LayoutOrder): KeepingJob {
  const faults: Diagnostic[] = []
  return {
    solutions: booklet === 'solutions' || booklet === 'catalog',
    ...(booklet === undefined ? {} : { booklet }),
    ...(bookletOf === undefined ? {} : { bookletOf }),
    variant: variant.number,
    report: (fault) => faults.push(fault),
    faults,
  }
}

function checkedLayout(desk: Desk, variant: Variant, job: KeepingJob, placed: Pick<LaidOut, 'flowed' | 'reference'>): LaidOut {
  const { flowed, reference } = placed
  job.faults.push(
    ...wordFaults(desk),
    ...oversizedFaults(flowed.oversized, desk.style.body.height, variant.number),
    ...missingReferences(flowed.pages, reference, variant.number),
  )
  return { job, ...placed, faults: job.faults }
}

/** Whose page it is, and which of its pages. */
export interface PageFacts {
  readonly copy?: number
  /** What the booklet and its answer sheet have in common. */
  readonly booklet?: number | undefined
  readonly page: number
  readonly student?: Student | undefined
}

export const valuesOf = (laid: LaidOut, { copy, booklet, page, student }: PageFacts): LateValues => ({
  reference: laid.reference,
  fields: {
    'page-number': `${page}`,
    'page-count': `${laid.flowed.pages.length}`,
    'copy-number': copy === undefined ? undefined : `${copy}`,
    'booklet-number': booklet === undefined ? undefined : `${booklet}`,
    'student-name': student?.name,
    'student-id': student?.id,
  },
})
