import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/authored/index.ts'
import { compare, equal, ZERO } from '../../src/base/ratio.ts'
import { stableJson } from '../../src/base/text.ts'
import { askItem, itemKinds } from '../../src/items/index.ts'
import { defaultScheme, isApplicable, maximumOf, pointsOf } from '../../src/schemes/index.ts'

/** One item of each kind, as a teacher writes it. A new kind needs a line here. */
const examples: Readonly<Record<string, string>> = {
  'single-choice': '## q\n\nWhich?\n\n- [x] this\n- [ ] that\n- [ ] neither {.last}\n',
  'multiple-choice': '## q\n\n```item\ntype: multiple-choice\n```\n\nWhich?\n\n- [x] this\n- [x] that\n- [ ] neither\n',
  'true-false': '## q\n\n```item\ntype: true-false\nanswer: false\n```\n\nSo.\n',
  numeric: '## q\n\n```item\ntype: numeric\nanswer: 12.5\ntolerance: 2%\nnear: { tolerance: 1, credit: 1/2 }\n```\n\nHow much?\n',
  matching:
    '## q\n\n```item\ntype: matching\npairs: [{left: $a$, right: one}, {left: b, right: two}]\ndistractors: [three]\n```\n\nWhich is which?\n',
  written: '## q\n\n```item\ntype: written\npoints: 2\nparts: [{id: a, points: 1, step: 1/2}, {id: b, points: 1}]\n```\n\nWhy?\n',
}

describe.each(itemKinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const bank = parseBank([{ file: 'x.md', text: examples[name] ?? '' }])
  const item = [...(bank.value?.items.values() ?? [])][0]
  if (item === undefined) throw new Error(stableJson(bank.diagnostics))
  const asked = askItem(item, { scheme: defaultScheme(name), shuffleOptions: true })
  const samples = kind.samples(asked.field, asked.key)

  it('is what its example is read as, and has a scheme that can score it', () => {
    expect(item.type).toBe(name)
    expect(isApplicable(asked.scheme, asked.field)).toBe(true)
  })

  it('asks the same item the same way twice', () => {
    expect(stableJson(askItem(item, { scheme: defaultScheme(name), shuffleOptions: true }))).toBe(stableJson(asked))
  })

  it('names only settings that its items may have', () => {
    expect(new Set(kind.settings).size).toBe(kind.settings.length)
  })

  it('samples a right, a wrong and a blank answer', () => {
    expect(samples.map((sample) => sample.credit)).toEqual(expect.arrayContaining(['full', 'none', 'blank']))
  })

  it.each(samples.map((sample) => [sample.what, sample] as const))('earns what its sample says: %s', (_, { answer, credit }) => {
    const points = pointsOf(asked, answer)
    if (credit === 'full') expect(equal(points, maximumOf(asked))).toBe(true)
    else if (credit === 'other') expect(compare(points, maximumOf(asked))).toBeLessThan(0)
    else expect(compare(points, ZERO)).toBeLessThanOrEqual(0)
  })
})
