import { expect, it } from 'vitest'
import { drawGalley } from '../../../src/typeset/index.ts'
import { galleyOf, LINE, paragraph, textRuns } from '../../support/typeset/bench.ts'

it('draws the pieces under each other as one form that is named by what it shows', () => {
  const galley = galleyOf([paragraph('One ', { kind: 'late', field: 'page-number', digits: 2 }), paragraph('Two')], 80)
  const { form, late } = drawGalley(galley)
  expect(textRuns(form.items).map((r) => r.y / LINE)).toEqual([expect.closeTo(0.7, 9), expect.closeTo(1.7, 9)])
  expect(form.bounds).toEqual({ x: 0, y: 0, width: 80, height: galley.height })
  expect(late).toMatchObject([{ field: 'page-number', y: textRuns(form.items)[0]?.y }])
  expect(drawGalley(galley).form).toBe(form)
  expect(drawGalley({ ...galley }).form.id).toBe(form.id)
  expect(drawGalley(galleyOf([paragraph('Three')], 80)).form.id).not.toBe(form.id)
})
