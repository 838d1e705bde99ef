/** An element of MathJax's own light document tree, as far as it is read here. */
export interface MathElement {
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly (MathElement | { readonly kind: '#text'; readonly value: string })[]
}

export const textOf = (element: MathElement, name: string): string => String(element.attributes[name] ?? '')
export const numberOf = (element: MathElement, name: string): number => Number.parseFloat(textOf(element, name)) || 0
export const elementsOf = (element: MathElement): readonly MathElement[] =>
  element.children.filter((c): c is MathElement => 'attributes' in c)
/** Which node of MathML it was made for: `mfrac`, `mtr` … */
export const kindOf = (element: MathElement): string => textOf(element, 'data-mml-node')

/** An element and all below it, in the order written. */
export function allOf(element: MathElement): readonly MathElement[] {
  const all: MathElement[] = []
  const open: MathElement[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    all.push(next)
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]
      if (child !== undefined && 'attributes' in child) open.push(child)
    }
  }
  return all
}

/** TeX's complaint, when the source could not be read. */
export function failureOf(root: MathElement): string | undefined {
  for (const element of allOf(root))
    if (kindOf(element) === 'merror') return textOf(element, 'data-mjx-error') || 'the formula cannot be read'
  return undefined
}

/** Characters for which the math fonts have no outline, with the variant (`normal`, `bold` …) they were asked in. */
export function unknownCharacters(root: MathElement): readonly { character: string; variant: string }[] {
  return allOf(root)
    .filter((e) => e.kind === 'text')
    .flatMap((e) =>
      [...e.children.map((c) => ('value' in c ? c.value : '')).join('')].map((character) => ({
        character,
        variant: textOf(e, 'data-variant'),
      })),
    )
}

/** p ↦ (x + sx·px, y + sy·py): all that MathJax's transforms amount to. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly sx: number
  readonly sy: number
}

export const origin: Place = { x: 0, y: 0, sx: 1, sy: 1 }

/** Where an element's own coordinates begin. Turned arrows are turned by who draws them. */
export function placeOf(element: MathElement, outer: Place): Place {
  const transform = textOf(element, 'transform')
  if (transform === '') return outer
  let place = outer
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c, d = 1, e = 0, f = 0] = list
      .split(/[\s,]+/)
      .filter((t) => t !== '')
      .map(Number)
    if (name === 'translate') place = { ...place, x: place.x + place.sx * a, y: place.y + place.sy * (b ?? 0) }
    else if (name === 'scale') place = { ...place, sx: place.sx * a, sy: place.sy * (b ?? a) }
    else if (name === 'matrix' && b === 0 && c === 0)
      place = { x: place.x + place.sx * e, y: place.y + place.sy * f, sx: place.sx * a, sy: place.sy * d }
  }
  return place
}
