import { expect, it } from 'vitest'
import { parseBlueprint } from '../../../src/authored/blueprint.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { faultsOf, plain } from '../../support/authored/reading.ts'

const parse = (...lines: readonly string[]) =>
  parseBlueprint({ file: 'exam.yaml', text: ['title: T', 'seed: x', 'copies: 1', 'parts:', ...lines].join('\n') })

it('reads a part with its draw lines', () => {
  const { value } = parse(
    ...['  - title: "First *part*"', '    shuffle: within', '    shuffle-options: false', '    new-page: true', '    number-from: 1'],
    ...['    headings: topic', '    scoring: { written: graded }', '    draw:'],
    '      - { from: ["a.md", "b/*.md"], topic: A, tags: [x], type: written, difficulty: [0.2, 0.8], exclude: [q], pick: 2, same: true, points: 1/3 }',
    ...['      - from: c.md', '        heading: H', '        intro: I'],
  )
  const [part] = value?.parts ?? []
  expect(part).toMatchObject({
    shuffle: 'within',
    shuffleOptions: false,
    newPage: true,
    numberFrom: 1,
    headings: 'topic',
    scoring: { written: { scheme: 'graded' } },
  })
  expect(part?.draws[0]).toEqual({
    from: ['a.md', 'b/*.md'],
    topic: 'A',
    tags: ['x'],
    type: 'written',
    difficulty: [0.2, 0.8],
    exclude: ['q'],
    pick: 2,
    same: true,
    constraints: [],
    points: ratio(1, 3),
    at: { kind: 'file', file: 'exam.yaml', line: 13, column: 9 },
  })
  expect(plain(part?.draws[1]?.heading)).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'H' }] }])
})

it.each([
  [['  - draw: [{ type: writen }]'], ['5:20 type-unknown']],
  [['  - draw: [{ pikc: 1 }]'], ['5:14 key-unknown']],
  [['  - draw: [{ pick: 0 }]'], ['5:20 value-bad']],
  [['  - draw: [{ blueprint: [] }]'], ['5:25 value-bad']],
  [['  - shuffel: true'], ['5:5 key-missing', '5:5 key-unknown']],
  [['  - draw: [{ intro: "a $ b" }]'], ['5:24 math-dollar']],
])('reports %j', (lines, faults) => {
  expect(faultsOf(parse(...lines))).toEqual(faults)
})
