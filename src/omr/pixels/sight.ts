import type { Raster } from '../../model/raster.ts'
import { isBilevel } from './bilevel.ts'
import { type Component, componentsOf, type InkImage } from './components.ts'
import { inkThresholdOf } from './ink.ts'
import { type PageImage, pageImageOf } from './page-image.ts'
import { darknessOf, type PaperLevel, paperLevelOf } from './paper-level.ts'

/** What is seen of a scan before anything is known about the page. */
export interface Sight {
  readonly image: PageImage
  readonly paper: PaperLevel
  /** The coarse image in ink and paper, and its connected patches of ink. */
  readonly ink: InkImage
  readonly components: readonly Component[]
  /** Whether the scan holds black and white only. */
  readonly isBilevel: boolean
}

export function sightOf(raster: Raster): Sight {
  const image = pageImageOf(raster)
  const paper = paperLevelOf(image.coarse)
  const dark = darknessOf(image.coarse, paper)
  const ink = { width: image.coarse.width, height: image.coarse.height, dark, threshold: inkThresholdOf(dark) }
  return { image, paper, ink, components: componentsOf(ink), isBilevel: isBilevel(raster) }
}
