import { isAbsolute } from 'node:path'
import { sha256, shortHash } from '../base/hash.ts'
import type { FontUse } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { FontFace } from '../model/drawing.ts'
import { type FontNames, readFontNames } from '../typeset/index.ts'
import { pathWithin } from './path-within.ts'
import { bytesOf, fileFault } from './read-files.ts'

/** A font that an exam names, found and usable: plain data that crosses threads; whoever sets text reads the file. */
export interface FontSource {
  /** Names what is in the file, wherever it lies. */
  readonly id: string
  readonly path: string
  readonly member?: string
  readonly face?: FontFace
}

/** Finds the fonts that an exam names. Their files may lie anywhere on the machine: fonts are installed, not written. */
export function findFonts(folder: string, uses: readonly FontUse[], inputs: Map<string, string>): Checked<readonly FontSource[]> {
  const diagnostics: Diagnostic[] = []
  const sources = uses.flatMap((use): readonly FontSource[] => {
    const found = findFont(folder, use, inputs)
    if (!('code' in found)) return [found]
    diagnostics.push(found)
    return []
  })
  return checked(sources, diagnostics)
}

function findFont(folder: string, use: FontUse, inputs: Map<string, string>): FontSource | Diagnostic {
  const path = isAbsolute(use.file) ? use.file : pathWithin(folder, use.file, use.at)
  if (typeof path !== 'string') return path
  const bytes = bytesOf(path)
  if (typeof bytes === 'string') return fileFault(use.file, bytes, use.at)
  const hash = sha256(bytes)
  inputs.set(`font ${use.file}`, hash)
  const names = readFontNames(bytes)
  if (typeof names === 'string') return unusable(use, reasons[names].what, reasons[names].hint)
  const member = memberOf(names, use)
  if (typeof member !== 'string') return member
  const several = names.length > 1 ? { member } : {}
  return { id: `font-${shortHash(`${hash} ${member}`)}`, path, ...several, ...(use.face === undefined ? {} : { face: use.face }) }
}

const reasons = {
  unreadable: { what: 'is no font that can be read', hint: 'use a TrueType or OpenType font: .ttf, .otf, .ttc or .woff' },
  woff2: { what: 'is a WOFF2 font, which cannot be put into a PDF', hint: 'use the same font as .ttf, .otf or .woff' },
  'no-outlines': { what: 'holds pictures or variations in place of outlines', hint: 'use a TrueType or OpenType font with outlines' },
}

/** The font of a file that is meant, by PostScript or full name; in a file of several it must be named. */
function memberOf(names: readonly FontNames[], use: FontUse): string | Diagnostic {
  const known = names.map(({ postscript }) => postscript).join(', ')
  const [only] = names
  if (use.name === undefined) {
    if (names.length === 1 && only !== undefined) return only.postscript
    return unusable(use, 'holds several fonts', `name one: \`{ file: ${use.file}, name: ${only?.postscript ?? ''} }\`; it has ${known}`)
  }
  const wanted = use.name.toLowerCase()
  const found = names.find(({ postscript, full }) => [postscript, full].some((name) => name.toLowerCase() === wanted))
  return found?.postscript ?? unusable(use, `holds no font \`${use.name}\``, `it has ${known}`)
}

const unusable = ({ file, at }: FontUse, what: string, hint: string): Diagnostic => ({
  code: 'font-unusable',
  severity: 'error',
  message: `${file} ${what}`,
  location: at,
  hint,
})
