import { expect, it } from 'vitest'
import { layoutOfXy } from '../../../../src/exchange/amc/layout-of-xy.ts'
import { xyOfLayout } from '../../../../src/exchange/amc/xy-of-layout.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

it.each(['inline', 'ovals'] as const)('the file written of %s is read back as the same layout', (name) => {
  const { layout } = loadedProject(name)
  const { value, diagnostics } = layoutOfXy(xyOfLayout({ ...layout, students: new Map([[1, '0042']]) }), 'a.xy')
  expect(diagnostics).toEqual([])
  const rounded = (of: unknown) => JSON.parse(JSON.stringify(of, (_key, held: unknown) => (typeof held === 'number' ? Number(held.toFixed(3)) : held))) // biome-ignore format: one thought
  const pages = layout.pages.map((page, i) => ({ ...page, subjectPage: i + 1 }))
  expect(rounded(value?.pages)).toEqual(rounded(pages))
  expect(value?.questions).toEqual(layout.questions)
  expect(value?.students).toEqual(new Map([[1, '0042']]))
})
