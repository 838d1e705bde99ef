import { Parser } from 'saxen'

/** What a look at an SVG's source tells before it is drawn. */
export interface SvgScan {
  /** Why it cannot be drawn at all. */
  readonly broken?: string
  /** Content that would be missing, and effects that would look different: each in words, once. */
  readonly lost: readonly string[]
  readonly changed: readonly string[]
}

/** Elements drawn when every `use` is followed: more than a figure needs, less than takes a minute. */
const MOST_ELEMENTS = 200_000
const MOST_BYTES = 20_000_000

/** What is drawn, or read by what is drawn. */
const drawn = new Set(
  [
    'svg g a defs symbol use image rect circle ellipse line polyline polygon path text tspan textPath',
    'clipPath mask pattern marker linearGradient radialGradient stop style switch',
  ].flatMap((names) => names.split(' ')),
)
/** What shows nothing by itself. */
const silent = new Set(
  'title desc metadata script view cursor animate animateMotion animateTransform set mpath font font-face filter color-profile'.split(' '),
)
/** Properties that are not followed, unless they have a value that changes nothing. */
const plain: Readonly<Record<string, RegExp>> = {
  filter: /^none$/,
  'mix-blend-mode': /^normal$/,
  'vector-effect': /^none$/,
  'writing-mode': /^(horizontal-tb|lr|lr-tb|rl|rl-tb)$/,
}
/** Ways to write a colour that are not read. */
const COLOUR = /^(hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var|light-dark)\(|^context-/

interface Walk {
  readonly lost: Set<string>
  readonly changed: Set<string>
  readonly ids: Set<string>
  /** Names that something refers to. */
  readonly wanted: Map<string, string>
  /** Elements inside each element with an id, and the ids that it uses: by the path of ids around. */
  readonly sizes: Map<string, { elements: number; readonly uses: string[] }>
  readonly open: { readonly name: string; readonly id: string | undefined; readonly mute: boolean }[]
}

/** Reads an SVG's elements, properties and links. */
export function scanSvg(svg: string): SvgScan {
  if (svg.length > MOST_BYTES) return { broken: `is larger than ${MOST_BYTES / 1_000_000} MB`, lost: [], changed: [] }
  const walk: Walk = {
    lost: new Set(),
    changed: new Set(),
    ids: new Set(),
    wanted: new Map(),
    sizes: new Map([['', { elements: 0, uses: [] }]]),
    open: [],
  }
  const parser = new Parser()
  let broken: string | undefined
  let style = ''
  parser.on('error', (error: Error) => {
    broken ??= `is no well-formed XML: ${error.message}`
  })
  parser.on('openTag', (name: string, attributes: () => Readonly<Record<string, string>>) =>
    enter(walk, name.replace(/^svg:/, ''), attributes()),
  )
  parser.on('closeTag', () => void walk.open.pop())
  const words = (text: string): void => {
    if (walk.open.at(-1)?.name === 'style') style += text
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.parse(svg)
  readStyle(walk, style)
  for (const [id, what] of walk.wanted) if (!walk.ids.has(id)) walk.lost.add(`${what} "#${id}", which is not in the file`)
  if (broken === undefined && expanded(walk) > MOST_ELEMENTS) broken = `draws more than ${MOST_ELEMENTS} elements`
  return { ...(broken === undefined ? {} : { broken }), lost: [...walk.lost], changed: [...walk.changed] }
}

function enter(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  const around = walk.open.at(-1)
  const foreign = name.includes(':') || (!drawn.has(name) && !name.startsWith('fe'))
  const mute = around?.mute === true || silent.has(name) || foreign || name.startsWith('fe')
  const { id } = attributes
  walk.open.push({ name, id, mute })
  if (around?.mute === true) return
  if (foreign && !silent.has(name) && !name.includes(':') && around?.name !== 'switch') walk.lost.add(`<${name}>`)
  if (mute) return
  if (id !== undefined) {
    walk.ids.add(id)
    walk.sizes.set(id, { elements: 0, uses: [] })
  }
  const target = linkOf(walk, name, attributes)
  for (const owner of new Set(['', ...walk.open.flatMap((one) => one.id ?? [])])) {
    const size = walk.sizes.get(owner)
    if (size === undefined) continue
    size.elements += 1
    if (target !== undefined) size.uses.push(target)
  }
  for (const [property, value] of [...Object.entries(attributes), ...declarations(attributes['style'] ?? '')])
    readProperty(walk, property, value)
}

/** Notes where an element's link leads; the id that a `use` draws again. */
function linkOf(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const link = (attributes['href'] ?? attributes['xlink:href'])?.trim()
  if (link === undefined || link === '' || name === 'a') return undefined
  if (link.startsWith('#')) {
    walk.wanted.set(link.slice(1), `<${name}> shows`)
    return name === 'use' ? link.slice(1) : undefined
  }
  if (name !== 'image') walk.lost.add(`<${name}> shows "${shortened(link)}", which is not in the file`)
  else if (!/^data:image\/(png|jpe?g);base64,/.test(link))
    walk.lost.add(`a picture "${shortened(link)}", which is no PNG or JPEG inside the file`)
  return undefined
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

const declarations = (style: string): readonly (readonly [string, string])[] =>
  style.split(';').flatMap((declaration) => {
    const [property = '', ...value] = declaration.split(':')
    return value.length === 0
      ? []
      : [
          [
            property.trim(),
            value
              .join(':')
              .replace(/!important/, '')
              .trim(),
          ] as const,
        ]
  })

function readProperty(walk: Walk, property: string, value: string): void {
  const harmless = plain[property]
  if (harmless !== undefined && !harmless.test(value)) walk.changed.add(`${property}: ${shortened(value)}`)
  if (/^(fill|stroke|stop-color|color)$/.test(property) && COLOUR.test(value)) walk.lost.add(`the colour ${shortened(value)}`)
  const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)/.exec(value)?.[1]
  if (reference === undefined || property === 'filter' || property === 'src') return
  if (reference.startsWith('#')) walk.wanted.set(reference.slice(1), `${property} refers to`)
  else walk.lost.add(`${property} refers to "${shortened(reference)}", which is not in the file`)
}

/** The rules of a <style>: their declarations, and rules with an @ that are passed over. */
function readStyle(walk: Walk, style: string): void {
  const rules = style.replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, name = ''] of rules.matchAll(/@(\w[\w-]*)/g))
    if (!/^(font-face|charset|namespace|keyframes)$/.test(name)) walk.changed.add(`@${name}`)
  for (const [, body = ''] of rules.matchAll(/\{([^{}]*)\}/g))
    for (const [property, value] of declarations(body)) readProperty(walk, property, value)
}

/** How many elements are drawn when every `use` is followed; those that use themselves are drawn once. */
function expanded({ sizes }: Walk): number {
  const known = new Map<string, number>()
  const sizeOf = (id: string): number => {
    const done = known.get(id)
    if (done !== undefined) return done
    known.set(id, 0)
    const { elements = 0, uses = [] } = sizes.get(id) ?? {}
    const all = uses.reduce((sum, used) => Math.min(sum + sizeOf(used), Number.MAX_SAFE_INTEGER), elements)
    known.set(id, all)
    return all
  }
  return sizeOf('')
}
