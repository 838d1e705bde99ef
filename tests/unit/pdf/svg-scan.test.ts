import { expect, it } from 'vitest'
import { scanSvg } from '../../../src/pdf/svg-scan.ts'

const scan = (body: string) => scanSvg(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="urn:i" viewBox="0 0 9 9">${body}</svg>`)

it('has nothing to say of what is drawn', () => {
  const body = `<title>t</title><inkscape:view x="1"/><metadata><foreignObject/></metadata><style>.a{fill:url(#g)}</style>
    <defs><linearGradient id="g"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient><g id="s"><rect class="a" filter="none"/></g></defs>
    <use href="#s"/><image href="data:image/png;base64,AAAA" width="1" height="1"/><a href="https://example.org"><text>x</text></a>`
  expect(scan(body)).toEqual({ lost: [], changed: [] })
})

it.each([
  ['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
  ['<mesh/>', '<mesh>'],
  ['<image href="photo.png"/>', 'a picture "photo.png", which is no PNG or JPEG inside the file'],
  ['<image href="data:image/gif;base64,AAAA"/>', 'a picture "data:image/gif;base64,AAAA", which is no PNG or JPEG inside the file'],
  ['<use href="other.svg#x"/>', '<use> shows "other.svg#x", which is not in the file'],
  ['<use href="#x"/>', '<use> shows "#x", which is not in the file'],
  ['<rect fill="url(#x)"/>', 'fill refers to "#x", which is not in the file'],
  ['<rect style="stroke: hsl(1,2%,3%)"/>', 'the colour hsl(1,2%,3%)'],
  ['<style>.a { fill: var(--ink) }</style>', 'the colour var(--ink)'],
])('says what is lost of %s', (body, lost) => {
  expect(scan(body).lost).toEqual([lost])
})

it.each([
  ['<rect filter="url(#f)"/><filter id="f"><feGaussianBlur/></filter>', 'filter: url(#f)'],
  ['<rect style="mix-blend-mode:multiply"/>', 'mix-blend-mode: multiply'],
  ['<path vector-effect="non-scaling-stroke"/>', 'vector-effect: non-scaling-stroke'],
  ['<style>@media print { .a { fill: red } }</style>', '@media'],
])('says what looks different of %s', (body, changed) => {
  expect(scan(body)).toEqual({ lost: [], changed: [changed] })
})

it('knows the way out that drawing programs leave', () => {
  expect(scan('<switch><foreignObject><p>x</p></foreignObject><text>x</text></switch>').lost).toEqual([])
})

it('bounds what is drawn, whatever uses what', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`)
  expect(scan(`<defs><g id="g0"><rect/></g>${levels.join('')}</defs><use href="#g12"/>`).broken).toBe('draws more than 200000 elements')
  expect(scan('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>').broken).toBeUndefined()
})

it('reports what is no XML', () => {
  expect(scanSvg('<svg><g><rect </svg>').broken).toMatch(/^is no well-formed XML/)
})
