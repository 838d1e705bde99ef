import { present } from '../base/bug.ts'
import type { Rect } from '../base/geometry.ts'
import type { Images } from '../model/content.ts'
import type { Content } from './content.ts'
import { type Engine, numeral } from './engine.ts'
import { isUpright, jpegImage, pngImage, type Raster } from './rasters.ts'
import { svgForm } from './svg.ts'
import type { TextFonts } from './text-fonts.ts'

export interface Pictures {
  /** Draws a picture into a rectangle (mm, y downwards); one that cannot be read leaves a grey frame. */
  draw(content: Content, image: string, rect: Rect): void
  /** Keys of the pictures drawn so far. */
  keys(): readonly string[]
}

export interface PictureSources {
  readonly images: Images
  /** For the lettering of figures: the document's fonts, and their keys so far. */
  readonly fonts: TextFonts
  readonly fontIds: () => readonly string[]
}

interface Embedded extends Raster {
  readonly name: string
}

/** Pictures by key, each embedded once (equal bytes count as one). */
export function createPictures(engine: Engine, sources: PictureSources): Pictures {
  const { images, fonts, fontIds } = sources
  const keys = new Set<string>()
  const embedded = new Map<string, Embedded | undefined>()
  const embed = (key: string): Embedded | undefined => {
    const asset = present(images.get(key), `image ${key}`)
    if (embedded.has(asset.id)) return embedded.get(asset.id)
    const name = `I${embedded.size + 1}`
    const made =
      asset.format === 'svg'
        ? svgForm(engine, asset, { fontOf: fonts.fontOf, ids: fontIds() })
        : asset.format === 'png'
          ? pngImage(engine, asset.bytes)
          : jpegImage(engine, asset.bytes)
    const held = made && { name, ...made }
    embedded.set(asset.id, held)
    return held
  }
  return {
    keys: () => [...keys],
    draw: (content, image, rect) => {
      keys.add(image)
      const found = embed(image)
      const box = [rect.x, -(rect.y + rect.height), rect.width, rect.height].map((v) => numeral(v))
      if (found === undefined) {
        content.stroke(0.2, 0.5, undefined)
        content.write(`${box.join(' ')} re S`)
        return
      }
      content.reset()
      content.xobjects.set(found.name, found.ref)
      const turn = isUpright(found.matrix) ? '' : `${found.matrix.map((v) => numeral(v, 8)).join(' ')} cm `
      content.write(`q ${box[2]} 0 0 ${box[3]} ${box[0]} ${box[1]} cm ${turn}/${found.name} Do Q`)
    },
  }
}
