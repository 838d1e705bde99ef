import type { Image } from 'mdast'
import { lengthOfText } from '../../items/index.ts'
import type { Caption, Inline, PlacedImage } from '../../model/content.ts'
import { type Attribute, readAttributes } from './attributes.ts'
import { type Desk, noteBraces } from './desk.ts'
import { plainTextOf, withTokens } from './text.ts'
import { rangeOf } from './tree.ts'

/** An image as written: set as a figure or in the line. */
export interface ReadImage {
  readonly image: PlacedImage
  readonly caption?: Caption
  readonly inline: boolean
}

/** An image node with the braces after it (`raw`, absent when there are none) and its caption, already converted. */
export function readImage(node: Image, raw: string | undefined, caption: readonly Inline[], desk: Desk): ReadImage {
  const [start, end] = rangeOf(node)
  const set = raw === undefined ? new Map<string, Attribute>() : readAttributes(raw, end, ['#', 'width', 'alt', '.inline'], desk)
  const label = labelOf(set.get('#'), desk)
  const width = widthOf(set.get('width'), desk)
  const alt = set.get('alt')?.value ?? plainTextOf(caption)
  if (raw !== undefined && set.has('alt')) noteBraces(alt, 'alt', [end, end + raw.length], desk)
  return {
    image: {
      image: pathOf(withTokens(node.url, desk), start, desk),
      alt: withTokens(alt, desk),
      ...(width === undefined ? {} : { width }),
      at: desk.locate(start),
    },
    ...(caption.length === 0 && label === undefined ? {} : { caption: { ...(label === undefined ? {} : { label }), children: caption } }),
    inline: set.has('.inline'),
  }
}

function labelOf(attribute: Attribute | undefined, desk: Desk): string | undefined {
  if (attribute === undefined) return undefined
  const label = /^fig:([a-z0-9-]+)$/.exec(attribute.value)?.[1]
  if (label === undefined) {
    const message = `\`#${attribute.value}\` is no label of a figure`
    desk.report('label-bad', attribute.offset, message, 'write `#fig:` and small letters, digits and hyphens')
    return undefined
  }
  desk.labels.push({ target: 'fig', label, at: desk.locate(attribute.offset) })
  return label
}

function widthOf(attribute: Attribute | undefined, desk: Desk): PlacedImage['width'] {
  if (attribute === undefined) return undefined
  const percent = /^(\d{1,3}(?:\.\d{1,3})?)%$/.exec(attribute.value)?.[1]
  if (percent !== undefined && Number(percent) > 0 && Number(percent) <= 100) return { percent: Number(percent) }
  const mm = lengthOfText(attribute.value)
  if (mm !== undefined && mm > 0) return { mm }
  desk.report('attribute-bad', attribute.offset, `\`${attribute.value}\` is no width`, 'write `70%` (at most 100), `60mm` or `6cm`')
  return undefined
}

/** The image's path as seen from where the file names are. */
function pathOf(url: string, offset: number, desk: Desk): string {
  const plain = url.replaceAll('%20', ' ')
  if (/^[a-z][a-z0-9+.-]+:|^\/|\\/i.test(plain) || !/\.(?:svg|png|jpe?g)$/i.test(plain)) {
    const message = plain === '' ? 'this image names no file' : `\`${plain}\` is no local SVG, PNG or JPEG file`
    desk.report('image-source', offset, message, 'name a file beside this one, such as `figures/plot.svg`')
  }
  return joined(desk.file, plain)
}

/** `path` as seen from the folder of `file`, without `.` and with `..` resolved as far as it goes. */
function joined(file: string, path: string): string {
  const out: string[] = []
  for (const part of [...file.split('/').slice(0, -1), ...path.split('/')]) {
    if (part === '' || part === '.') continue
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop()
    else out.push(part)
  }
  return file.startsWith('/') ? `/${out.join('/')}` : out.join('/')
}
