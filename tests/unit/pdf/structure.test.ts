import { expect, it } from 'vitest'
import type { Tag } from '../../../src/model/drawing.ts'
import { finish } from '../../../src/pdf/engine.ts'
import { createStructure } from '../../../src/pdf/structure.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

it('numbers the content of a page and notes which element holds it', async () => {
  const { engine, end } = recordedEngine()
  const structure = createStructure(engine)
  const section: Tag = { role: 'Sect' }
  const paragraph: Tag = { role: 'P', within: section }
  const box: Tag = { role: 'Span', text: '☒', within: paragraph }
  const page = engine.ref()
  expect(structure.beginPage(page)).toBe(0)
  expect(structure.begin(paragraph)).toBe('/P <</MCID 0>> BDC')
  expect(structure.begin(box)).toBe('/Span <</MCID 1/ActualText <feff2612>>> BDC')
  expect(structure.begin(paragraph)).toBe('/P <</MCID 2>> BDC')
  expect(structure.begin({ role: 'Artifact' })).toBe('/Artifact BMC')
  structure.endPage()
  const second = engine.ref()
  expect(structure.beginPage(second)).toBe(1)
  expect(structure.begin({ role: 'Figure', alt: 'Fünf' }, { x: 1, y: 2, width: 3, height: 4 })).toBe('/Figure <</MCID 0>> BDC')
  structure.endPage()
  structure.end()
  for (const ref of [page, second]) finish(ref)
  const text = await end()
  expect(text).toContain('/Alt <feff004600fc006e0066>')
  expect(text).toContain('/BBox[1 2 4 6]')
  expect(text).toContain('/Marked true')
  const number = (role: string): string => new RegExp(`(\\d+) 0 obj\\n<</Type/StructElem/S/${role}/`).exec(text)?.[1] ?? '?'
  const [p, span, sect] = [number('P'), number('Span'), number('Sect')]
  expect(text).toContain(`[${p} 0 R ${span} 0 R ${p} 0 R]`)
  expect(text).toContain(`/S/Sect/P ${number('Document')} 0 R/K[${p} 0 R]`)
  expect(text).toContain(`/S/P/P ${sect} 0 R/Pg ${page.id} 0 R/K[0 ${span} 0 R 2]>>`)
  expect(text).toContain(`/S/Span/P ${p} 0 R/Pg ${page.id} 0 R/K[1]/ActualText <feff2612>>>`)
})

it('names the page of content that is not on the page of what the element holds first', async () => {
  const { engine, end } = recordedEngine()
  const structure = createStructure(engine)
  const [first, second] = [engine.ref(), engine.ref()]
  const row: Tag = { role: 'P' }
  for (const page of [first, second]) {
    structure.beginPage(page)
    structure.begin(row)
    structure.endPage()
  }
  structure.end()
  for (const ref of [first, second]) finish(ref)
  expect(await end()).toContain(`/Pg ${first.id} 0 R/K[0 <</Type/MCR/Pg ${second.id} 0 R/MCID 0>>]>>`)
})
