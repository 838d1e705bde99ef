import { ratio } from '../../../src/base/ratio.ts'
import type { RawItem, Setting } from '../../../src/items/index.ts'
import type { Location } from '../../../src/model/diagnostic.ts'
import { itemId, optionId } from '../../../src/model/ids.ts'
import type { Item, WrittenOption } from '../../../src/model/item.ts'

export const at = (line: number): Location => ({ kind: 'file', file: 'x.md', line, column: 1 })

export const scalar = (value: string | number | boolean, text = `${value}`): Setting => ({ kind: 'scalar', value, text, at: at(2) })
export const list = (...items: readonly Setting[]): Setting => ({ kind: 'list', items, at: at(3) })
export const map = (entries: Readonly<Record<string, Setting>>): Setting => ({
  kind: 'map',
  entries: Object.entries(entries).map(([name, value]) => ({ name, nameAt: at(4), value })),
  at: at(4),
})

/** Options a, b, c… of which those listed are right. */
export const written = (count: number, ...right: readonly string[]): readonly WrittenOption[] =>
  [...'abcdefgh'.slice(0, count)].map((id) => ({
    id: optionId(id),
    right: right.includes(id),
    content: [{ kind: 'paragraph', children: [{ kind: 'text', text: id }] }],
    feedback: [],
    at: at(9),
  }))

/** An item as written, at line 1, worth so many points. */
export const raw = (
  settings: Readonly<Record<string, Setting>>,
  options: readonly WrittenOption[] = [],
  points: number | readonly [number, number] = 1,
): RawItem => ({
  id: itemId('q'),
  at: at(1),
  points: typeof points === 'number' ? ratio(points) : ratio(points[0], points[1]),
  settings: new Map(Object.entries(settings).map(([name, value]) => [name, { name, nameAt: at(5), value }])),
  options,
  fragment: (setting) => [{ kind: 'paragraph', children: [{ kind: 'text', text: setting.kind === 'scalar' ? setting.text : '' }] }],
})

/** An item of a kind with a body that the kind parsed. */
export const itemWith = (type: string, body: unknown, points = ratio(1)): Item => ({
  id: itemId('q'),
  type,
  file: 'x.md',
  at: at(1),
  settings: { points, scored: true, tags: [], keepTogether: true },
  stem: [{ kind: 'paragraph', children: [{ kind: 'math', tex: 'x', at: at(2) }] }],
  afterOptions: [],
  leadIn: [],
  solution: [],
  rubric: [],
  body,
})
