import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { createRng } from '../../../src/base/rng.ts'
import type { Marking } from '../../../src/model/reading.ts'
import { planClass, type SimulationRequest } from '../../../src/simulate/class-plan.ts'
import { fillPage } from '../../../src/simulate/fill-page.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { noiseOf } from '../../../src/simulate/noise.ts'
import { inkShare } from '../../support/simulate/ink-share.ts'
import { drawSheet, smallRun } from '../../support/simulate/small-run.ts'

/** Every box of a class with the ink that was drawn into it, before any scanner. */
function filled(marking: Marking, level: SimulationRequest['level'], seed: string) {
  const run = smallRun(6, { marking })
  const plan = planClass({ run, level, seed })
  return run.sheets.flatMap((sheet) => {
    const page = drawSheet(sheet, 200)
    const rng = createRng(seed).fork(`${sheet.copy} ${sheet.page}`)
    const copy = plan.copies.get(sheet.copy)
    if (copy === undefined) throw new Error('no plan')
    const truth = fillPage(page, { sheet, plan: copy, level: levels[level], marking, rng, graders: createRng(seed), noise: noiseOf(rng) })
    const canvas = { ...page, perMmX: page.width / sheet.width, perMmY: page.height / sheet.height }
    return truth.map((box) => {
      const zone = sheet.zones.find((z) => z.id === box.zone)
      return { box, copy, zone, ink: zone === undefined ? 0 : inkShare(canvas, zone.rect) }
    })
  })
}

test.each([
  ['fill', 'clean', 0.3],
  ['fill', 'office', 0.15],
  ['tick', 'clean', 0.04],
  ['tick', 'office', 0.04],
  ['cross-then-fill-to-cancel', 'office', 0.06],
] as const)('boxes that are marked hold ink and blank ones none (%s, %s)', (marking, level, least) => {
  const all = filled(marking, level, 'ink 7')
  const marked = all.filter(({ box }) => box.marked)
  const blank = all.filter(({ box }) => box.intent === 'blank')
  expect(marked.length).toBeGreaterThan(60)
  expect(Math.min(...marked.map(({ ink }) => ink))).toBeGreaterThan(least)
  expect(Math.max(...blank.map(({ ink }) => ink))).toBe(0)
})

test('the boxes tell exactly what the plan says', () => {
  for (const { box, copy, zone } of filled('fill', 'office', 'plan 3')) {
    const role = zone?.role
    if (role?.kind === 'option') expect(box.marked).toBe(copy.answers.choices.get(role.item)?.chosen.includes(role.option))
    if (role?.kind === 'student-digit') expect(box.marked).toBe(copy.digits[role.column] === role.digit)
  }
})

test('graders tick one box a part', () => {
  const grades = filled('fill', 'office', 'graders 1').filter(({ box }) => box.role.startsWith('grade '))
  expect(grades.length).toBe(18)
  expect(grades.filter(({ box }) => box.marked).length).toBe(6)
})

test('a name is written only where none is printed', () => {
  const run = smallRun(1)
  const sheet = present(run.sheets[0], 'sheet')
  const ink = (prefilled: boolean) => {
    const copy = present(planClass({ run, level: 'clean', seed: 'x' }).copies.get(1), 'plan')
    const page = drawSheet(sheet, 200)
    const rng = createRng('x')
    const plan = { ...copy, prefilled }
    fillPage(page, { sheet, plan, level: levels.clean, marking: 'fill', rng, graders: rng, noise: noiseOf(rng) })
    const canvas = { ...page, perMmX: page.width / sheet.width, perMmY: page.height / sheet.height }
    return inkShare(canvas, { x: 110, y: 60, width: 72, height: 12 })
  }
  expect(ink(true)).toBe(0)
  expect(ink(false)).toBeGreaterThan(0.005)
})

test('a stroke that runs on through another box is told there, and leaves its ink', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((seed) => filled('tick', 'extreme', `passing ${seed}`))
  const passing = all.filter(({ box }) => box.intent === 'passing')
  expect(passing.length).toBeGreaterThan(0)
  for (const { box, ink } of passing) {
    expect(box.marked).toBe(false)
    if (box.arguable === true) expect(ink).toBeGreaterThan(0.02)
  }
})

test('what a careful person may doubt is told of careless classes, and of nobody who is clear', () => {
  const all = filled('fill', 'extreme', 'careless')
  expect(all.some(({ box }) => box.arguable === true)).toBe(true)
  for (const { box } of all) if (box.intent === 'blank' || (box.marked && box.style === 'filled')) expect(box.arguable).toBeUndefined()
})
