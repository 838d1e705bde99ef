import type { ImageAsset } from '../model/content.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { type PictureFault, pictureFaults } from '../pdf/index.ts'
import type { Faultless } from './faultless.ts'
import { loadFonts } from './fonts.ts'
import { programStamp } from './program-stamp.ts'

const hints: Readonly<Record<PictureFault['kind'], string>> = {
  broken: 'save it again as plain SVG, PNG or JPEG',
  lost: 'draw it with plain shapes, put pictures into the file, or save the figure as PNG',
  changed: 'look at the printed figure; save it as PNG if it must look as on the screen',
  glyph: 'convert the text of the figure to paths when saving it',
}

/** What of a picture would be missing on paper; one that had no fault before is not tried again. */
export function faultsOfPicture(asset: ImageAsset, path: string, at: Location, known: Faultless): readonly Diagnostic[] {
  const name = `picture ${asset.id} ${programStamp()}`
  if (known.has(name)) return []
  const faults = pictureFaults(asset, loadFonts())
  if (faults.length === 0) known.add([name])
  return faults.map((fault) => ({ ...wordingOf(fault, path), location: at, hint: hints[fault.kind] }))
}

function wordingOf({ kind, what }: PictureFault, path: string): Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  switch (kind) {
    case 'broken':
      return { code: 'image-unusable', severity: 'error', message: `the picture ${path} ${what}` }
    case 'lost':
      return { code: 'picture-part-lost', severity: 'error', message: `a part of the figure ${path} would not be printed: ${what}` }
    case 'changed':
      return { code: 'picture-part-lost', severity: 'warning', message: `the figure ${path} is printed without ${what}` }
    case 'glyph':
      return { code: 'missing-glyph', severity: 'error', message: `no font for the figure ${path} has a glyph for "${what}"` }
  }
}
