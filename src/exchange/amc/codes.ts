import { compareText } from '../../base/text.ts'
import type { AmcLayout } from './layout.ts'
import type { AmcScoring } from './scoring.ts'

/** A number that students code, a place a question. */
export interface AmcCode {
  readonly name: string
  /** Question numbers from the leftmost place to the last. */
  readonly places: readonly number[]
}

/** The codes of a project by name. The grids of one code on several pages are codes of their own. */
export function codesOf(layout: AmcLayout, scoring: AmcScoring | undefined): readonly AmcCode[] {
  const form = layout.variables.get('codedigit') === 'dot' ? /^(.+)\.(\d+)$/ : /^(.+)\[(\d+)\]$/
  const sheets = new Map(layout.pages.flatMap((page) => page.boxes.map((box) => [box.question, page.sheet] as const)))
  const found = new Map<string, { readonly question: number; readonly place: number }[]>()
  for (const [question, text] of layout.questions) {
    const [, name, place] = form.exec(text) ?? []
    const asked = scoring?.questionOf(sheets.get(question) ?? 0, question)
    // A code has no right answer and counts nothing; a question's name may look like one.
    const isCode = asked === undefined ? !form.source.includes('.(') : asked.isIndicative && asked.answers.every(({ isRight }) => !isRight)
    if (name === undefined || !sheets.has(question) || !isCode) continue
    found.set(name, [...(found.get(name) ?? []), { question, place: Number(place) }])
  }
  return [...found]
    .map(([name, places]) => ({ name, places: places.toSorted((a, b) => b.place - a.place).map(({ question }) => question) }))
    .toSorted((a, b) => compareText(a.name, b.name))
}

/** The digit that a box of a code stands for: its label, or its place where it has none; undefined of a letter. */
export function digitOf(answer: number, label: string): number | undefined {
  if (/^\d$/.test(label)) return Number(label)
  return label === '' && answer >= 1 && answer <= 10 ? answer - 1 : undefined
}
