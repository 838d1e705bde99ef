import { expect, it } from 'vitest'
import { mapBlocks, mapField } from '../../../../src/items/params/map-content.ts'
import { optionId } from '../../../../src/model/ids.ts'
import { blocksOfText } from '../../../support/authored/reading.ts'

const shout = (text: string, surroundings: string): string => text.replaceAll('q', `<${surroundings}>`)

const everything = `*q* **q** \`q\` $q$ ![q $q$](q.png){width=3cm .inline} [q](http://q.x)

$$q$$

- q
  > q

| q | $q$ |
|---|---|
| q | q |

Table: q {#tab:q}

![q](q.png)

~~~q
q
~~~
`

it('reaches every text, formula and piece of code, and nothing else', () => {
  const before = blocksOfText(everything)
  const after = JSON.stringify(mapBlocks(before, shout))
  expect(after.match(/<\w+>/g)?.join('')).toBe(
    '<text><text><code><math><alt><alt><text><math><text><text><text><math><text><text><text><alt><text><code>',
  )
  expect(after.match(/q\.png|"tab"|"q"|http/g)).toEqual(['q.png', '"q"', 'q.png', '"q"'])
  expect(mapBlocks(before, (text) => text)).toEqual(before)
})

it('leaves blocks without text alone, and goes into columns and sides', () => {
  const q = { kind: 'paragraph', children: [{ kind: 'sans', children: [{ kind: 'text', text: 'q' }] }] } as const
  const blocks = [
    { kind: 'columns', count: 2, children: [q] },
    { kind: 'sides', left: [q], right: [q] },
    { kind: 'frame', children: [{ kind: 'rule' }, { kind: 'fill-in-line' }] },
  ] as const
  expect(JSON.stringify(mapBlocks(blocks, shout)).match(/<text>/g)).toHaveLength(3)
})

it('reaches options, feedback and rows of a field', () => {
  const q = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'q' }] }] as const
  const a = optionId('a')
  const field = mapField(
    {
      kind: 'choice',
      pick: 'one',
      arrangement: { kind: 'inline' },
      options: [{ id: a, content: q, feedback: q }],
      rows: [{ id: 'r', content: q, options: [a] }],
    },
    shout,
  )
  expect(JSON.stringify(field).match(/<text>/g)).toHaveLength(3)
  const written = { kind: 'written', parts: [], space: { height: 10, rule: 'none' } } as const
  expect(mapField(written, shout)).toBe(written)
})
