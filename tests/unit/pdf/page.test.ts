import { expect, it } from 'vitest'
import { writeStream } from '../../../src/pdf/engine.ts'
import { addPageObject } from '../../../src/pdf/page.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const A4 = { width: 210, height: 297, resources: '<<>>' }

it('writes a page at once and enters it in the tree', async () => {
  const { engine, text, end } = recordedEngine()
  const contents = writeStream(engine, 'q Q')
  addPageObject(engine, { ...A4, contents })
  expect(text()).toContain(`${contents.id} 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n`)
  expect(text()).toContain(`<</Type/Page/Parent 1 0 R/Contents ${contents.id} 0 R/Resources <<>>>>`)
  expect(await end()).toMatch(/\/Type \/Pages\n\/Count 1\n\/Kids \[\d+ 0 R\]\n\/MediaBox \[0 0 595.276 841.89\]/)
})

it('says the size of a page that differs from the first', () => {
  const { engine, text } = recordedEngine()
  const contents = writeStream(engine, '')
  addPageObject(engine, { ...A4, contents })
  addPageObject(engine, { ...A4, width: 297, height: 420, contents })
  expect(text().match(/MediaBox/g)).toHaveLength(1)
  expect(text()).toContain('/MediaBox[0 0 841.89 1190.551]>>')
})
