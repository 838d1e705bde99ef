import { expect, test } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import { drawSlabs, type LateValues } from '../../../src/paper/page.ts'
import { blankSlab, type Slab } from '../../../src/paper/slab.ts'
import { textsOf } from '../../support/papers.ts'
import { realTypesetter } from '../../support/typesetters.ts'

const typesetter = realTypesetter()
const values: LateValues = {
  reference: () => '7',
  fields: {
    'page-number': '3',
    'page-count': '9',
    'copy-number': '12',
    'booklet-number': undefined,
    'student-name': 'Ada Lovelace, Countess',
    'student-id': undefined,
  },
}
const slot = { face: 'roman', size: 4, x: 1, y: 5, width: 30, align: 'left' } as const
const draw = (slab: Partial<Slab>) => drawSlabs([{ slab: { ...blankSlab(10, 'it'), ...slab }, x: 10.00049, y: 20 }], values, typesetter)

test('slots are filled where they stand', () => {
  const { items } = draw({
    late: [
      { ...slot, field: 'copy-number' },
      { ...slot, field: { reference: 'fig', label: 'x' } },
    ],
  })
  expect(textsOf(items)).toBe('12 7')
  expect(items[0]).toMatchObject({ x: 11, y: 25, size: 4 })
})

test("a question's number is its slab's; what is not known stays empty", () => {
  expect(textsOf(draw({ number: 42, late: [{ ...slot, field: 'question-number' }] }).items)).toBe('42')
  expect(
    draw({
      late: [
        { ...slot, field: 'question-number' },
        { ...slot, field: 'student-id' },
      ],
    }).items,
  ).toEqual([])
})

test('right-aligned words end where their room ends', () => {
  const [run] = draw({ late: [{ ...slot, field: 'page-number', align: 'right' }] }).items
  const width = typesetter.shape('3', 'roman', 4).width
  expect(run?.kind === 'text' ? run.x + width : 0).toBeCloseTo(41, 2)
})

test('a name that is too long is set smaller', () => {
  const [run] = draw({ late: [{ ...slot, width: 20, field: 'student-name' }] }).items
  const size = run?.kind === 'text' ? run.size : 0
  expect(size).toBeLessThan(4)
  expect(typesetter.shape('Ada Lovelace, Countess', 'roman', size).width).toBeLessThanOrEqual(20.01)
})

test('zones are moved and rounded to 0.001 mm', () => {
  const zone: Slab['zones'][number] = {
    id: zoneId('name'),
    rect: { x: 1.23456, y: 2, width: 3.78, height: 3 },
    shape: 'square',
    group: 'name',
    role: { kind: 'name' },
  }
  expect(draw({ zones: [zone] }).zones[0]?.rect).toEqual({ x: 11.235, y: 22, width: 3.78, height: 3 })
})

test('a word in a form goes with the form; its tag stays, within that of its slab', () => {
  const form = { id: 'f', bounds: { x: 0, y: 0, width: 35, height: 8 }, items: [] }
  const tag = { role: 'P' } as const
  const section = { role: 'Sect' } as const
  const slab = { drawn: [{ kind: 'form', form, x: 0.5, y: 1, tag }, { kind: 'form', form, x: 50, y: 1 }], late: [{ ...slot, field: 'copy-number' }] } as const // biome-ignore format: two forms
  const [full, empty] = draw(slab).items
  expect(full).toMatchObject({ x: 10.5, y: 21, tag, filled: [{ x: 0.5, y: 4 }] })
  expect(empty).toEqual({ kind: 'form', form, x: 60, y: 21 })
  const [inSection, untagged] = draw({ ...slab, tag: section }).items
  expect([inSection?.tag, untagged?.tag]).toEqual([{ ...tag, within: section }, section])
  const unknown = draw({ ...slab, late: [{ ...slot, field: 'student-id' }] }).items[0]
  expect(unknown).toEqual({ kind: 'form', form, x: 10.5, y: 21, tag })
})
