import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTemplate } from '../authored/index.ts'
import { sha256 } from '../base/hash.ts'
import { compareText } from '../base/text.ts'
import type { Blueprint } from '../model/blueprint.ts'
import type { Checked } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import { packageRoot } from './package-root.ts'
import { fileFault, type SourceFile, startOf, textOf } from './read-files.ts'

/**
 * The template that an exam names, beside the exam or shipped, with the words of all templates: those that are shipped
 * and those in `templates/strings` beside the exam, which go first.
 */
export function loadTemplate(folder: string, { file: exam, template: name }: Blueprint, inputs: Map<string, string>): Checked<Template> {
  const [own, shipped] = [join(folder, 'templates'), join(packageRoot(), 'templates')]
  const found = [own, shipped].find((path) => existsSync(join(path, name, 'template.yaml')))
  if (found === undefined)
    return {
      value: undefined,
      diagnostics: [fileFault(`templates/${name}/template.yaml`, 'there is no such template', startOf(exam))],
    }
  const shared = [shipped, own].flatMap((path) => filesOf(path, 'strings', inputs)).filter(({ file }) => file.endsWith('.yaml'))
  return parseTemplate(name, filesOf(found, name, inputs), shared)
}

function filesOf(templates: string, name: string, inputs: Map<string, string>): readonly SourceFile[] {
  const folder = join(templates, name)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs') || file.endsWith('.yaml'))
    .sort(compareText)
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const known = `templates/${name}/${file}`
      inputs.set(inputs.has(known) ? `own ${known}` : known, sha256(bytes))
      return { file: known, text: textOf(bytes) }
    })
}
