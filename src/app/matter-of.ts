import type { Matter } from '../model/matter.ts'
import { loadFonts } from './fonts.ts'
import type { LoadedExam } from './load-exam.ts'

/** What an exam's pages are set from. */
export function matterOf({ blueprint, template, otherTemplates, bank, images, fonts }: LoadedExam): Matter {
  const { parts: _, audience: __, scoring: ___, fonts: ____, languageAt: _____, ...look } = blueprint
  return { look, template, otherTemplates, images, fonts: loadFonts(fonts), ...(bank.macros === undefined ? {} : { macros: bank.macros }) }
}

/** The matter with no more images and fonts than the named ones. */
export function onlyUsed(matter: Matter, used: { readonly fonts: ReadonlySet<string>; readonly images: ReadonlySet<string> }): Matter {
  return {
    ...matter,
    fonts: matter.fonts.filter(({ id }) => used.fonts.has(id)),
    images: new Map([...matter.images].filter(([path]) => used.images.has(path))),
  }
}
