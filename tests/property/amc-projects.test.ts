import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadAmcProject } from '../../src/app/amc-project.ts'
import { layoutOfXy } from '../../src/exchange/amc/layout-of-xy.ts'
import { runOfProject } from '../../src/exchange/amc/run-of-project.ts'
import { isBox } from '../../src/model/sheet.ts'
import { amcProject, loadedProject, xyOf } from '../support/amc/projects.ts'

/** Stretches of a file, each with the byte that it is overwritten with; 0 … 1 of its length. */
const damage = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 300 }), byte: fc.integer({ min: 0, max: 255 }) }), { minLength: 1, maxLength: 4 }) // biome-ignore format: one thought
const cut = fc.double({ min: 0.1, max: 1, noNaN: true })

it('a project whose databases are damaged anywhere gives diagnostics or a run, and nothing is thrown', async () => {
  const folder = amcProject('inline')
  const files = ['layout', 'scoring'].map((name) => join(folder, 'data', `${name}.sqlite`))
  const whole = files.map((file) => readFileSync(file))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1), damage, cut, async (which, places, share) => {
      const bytes = Buffer.from(whole[which] ?? [])
      for (const { at, length, byte } of places)
        bytes.fill(byte, Math.floor(at * (bytes.length - length)), Math.floor(at * (bytes.length - length)) + length)
      files.forEach((file, i) => {
        writeFileSync(file, i === which ? bytes.subarray(0, Math.ceil(share * bytes.length)) : (whole[i] ?? ''))
      })
      const { value, diagnostics } = await loadAmcProject(folder, {})
      if (value === undefined) return diagnostics.some(({ severity }) => severity === 'error')
      const run = runOfProject(value)
      return run.value !== undefined || run.diagnostics.some(({ severity }) => severity === 'error')
    }),
    { numRuns: 60, seed: 11 },
  )
})

it('an .xy file of which lines are lost, changed or cut gives a layout or an error, and every box that is left has a meaning', () => {
  const lines = xyOf('inline').split('\n')
  const project = loadedProject('inline')
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: lines.length - 1 }), { maxLength: 30 }),
      fc.nat({ max: lines.length }),
      fc.string(),
      (lost, end, junk) => {
        const text = lines.map((line, i) => (lost.includes(i) ? line.slice(0, i % 40) + junk : line)).slice(0, end)
        const { value, diagnostics } = layoutOfXy(text.join('\n'), 'a.xy')
        if (value === undefined) {
          expect(diagnostics.map(({ code }) => code)).toContain('amc-no-pages')
          return
        }
        const run = runOfProject({ ...project, layout: value })
        for (const sheet of run.value?.sheets ?? [])
          for (const zone of sheet.zones.filter(isBox)) expect(zone.rect.width).toBeGreaterThan(0)
      },
    ),
    { numRuns: 40, seed: 12 },
  )
})
