import { expect, it } from 'vitest'
import type { DrawItem, Tag } from '../../../src/model/drawing.ts'
import { createContent } from '../../../src/pdf/content.ts'
import { createDrawTagged } from '../../../src/pdf/draw-tagged.ts'
import { createStructure } from '../../../src/pdf/structure.ts'
import { createTextFonts } from '../../../src/pdf/text-fonts.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

it('marks stretches of one element together and ends each', () => {
  const { engine } = recordedEngine()
  const structure = createStructure(engine)
  const draw = createDrawTagged(
    (content, items) => content.write(items.map((item) => item.kind).join()),
    createTextFonts(engine, new Map()),
    structure,
  )
  const figure: Tag = { role: 'Figure', alt: 'x' }
  const path: DrawItem = { kind: 'path', commands: [], fill: 0 }
  const image: DrawItem = { kind: 'image', image: 'a.png', rect: { x: 0, y: 0, width: 25.4, height: 25.4 }, tag: figure }
  const content = createContent()
  structure.beginPage(engine.ref())
  draw(content, { width: 100, height: 100, items: [path, path, image, image, path] })
  expect(content.text().split('\n')).toEqual([
    ...['/Artifact BMC', 'path', 'path', 'EMC'],
    ...['/Figure <</MCID 0>> BDC', 'image', 'image', 'EMC'],
    ...['/Artifact BMC', 'path', 'EMC'],
  ])
})
