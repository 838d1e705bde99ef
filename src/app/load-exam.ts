import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  drawPatternsOf,
  imagesOf,
  parseBank,
  parseBlueprint,
  parseMacros,
  parseRoster,
  parseSeats,
  type TableSource,
  translationOf,
} from '../authored/index.ts'
import { sha256, shortHash } from '../base/hash.ts'
import { compareText } from '../base/text.ts'
import { matchesGlob } from '../exam/index.ts'
import { imageSizeOf } from '../image/index.ts'
import type { Blueprint } from '../model/blueprint.ts'
import type { ImageAsset, Images } from '../model/content.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { Bank } from '../model/item.ts'
import { cellOf, type Roster } from '../model/roster.ts'
import type { Seat } from '../model/seat.ts'
import type { Template } from '../model/template.ts'
import { languageFaults, type WantedLanguage } from '../template/index.ts'
import { withDecimalSigns } from './decimal-signs.ts'
import { openFaultless } from './faultless.ts'
import { faultsOfPicture } from './faults-of-picture.ts'
import { loadTemplate } from './load-template.ts'
import { loadWordings } from './load-wordings.ts'
import { readMacroFiles } from './macro-files.ts'
import { type FontSource, findFonts } from './named-fonts.ts'
import { pathWithin } from './path-within.ts'
import { inFolder } from './place-diagnostics.ts'
import { bytesOf, fileFault, markdownFilesIn, type SourceFile, startOf, textOf } from './read-files.ts'
import { readRoster } from './read-roster.ts'
import { rememberParsing } from './remember-parsing.ts'
import { templateNames } from './template-names.ts'

/** Everything an exam is made of, read and parsed. */
export interface LoadedExam {
  readonly folder: string
  readonly blueprint: Blueprint
  readonly bank: Bank
  readonly roster: Roster | undefined
  /** Who sits where, when that is known. */
  readonly seats: readonly Seat[] | undefined
  readonly template: Template
  /** Those that students of the roster name in place of the exam's. */
  readonly otherTemplates: readonly Template[]
  readonly images: Images
  /** Those that exam.yaml names, in its order. */
  readonly fonts: readonly FontSource[]
  /** Hash over the bytes of every file that was read: same inputs, same run. */
  readonly inputsHash: string
}

/** Reads an exam.yaml and all that it names. Paths in the diagnostics are as seen from where the command runs. */
export async function loadExam(examFile: string): Promise<Checked<LoadedExam>> {
  const folder = dirname(examFile)
  const bytes = bytesOf(examFile)
  if (typeof bytes === 'string') return { value: undefined, diagnostics: [fileFault(examFile, bytes)] }
  const inputs = new Map<string, string>()
  const source = { file: basename(examFile), text: textOf(bytes) }
  inputs.set(source.file, sha256(bytes))
  const blueprint = parseBlueprint(source)
  const bank = loadBank(folder, drawPatternsOf(source), inputs)
  const rest = blueprint.value === undefined ? undefined : await loadNamed(folder, blueprint.value, inputs)
  const diagnostics = inFolder(folder, [...blueprint.diagnostics, ...bank.diagnostics, ...(rest?.diagnostics ?? [])])
  if (blueprint.value === undefined || bank.value === undefined || rest?.value === undefined) return { value: undefined, diagnostics }
  const { wordings, ...named } = rest.value
  const inputsHash = hashOf(inputs)
  const spoken = withDecimalSigns(bank.value.bank, blueprint.value.language, named.template.style.strings)
  const exam = { folder, blueprint: { ...blueprint.value, wordings }, ...bank.value, bank: spoken, ...named, inputsHash }
  return checked(exam, diagnostics)
}

const hashOf = (inputs: ReadonlyMap<string, string>): string =>
  sha256(
    [...inputs]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, hash]) => `${name} ${hash}\n`)
      .join(''),
  )

/** The bank is parsed whatever is wrong with the exam: all faults at once. */
function loadBank(folder: string, patterns: readonly string[], inputs: Map<string, string>): Checked<Pick<LoadedExam, 'bank' | 'images'>> {
  const sources = bankSources(folder, patterns, inputs)
  const macros = loadMacros(folder, sources, inputs)
  const bank = parseBank(sources, rememberParsing())
  const found = [...macros.diagnostics, ...bank.diagnostics]
  if (bank.value === undefined) return { value: undefined, diagnostics: found }
  const images = loadImages(folder, imagesOf(bank.value), inputs)
  const diagnostics = [...found, ...images.diagnostics]
  if (macros.value === undefined || images.value === undefined) return { value: undefined, diagnostics }
  return checked({ bank: { ...bank.value, macros: macros.value }, images: images.value }, diagnostics)
}

function loadMacros(folder: string, bank: readonly SourceFile[], inputs: Map<string, string>): Checked<string> {
  const files = readMacroFiles(
    folder,
    bank.map(({ file }) => file),
  )
  for (const { file, bytes } of files) inputs.set(file, sha256(bytes))
  return parseMacros(files)
}

function bankSources(folder: string, patterns: readonly string[], inputs: Map<string, string>): readonly SourceFile[] {
  return markdownFilesIn(folder)
    .filter((file) =>
      [file, translationOf(file)?.base].some((name) => name !== undefined && patterns.some((pattern) => matchesGlob(pattern, name))),
    )
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      inputs.set(file, sha256(bytes))
      return { file, text: textOf(bytes) }
    })
}

