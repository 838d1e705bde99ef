import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { matterOf, onlyUsed } from '../../../src/app/matter-of.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

it('is the look without what is asked and of whom, and drops what no page shows', async () => {
  const matter = matterOf(resultOf(await loadExam(smallExam())))
  expect(matter.look).toMatchObject({ title: 'My exam', duplex: true, paper: { width: 210, height: 297 } })
  expect(Object.keys(matter.look).filter((key) => ['parts', 'audience', 'scoring'].includes(key))).toEqual([])
  expect([...matter.images.keys()]).toEqual(['bank/figures/triangle.svg'])
  const less = onlyUsed(matter, { fonts: new Set(['cmu-serif-500-roman']), images: new Set() })
  expect([less.fonts.map(({ id }) => id), less.images.size]).toEqual([['cmu-serif-500-roman'], 0])
})
