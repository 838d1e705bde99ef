import { expect, it } from 'vitest'
import { loadMathEngine } from '../../../src/typeset/math-engine.ts'

it('has every part that setting a formula needs', () => {
  const { AllPackages, liteAdaptor, mathjax, ...classes } = loadMathEngine()
  expect(AllPackages).toContain('ams')
  expect(liteAdaptor()).toHaveProperty('document')
  expect(mathjax.version).toMatch(/^3\./)
  expect([classes.TeX.NAME, classes.SVG.NAME]).toEqual(['TeX', 'SVG'])
})
