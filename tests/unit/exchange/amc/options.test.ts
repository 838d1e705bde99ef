import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { gradeScaleOf, isLettered, markingOf, optionsOfXml } from '../../../../src/exchange/amc/options.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

it('reads a flat list of settings', () => {
  const options = optionsOfXml(
    '<?xml version="1.0"?>\n<project>\n<nom_examen>R&amp;D &#233;t&#xe9; &x;</nom_examen><seuil> 0.2 </seuil><a><b></a>\n</project>',
  )
  expect(Object.fromEntries(options)).toEqual({ nom_examen: 'R&D été &x;', seuil: '0.2' })
  expect(optionsOfXml('no xml').size).toBe(0)
})

it("makes the grade scale of AMC's settings, its defaults where one is not said", () => {
  const scale = gradeScaleOf(new Map([['note_max', '10'], ['note_grain', '0,25'], ['note_arrondi', 'sup'], ['note_min', '0']]), 'SUF=8,allowempty=2') // biome-ignore format: one thought
  expect(scale).toEqual({
    ...{ from: ratio(0), to: ratio(10), step: ratio(1, 4), rounding: 'up', floor: ratio(0), ceiling: ratio(10) },
    ...{ maximum: ratio(8), allowedBlanks: 2 },
  })
  expect(gradeScaleOf(new Map([['note_max_plafond', '0']]), '')).toEqual({
    ...{ from: ratio(0), to: ratio(20), step: ratio(1, 2), rounding: 'down', open: true },
  })
  expect(gradeScaleOf(new Map([['note_grain', '0']]), '')).toEqual({ from: ratio(0), to: ratio(20), rounding: 'none', ceiling: ratio(20) })
  expect(gradeScaleOf(new Map([['note_max', '0'], ['note_arrondi', 'normal']]), '')).toMatchObject({ from: ratio(0), to: ratio(0), rounding: 'nearest' }) // biome-ignore format: one thought
})

it('without settings the grade is the total, with what the exam says of it', () => {
  expect(gradeScaleOf(new Map(), 'b=1')).toBeUndefined()
  expect(gradeScaleOf(new Map(), 'allowempty=1')).toEqual({ from: ratio(0), to: ratio(0), rounding: 'none', allowedBlanks: 1 })
})

it('boxes with letters are filled, others ticked; an upper threshold takes marks back', () => {
  const [inline, ovals] = [loadedProject('inline').layout, loadedProject('ovals').layout]
  expect([isLettered(inline), isLettered(ovals)]).toEqual([false, true])
  expect([markingOf(inline, new Map()), markingOf(ovals, new Map())]).toEqual(['tick', 'fill'])
  expect(markingOf(inline, new Map([['seuil_up', '0,6']]))).toBe('cross-then-fill-to-cancel')
})
