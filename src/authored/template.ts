import type { z } from 'zod'
import { greyOfHex } from '../base/colour.ts'
import { nearestWord } from '../base/spelling.ts'
import { type Mm, mmOfTexPoint } from '../base/units.ts'
import { errorAt, lengthOfText } from '../items/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { PageStyle, Template, TemplatePart } from '../model/template.ts'
import { checkShape } from './check-shape.ts'
import { present } from './exam-reading.ts'
import { fontSizeOfText } from './font-size.ts'
import { startOf } from './origin.ts'
import { inReadingOrder } from './reading-order.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { templateKeysAt, templateSchema } from './template-schema.ts'
import { parseStrings, textsOf, withWords } from './template-strings.ts'
import { readYaml } from './yaml.ts'

const parts = [
  'front',
  'part',
  'question',
  'solution',
  'running-head',
  'running-foot',
  'answer-sheet',
] as const satisfies readonly TemplatePart[]

/**
 * A template's files (`template.yaml` and `*.md.hbs`) → its style, with defaults for all that is absent, and its sources.
 * `shared` are the words of all templates, `<language>.yaml` each; those in the template's own `strings` go before them.
 */
export function parseTemplate(name: string, files: readonly SourceFile[], shared: readonly SourceFile[] = []): Checked<Template> {
  const strings = parseStrings(shared)
  const diagnostics: Diagnostic[] = [...strings.diagnostics]
  const yaml = files.find((source) => baseOf(source.file) === 'template.yaml')
  const written = styleOf(yaml, diagnostics)
  const style = { ...written, strings: withWords(strings.value ?? {}, written.strings) }
  const sources: Partial<Record<TemplatePart, string>> = {}
  for (const source of files) {
    const stem = /^(.*)\.md\.hbs$/.exec(baseOf(source.file))?.[1]
    if (stem === undefined) continue
    const part = parts.find((known) => known === stem)
    if (part === undefined) diagnostics.push(unknownSource(stem, source.file))
    else sources[part] = plainText(source.text)
  }
  const missing = parts.filter((part) => part !== 'answer-sheet' && sources[part] === undefined)
  const at: Location = { kind: 'file', file: yaml?.file ?? files[0]?.file ?? name, line: 1, column: 1 }
  for (const part of missing)
    diagnostics.push(
      errorAt('template-source-missing', `the template \`${name}\` has no \`${part}.md.hbs\``, at, 'add the file; it may be empty'),
    )
  const empty = { front: '', part: '', question: '', solution: '', 'running-head': '', 'running-foot': '', 'answer-sheet': '' }
  return checked({ name, style, sources: { ...empty, ...sources } }, inReadingOrder(diagnostics, [...shared, ...files]))
}

const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

function unknownSource(stem: string, file: string): Diagnostic {
  const at: Location = { kind: 'file', file, line: 1, column: 1 }
  const near = nearestWord(stem, parts)
  const hint = near === undefined ? `a template has: ${parts.join(', ')}` : `did you mean \`${near}.md.hbs\`?`
  return errorAt('template-source-unknown', `a template has no part \`${stem}\``, at, hint)
}

function styleOf(yaml: SourceFile | undefined, diagnostics: Diagnostic[]): PageStyle {
  if (yaml === undefined) return styleWith({})
  const read = readYaml(plainText(yaml.text), startOf(yaml.file))
  diagnostics.push(...read.diagnostics)
  if (read.setting === undefined) return styleWith({})
  const shaped = checkShape(read.setting, templateSchema, {
    keysAt: templateKeysAt,
    planned: new Set(['fonts']),
  })
  diagnostics.push(...shaped.diagnostics)
  return styleWith(shaped.value ?? {})
}

/** What a template that says nothing looks like; the box is the size of printed sheets of old, 2.5 ex of 10 pt type. */
function styleWith({ margins, box, spacing, strings, sizes, rules, colours, ...written }: z.output<typeof templateSchema>): PageStyle {
  return {
    margins: {
      top: mm(margins?.top, 32),
      bottom: mm(margins?.bottom, 22),
      left: mm(margins?.left, 22),
      right: mm(margins?.right, 22),
    },
    columns: written.columns ?? 1,
    columnGap: mm(written['column-gap'], 8),
    align: written.align ?? 'justified',
    ...present({ answers: written.answers, fontSize: fontSizeOfText(written['font-size'] ?? '') }),
    leading: written.leading ?? 1.2,
    box: { shape: box?.shape ?? 'square', size: mm(box?.size, 3.78), rule: mm(box?.rule, 0.176), letters: box?.letters ?? false },
    spacing: {
      paragraph: mm(spacing?.paragraph, 1.2),
      question: mm(spacing?.question, 4.2),
      option: mm(spacing?.option, 1.4),
      part: mm(spacing?.part, 7),
    },
    sizes: { title: 1.44, heading: 1.2, subheading: 1, small: 0.8, ...present(sizes ?? {}) },
    rules: { frame: mm(rules?.frame, mmOfTexPoint(0.4)), field: mm(rules?.field, 0.2) },
    greys: {
      graderBoxes: greyOf(colours?.['grader-boxes'], 0.78),
      letters: greyOf(colours?.letters, 0.55),
      watermark: greyOf(colours?.watermark, 0.88),
      remarks: greyOf(colours?.remarks, 0.38),
    },
    strings: Object.fromEntries(Object.entries(strings ?? {}).map(([language, words]) => [language, textsOf(words)])),
  }
}

const greyOf = (colour: string | undefined, otherwise: number): number => greyOfHex(colour ?? '') ?? otherwise
const mm = (text: string | undefined, otherwise: Mm): Mm => lengthOfText(text ?? '') ?? otherwise
