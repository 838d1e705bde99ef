import { MM_PER_INCH } from '../base/units.ts'
import { type ImageSize, mmOfPixels } from './natural-size.ts'

/** Millimetres of CSS's absolute units. */
const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: MM_PER_INCH,
  pt: MM_PER_INCH / 72,
  pc: MM_PER_INCH / 6,
  px: MM_PER_INCH / 96,
  '': MM_PER_INCH / 96,
}
/** Of an SVG that says nothing (SVG 2, §7.2; CSS 2.1, §10.3.2). */
const DEFAULT = { width: mmOfPixels(300, undefined), height: mmOfPixels(150, undefined) }
/** The root element comes early; comments and declarations before it are short. */
const HEAD_BYTES = 65_536

/** Size of an SVG by width and height, each missing one by the view box's proportions; undefined when it is none. */
export function svgSize(bytes: Uint8Array): ImageSize | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, '')
  const root = /^\uFEFF?\s*(?:<\?[\s\S]*?\?>\s*)*(?:<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)?<(?:svg:)?svg\b([^>]*)>/i.exec(head)?.[1]
  if (root === undefined) return undefined
  const box = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : []
  const hasBox = boxWidth > 0 && boxHeight > 0
  const width = lengthOf(attributeOf(root, 'width'))
  const height = lengthOf(attributeOf(root, 'height'))
  if (width !== undefined && height !== undefined) return { format: 'svg', width, height }
  if (!hasBox) return { format: 'svg', width: width ?? DEFAULT.width, height: height ?? DEFAULT.height }
  if (width !== undefined) return { format: 'svg', width, height: (width * boxHeight) / boxWidth }
  if (height !== undefined) return { format: 'svg', width: (height * boxWidth) / boxHeight, height }
  return { format: 'svg', width: mmOfPixels(boxWidth, undefined), height: mmOfPixels(boxHeight, undefined) }
}

const attributeOf = (root: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]

/** An absolute length in mm; undefined for percentages and what is no length. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}
