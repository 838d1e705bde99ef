import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { faultsOfPicture } from '../../../src/app/faults-of-picture.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import type { ImageAsset } from '../../../src/model/content.ts'
import { smallExam } from '../../support/small-exam.ts'

const at = { kind: 'file', file: 'bank.md', line: 3, column: 1 } as const
const asset = (body: string): ImageAsset => ({
  ...{ id: body, format: 'svg', width: 10, height: 10 },
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>`),
})

it('says where, what and how bad', () => {
  const none = { has: () => false, add: () => undefined }
  const found = (body: string) => faultsOfPicture(asset(body), 'a.svg', at, none).map((d) => [d.code, d.severity, d.location])
  expect(found('<rect/>')).toEqual([])
  expect(found('<foreignObject/>')).toEqual([['picture-part-lost', 'error', at]])
  expect(found('<rect style="mix-blend-mode:multiply"/>')).toEqual([['picture-part-lost', 'warning', at]])
  expect(found('<text>速</text>')).toEqual([['missing-glyph', 'error', at]])
  expect(found('<g>')).toEqual([['image-unusable', 'error', at]])
})

it('tries a faultless figure once', () => {
  const names = new Set<string>()
  const known = { has: (name: string) => names.has(name), add: (added: readonly string[]) => void added.map((name) => names.add(name)) }
  faultsOfPicture(asset('<rect/>'), 'a.svg', at, known)
  expect(names.size).toBe(1)
  faultsOfPicture(asset('<foreignObject/>'), 'a.svg', at, known)
  expect(names.size).toBe(1)
})

it('is told of with the exam', async () => {
  const exam = smallExam()
  const folder = dirname(exam)
  writeFileSync(
    join(folder, 'bank', 'lost.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"><image href="photo.png"/></svg>',
  )
  writeFileSync(join(folder, 'bank', 'lost.md'), '## lost\n\n![x](lost.svg)\n\n- [x] a\n- [ ] b\n')
  const { diagnostics } = await loadExam(exam)
  expect(diagnostics.filter(({ code }) => code === 'picture-part-lost')).toHaveLength(1)
})