async function loadNamed(
  folder: string,
  blueprint: Blueprint,
  inputs: Map<string, string>,
): Promise<Checked<Pick<LoadedExam, 'roster' | 'seats' | 'template' | 'otherTemplates' | 'fonts'> & Pick<Blueprint, 'wordings'>>> {
  const roster = await loadRoster(folder, blueprint, inputs)
  const seats = await loadSeats(folder, blueprint, roster.value, inputs)
  const template = loadTemplate(folder, blueprint, inputs)
  const otherTemplates = loadOtherTemplates(folder, blueprint, roster.value, inputs)
  const wanted = languagesOf(blueprint, roster.value)
  const spoken = template.value === undefined ? [] : languageFaults(template.value, wanted)
  const others = new Set(wanted.map(({ language }) => language).filter((language) => language !== blueprint.language))
  const wordings = loadWordings(folder, blueprint, others, inputs)
  const fonts = findFonts(folder, blueprint.fonts ?? [], inputs)
  const all = [roster, seats, template, otherTemplates, { diagnostics: spoken }, wordings, fonts]
  const diagnostics = all.flatMap((one) => one.diagnostics)
  const found = { template: template.value, otherTemplates: otherTemplates.value, wordings: wordings.value, fonts: fonts.value }
  return isWhole(found) ? checked({ ...found, roster: roster.value, seats: seats.value }, diagnostics) : { value: undefined, diagnostics }
}

/** Whether nothing of it is undefined. */
const isWhole = <T extends object>(parts: T): parts is { [K in keyof T]: Exclude<T[K], undefined> } & T =>
  Object.values(parts).every((part) => part !== undefined)

/** The roster has said already which of its names are none of a template. */
function loadOtherTemplates(
  folder: string,
  blueprint: Blueprint,
  roster: Roster | undefined,
  inputs: Map<string, string>,
): Checked<LoadedExam['otherTemplates']> {
  const known = templateNames(folder)
  const named = new Set((roster?.students ?? []).flatMap((student) => cellOf(student, 'template') ?? []))
  const wanted = known.filter((name) => named.has(name) && name !== blueprint.template)
  const loaded = wanted.map((name) => loadTemplate(folder, { ...blueprint, template: name }, inputs))
  return checked(
    loaded.flatMap(({ value }) => value ?? []),
    loaded.flatMap(({ diagnostics }) => diagnostics),
  )
}

/** The exam's language, and those that students have in the roster. */
function languagesOf(blueprint: Blueprint, roster: Roster | undefined): readonly WantedLanguage[] {
  const { audience, language, languageAt, file } = blueprint
  const list = audience.kind === 'roster' ? audience.file : file
  const others = (roster?.students ?? []).flatMap((student): readonly WantedLanguage[] => {
    const own = cellOf(student, 'language')
    return own === undefined ? [] : [{ language: own, who: `the copy of student ${student.id}`, at: startOf(list) }]
  })
  return [{ language, who: 'the exam', at: languageAt ?? startOf(file) }, ...others]
}

async function loadRoster(folder: string, blueprint: Blueprint, inputs: Map<string, string>): Promise<Checked<Roster | undefined>> {
  const { audience } = blueprint
  if (audience.kind === 'count') return checked(undefined)
  const source = await loadTable(folder, audience, inputs)
  if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics }
  const roster = parseRoster(source.value, audience.columns, blueprint.language, {
    ...(blueprint.identify.grid === undefined ? {} : { grid: blueprint.identify.grid }),
    templates: templateNames(folder),
  })
  return { value: roster.value, diagnostics: [...source.diagnostics, ...roster.diagnostics] }
}

async function loadSeats(
  folder: string,
  { seats: named, language }: Blueprint,
  roster: Roster | undefined,
  inputs: Map<string, string>,
): Promise<Checked<readonly Seat[] | undefined>> {
  if (named === undefined) return checked(undefined)
  const source = await loadTable(folder, named, inputs)
  if (source.value === undefined || roster === undefined) return { value: undefined, diagnostics: source.diagnostics }
  const seats = parseSeats(source.value, roster, language)
  return { value: seats.value, diagnostics: [...source.diagnostics, ...seats.diagnostics] }
}

/** A table that the exam names, from CSV or XLSX. */
async function loadTable(
  folder: string,
  { file, at }: { readonly file: string; readonly at: Location },
  inputs: Map<string, string>,
): Promise<Checked<TableSource>> {
  const path = pathWithin(folder, file, at)
  if (typeof path !== 'string') return { value: undefined, diagnostics: [path] }
  const bytes = bytesOf(path)
  if (typeof bytes === 'string') return { value: undefined, diagnostics: [fileFault(file, bytes, at)] }
  inputs.set(file, sha256(bytes))
  return readRoster(file, bytes)
}

function loadImages(
  folder: string,
  named: readonly { readonly path: string; readonly at: Location }[],
  inputs: Map<string, string>,
): Checked<Images> {
  const images = new Map<string, ImageAsset>()
  const diagnostics: Diagnostic[] = []
  const known = openFaultless()
  for (const { path, at } of named) {
    if (images.has(path)) continue
    const loaded = loadImage(folder, path, at)
    if ('code' in loaded) diagnostics.push(loaded)
    else {
      images.set(path, loaded)
      diagnostics.push(...faultsOfPicture(loaded, path, at, known))
      inputs.set(path, loaded.id)
    }
  }
  return checked(images, diagnostics)
}

function loadImage(folder: string, path: string, at: Location): ImageAsset | Diagnostic {
  const within = pathWithin(folder, path, at)
  if (typeof within !== 'string') return within
  const bytes = bytesOf(within)
  if (typeof bytes === 'string') return fileFault(path, bytes, at)
  const size = imageSizeOf(bytes)
  if (size !== undefined) return { id: shortHash(bytes), bytes, ...size }
  return {
    code: 'image-unusable',
    severity: 'error',
    message: `${path} is not an SVG, PNG or JPEG that can be read`,
    location: at,
    hint: 'save it again as SVG, PNG or JPEG',
  }
}
