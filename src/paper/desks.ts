import type { Template } from '../model/template.ts'
import type { Copy } from '../model/variant.ts'
import type { Typesetter } from '../typeset/index.ts'
import { createDesk, type Desk } from './desk.ts'
import { type ExamLook, lookIn } from './style.ts'

/** The desks of one kind of copy. */
export interface CopyDesks {
  /** For questions, with their answers where these stand beside them. */
  readonly paper: Desk
  /** For solutions: in one column, since what explains is wider than what asks. */
  readonly solutions: Desk
  /** For the sheet on which answers are marked, where they stand on one. */
  readonly sheet: Desk | undefined
}

interface DesksInput {
  readonly template: Template
  readonly otherTemplates?: readonly Template[]
  readonly exam: ExamLook
  readonly typesetter: Typesetter
}

/** The desks for each template and language that copies are in: their look, their words, their hyphenation. */
export function createDesks({
  template,
  otherTemplates,
  exam,
  typesetter,
}: DesksInput): (copy: Pick<Copy, 'language' | 'template'>) => CopyDesks {
  const known = new Map<string, CopyDesks>()
  return (copy) => {
    const language = copy.language ?? exam.language
    const other = otherTemplates?.find((one) => one.name === copy.template)
    const name = `${other?.name ?? ''} ${language}`
    const held = known.get(name)
    if (held !== undefined) return held
    const look = lookIn(other === undefined ? exam : lookUnder(other, exam), language)
    const made = desksOf(other ?? template, look, typesetter)
    known.set(name, made)
    return made
  }
}

function desksOf(template: Template, look: ExamLook, typesetter: Typesetter): CopyDesks {
  const { style } = template
  const wide: Template = { ...template, style: { ...style, columns: 1 } }
  const sheet: Template = { ...wide, style: { ...wide.style, box: { ...style.box, letters: true } } }
  const paper = createDesk(template, look, typesetter)
  return {
    paper,
    solutions: style.columns === 1 ? paper : createDesk(wide, look, typesetter),
    sheet: (look.answers ?? style.answers) === 'sheet' ? createDesk(sheet, look, typesetter) : undefined,
  }
}

/** What the exam says of the look is said of its own template; another's own word on it goes first. */
const lookUnder = ({ style: { fontSize, answers } }: Template, exam: ExamLook): ExamLook => ({
  ...exam,
  ...(fontSize === undefined ? {} : { fontSize }),
  ...(answers === undefined ? {} : { answers }),
})
