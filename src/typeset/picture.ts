import type { Mm } from '../base/units.ts'
import type { PlacedImage } from '../model/content.ts'
import type { Setting } from './setting.ts'

/** Size of a picture as placed in a column: as asked or its own, never wider than the column. Reported when it is not loaded. */
export function pictureSize(placed: PlacedImage, setting: Setting, column: Mm): { width: Mm; height: Mm } | undefined {
  const asset = setting.images.get(placed.image)
  if (asset === undefined || asset.width <= 0) {
    setting.report({
      code: 'image-not-loaded',
      severity: 'error',
      message: `the picture ${placed.image} is not there`,
      hint: 'check the path: it is relative to the file that names it',
      at: placed.at,
    })
    return undefined
  }
  const wanted = placed.width === undefined ? asset.width : 'mm' in placed.width ? placed.width.mm : (placed.width.percent / 100) * column
  if (wanted > column + 1e-6)
    setting.report({
      code: 'too-wide',
      severity: 'warning',
      message: `the picture ${placed.image} is ${wanted.toFixed(1)} mm wide; its column has ${column.toFixed(1)} mm`,
      hint: 'it was made smaller; give a width in % to choose its size',
      at: placed.at,
    })
  const width = Math.min(wanted, column)
  return { width, height: (asset.height * width) / asset.width }
}
