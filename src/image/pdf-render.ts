import type { Raster } from '../model/raster.ts'
import { limits } from './limits.ts'
import type { LoadedPage } from './pdf-document.ts'
import { type Undecodable, undecodable } from './scan-file.ts'

const BITMAP_GREY = 1
const BITMAP_BGRX = 3
const WITH_ANNOTATIONS = 0x01
const IN_GREY = 0x08

/** Draws a page as a viewer shows it, form fields included; less finely where it would be too large. */
export function renderPage(loaded: LoadedPage, dpi: number): Raster | Undecodable {
  const { lib, page, form } = loaded
  const size = { width: lib.FPDF_GetPageWidthF(page) / 72, height: lib.FPDF_GetPageHeightF(page) / 72 }
  if (!(size.width > 0 && size.height > 0)) return undecodable('corrupt', 'a page without area')
  const used = Math.min(dpi, Math.sqrt(limits.renderPixels / (size.width * size.height)), limits.side / Math.max(size.width, size.height))
  const width = Math.max(1, Math.round(size.width * used))
  const height = Math.max(1, Math.round(size.height * used))
  // Form fields are drawn in colour only.
  const pixel = form === 0 ? 1 : 4
  const stride = Math.ceil((width * pixel) / 4) * 4
  const grey = lib.scratch(stride * height, (address) => {
    const bitmap = lib.FPDFBitmap_CreateEx(width, height, pixel === 1 ? BITMAP_GREY : BITMAP_BGRX, address, stride)
    lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | IN_GREY)
    if (form !== 0) lib.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS)
    lib.FPDFBitmap_Destroy(bitmap)
    return greyOf(lib.machine.HEAPU8.subarray(address, address + stride * height), { width, height, stride, pixel })
  })
  return { width, height, dpi: used, grey }
}

export interface PixelLayout {
  readonly width: number
  readonly height: number
  /** Bytes a row. */
  readonly stride: number
  /** Bytes a pixel: 1 grey, 3 BGR, 4 BGR and a fourth. */
  readonly pixel: number
}

/** Rows without padding, of colour the green channel. */
export function greyOf(pixels: Uint8Array, layout: PixelLayout): Uint8Array {
  const { width, height, stride, pixel } = layout
  const grey = new Uint8Array(width * height)
  const green = pixel === 1 ? 0 : 1
  for (let y = 0; y < height; y++) {
    if (pixel === 1) grey.set(pixels.subarray(y * stride, y * stride + width), y * width)
    else for (let x = 0; x < width; x++) grey[y * width + x] = pixels[y * stride + x * pixel + green] ?? 0
  }
  return grey
}
