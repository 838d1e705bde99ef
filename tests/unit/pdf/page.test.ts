import { expect, it } from 'vitest'
import { finish } from '../../../src/pdf/engine.ts'
import { addPageObject } from '../../../src/pdf/page.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

it('writes a page at once and enters it in the tree', async () => {
  const { engine, text, end } = recordedEngine()
  const contents = engine.ref()
  contents.write('q Q')
  finish(contents)
  addPageObject(engine, { width: 210, height: 297, contents, resources: { Font: {} } })
  expect(text()).toContain('/MediaBox [0 0 595.276 841.89]')
  expect(text()).toContain(`/Contents ${contents.id} 0 R`)
  expect(await end()).toMatch(/\/Type \/Pages\n\/Count 1\n\/Kids \[\d+ 0 R\]/)
})
