import { z } from 'zod'
import { errorAt } from '../items/index.ts'
import type { Blueprint, ExamWording } from '../model/blueprint.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { checkShape } from './check-shape.ts'
import { contentOf, type ExamReading, placeOf, present, textOf } from './exam-reading.ts'
import { startOf } from './origin.ts'
import { inReadingOrder } from './reading-order.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { readYaml, settingAt } from './yaml.ts'

const text = (hint: string) => z.union([z.string(), z.number()], { error: hint })

const drawSchema = z.strictObject(
  { heading: text('write the heading as text').optional(), intro: text('write the intro as text').optional() },
  { error: 'write `{ heading: …, intro: … }`, or `{}` for a line without texts' },
)
const partSchema = z.strictObject(
  {
    title: text('write the title as text').optional(),
    intro: text('write the intro as text').optional(),
    draw: z.array(drawSchema, { error: 'write a list, an entry for each `draw` line of the exam' }).optional(),
  },
  { error: 'a part has a `title`, an `intro` and a list `draw`' },
)

/** `exam.fr.yaml` as written. */
export const examWordingSchema = z.strictObject({
  title: text('write the title of the exam').optional(),
  subtitle: text('write the subtitle as text').optional(),
  institution: text('write the institution as text').optional(),
  duration: text('write the duration: `180 min`').optional(),
  parts: z.array(partSchema, { error: 'write a list, an entry for each part of the exam' }).optional(),
})

type Written = z.output<typeof examWordingSchema>

/** `exam.fr.yaml`: the words of exam.yaml in another language; parts and draw lines are those of the exam, in its order. */
export function parseExamWording(source: SourceFile, language: string, blueprint: Blueprint): Checked<ExamWording> {
  const content = plainText(source.text)
  const { setting, diagnostics } = readYaml(content, startOf(source.file))
  if (setting === undefined) return checked({ language, parts: [] }, diagnostics)
  const reading: ExamReading = { file: source.file, text: content, root: setting, diagnostics: [...diagnostics] }
  const shaped = checkShape(setting, examWordingSchema, { keysAt: wordingKeysAt, planned: new Set() })
  reading.diagnostics.push(...shaped.diagnostics)
  if (shaped.value === undefined) return { value: undefined, diagnostics: inReadingOrder(reading.diagnostics, [source]) }
  reportExtra(shaped.value, blueprint, reading)
  const wording = wordingOf(shaped.value, language, reading)
  return checked(wording, inReadingOrder(reading.diagnostics, [source]))
}

const wordingOf = (written: Written, language: string, reading: ExamReading): ExamWording => ({
  language,
  ...present({
    title: textOf(written.title),
    subtitle: textOf(written.subtitle),
    institution: textOf(written.institution),
    duration: textOf(written.duration),
  }),
  parts: (written.parts ?? []).map((part, p) => ({
    ...textsAt(['parts', p], ['title', 'intro'], reading),
    draws: (part.draw ?? []).map((_, d) => textsAt(['parts', p, 'draw', d], ['heading', 'intro'], reading)),
  })),
})

/** The texts that are there, as content. */
const textsAt = <Name extends string>(path: readonly PropertyKey[], names: readonly Name[], reading: ExamReading) =>
  Object.fromEntries(
    names
      .filter((name) => settingAt(reading.root, [...path, name]) !== undefined)
      .map((name) => [name, contentOf([...path, name], reading)]),
  ) as { readonly [K in Name]?: ReturnType<typeof contentOf> }

/** Texts of parts and lines that the exam does not have. */
function reportExtra(written: Written, { file, parts }: Blueprint, reading: ExamReading): void {
  const report = (what: string, path: readonly PropertyKey[], hint: string): void => {
    reading.diagnostics.push(errorAt('translation-unknown', what, placeOf(path, reading), hint))
  }
  for (const [p, part] of (written.parts ?? []).entries()) {
    const original = parts[p]
    if (original === undefined) {
      report(`${file} has no part ${p + 1}`, ['parts', p], 'take it out; parts stand in the order of the exam')
      continue
    }
    for (const d of (part.draw ?? []).keys())
      if (original.draws[d] === undefined)
        report(
          `part ${p + 1} of ${file} has no draw line ${d + 1}`,
          ['parts', p, 'draw', d],
          'take it out; `{}` stands for a line without texts',
        )
  }
}

/** The names that may stand at a path of `exam.fr.yaml`. */
function wordingKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const last = path.findLast((step) => typeof step === 'string')
  return Object.keys(last === 'draw' ? drawSchema.shape : last === 'parts' ? partSchema.shape : examWordingSchema.shape)
}
