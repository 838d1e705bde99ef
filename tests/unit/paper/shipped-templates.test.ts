import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTemplate } from '../../../src/authored/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { createComposer } from '../../../src/paper/index.ts'
import { plainExam } from '../../support/papers.ts'
import { realTypesetter } from '../../support/typesetters.ts'
import { copyOf, sampleVariant } from '../../support/variants.ts'

const filesIn = (name: string) => {
  const folder = new URL(`../../../templates/${name}/`, import.meta.url)
  return readdirSync(folder).map((file) => ({ file: `templates/${name}/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }))
}
const { fontSize: _, ...exam } = plainExam

test.each(['classic', 'compact', 'large-print'])('%s is without fault, has the same boxes as every other, and its own size', (name) => {
  const { value: template, diagnostics } = parseTemplate(name, filesIn(name), filesIn('strings'))
  expect(diagnostics).toEqual([])
  if (template === undefined) return
  const composer = createComposer({
    ...{ template, exam, typesetter: realTypesetter(), run: runId('0123456789abcdef') },
    ...{ codeWidths: STRONG_WIDTHS, roster: undefined },
  })
  const { value: copy, diagnostics: faults } = composer.copy(copyOf(1), sampleVariant())
  expect(faults).toEqual([])
  const zones = copy?.sheets.flatMap((sheet) => sheet.zones) ?? []
  expect(new Set(zones.map((zone) => zone.id)).size).toBe(105)
  expect(zones.find((zone) => zone.role.kind === 'option')?.rect.height).toBe({ classic: 3.78, compact: 3.4, 'large-print': 6.6 }[name])
})
