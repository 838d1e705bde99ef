import { present } from '../base/bug.ts'
import type { FontFile } from '../model/drawing.ts'
import { clustersOf, visibleIn } from './clusters.ts'
import { type Font, openFont } from './font.ts'
import { distanceOf, fontFiles, scriptFontFiles } from './font-files.ts'
import type { Face } from './galley.ts'

/** A font with the id by which drawings name it. */
export interface OpenFont {
  readonly id: string
  readonly font: Font
}

/** A stretch of text in one font. */
export interface Stretch extends OpenFont {
  readonly text: string
}

export interface FontChain {
  readonly font: (face: Face) => Font
  readonly open: (id: string) => OpenFont
  /** The first font of a face's chain that has a character. */
  readonly fontWith: (character: string, face: Face) => OpenFont | undefined
  /** A text parted by the fonts that have its clusters, and the characters that no font has. */
  readonly part: (text: string, face: Face) => { readonly stretches: readonly Stretch[]; readonly missing: readonly string[] }
  /** Whether one of Computer Modern's faces has the character. */
  readonly has: (character: string) => boolean
}

/** Where to look for a character that a face lacks. */
const fallbacks: readonly Face[] = ['roman', 'sans', 'typewriter', 'bold', 'italic']

/** The id of a face's font file. */
export const idOf = (face: Face): string => present(fontFiles.find((f) => f.face === face)?.id, face)

/** Each face's own font, Computer Modern's others, the fonts that were named, those of scripts. Fonts are opened when first used. */
export function createFontChain(files: readonly FontFile[]): FontChain {
  const [own, scripts] = [fontFiles, scriptFontFiles].map((all) => new Set(all.map(({ id }) => id)))
  const byId = new Map(files.map((file) => [file.id, file]))
  const named = files.filter(({ id }) => own?.has(id) !== true && scripts?.has(id) !== true)
  const last = files.filter(({ id }) => scripts?.has(id))
  const opened = new Map<string, OpenFont>()
  const open = (id: string): OpenFont => {
    const known = opened.get(id) ?? { id, font: openFont(present(byId.get(id), `font file ${id}`)) }
    opened.set(id, known)
    return known
  }
  const chains = new Map<Face, readonly string[]>()
  const chainOf = (face: Face): readonly string[] => {
    const known = chains.get(face) ?? [
      ...new Set([...[face, ...fallbacks].map(idOf), ...[named, last].flatMap((some) => suited(some, face)).map(({ id }) => id)]),
    ]
    chains.set(face, known)
    return known
  }
  const find = (face: Face, fits: (font: Font) => boolean): OpenFont | undefined => {
    for (const id of chainOf(face)) {
      const one = open(id)
      if (fits(one.font)) return one
    }
    return undefined
  }
  return {
    font: (face) => open(idOf(face)).font,
    open,
    fontWith: (character, face) => find(face, hasAll([character])),
    part: (text, face) => parted(text, (fits) => find(face, fits)),
    has: (character) => fallbacks.some((face) => open(idOf(face)).font.has(codeOf(character))),
  }
}

type Find = (fits: (font: Font) => boolean) => OpenFont | undefined

function parted(text: string, find: Find): ReturnType<FontChain['part']> {
  const missing: string[] = []
  const stretches: { id: string; font: Font; text: string }[] = []
  for (const cluster of clustersOf(text)) {
    const last = stretches.at(-1)
    const found = inOneFont(cluster, find, last)
    if (found.missing !== undefined) missing.push(found.missing)
    if (found.font === undefined) continue
    if (last?.id === found.font.id) last.text += found.text
    else stretches.push({ ...found.font, text: found.text })
  }
  return { stretches, missing }
}

/** A cluster's font; where none has all of it, one for its first character, and what that lacks. */
function inOneFont(cluster: string, find: Find, last: Stretch | undefined): { font: OpenFont | undefined; text: string; missing?: string } {
  const seen = visibleIn(cluster)
  const whole = seen.length === 0 && last !== undefined ? last : find(hasAll(seen))
  if (whole !== undefined) return { font: { id: whole.id, font: whole.font }, text: cluster }
  const font = find(hasAll(seen.slice(0, 1)))
  const missing = seen.find((one) => font?.font.has(codeOf(one)) !== true) ?? cluster
  return { font, text: seen[0] ?? '', missing }
}

const hasAll = (characters: readonly string[]) => (font: Font) => characters.every((one) => font.has(codeOf(one)))

const codeOf = (character: string): number => character.codePointAt(0) ?? 0

/** Those that suit a face best first; as they were named among equals. */
const suited = (fonts: readonly FontFile[], face: Face): readonly FontFile[] =>
  fonts.toSorted((a, b) => distanceOf(a.face, face) - distanceOf(b.face, face))
