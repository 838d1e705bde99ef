import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/authored/bank.ts'
import { settingsBeyondText, translatedSettings, translatedText, translationOf } from '../../../src/authored/translation.ts'
import { itemId } from '../../../src/model/ids.ts'
import { at, scalar, written } from '../../support/items/settings.ts'

describe('the name of a translation', () => {
  it.each([
    ['ml/knn.fr.md', { base: 'ml/knn.md', language: 'fr' }],
    ['knn.pt-BR.md', { base: 'knn.md', language: 'pt-BR' }],
    ['knn.md', undefined],
    ['knn.draft.md', undefined],
    ['knn.fr.txt', undefined],
  ])('%s', (file, translation) => {
    expect(translationOf(file)).toEqual(translation)
  })
})

const english = `# net

\`\`\`stimulus
title: Networks
numbered: true
\`\`\`

A network.

## q

\`\`\`item
points: 2
scoring: { scheme: right-wrong, wrong: -1/4 }
\`\`\`

Which, as in @fig:plot?

![A plot](plot.png){#fig:plot}

- [ ] the first
  > No.
- [x] the second {#right-one}
- [ ] neither {.last}

### Solution

The second.

# end

## pairs

\`\`\`item
type: matching
pairs: [{left: one, right: a}, {left: two, right: b}]
\`\`\`

Match.
`

const french = `---
topic: Réseaux
---

# net

\`\`\`stimulus
title: Les réseaux
\`\`\`

Un réseau.

## q

Lequel, voir @fig:plot ?

![Un dessin](plot.png){#fig:plot}

- [ ] le premier
  > Non.
- [ ] le second {#right-one}
- [ ] ni l'un ni l'autre {.last}

### Solution

Le second.

# end

## pairs

\`\`\`item
pairs: [{left: un, right: a}, {left: deux, right: b}]
\`\`\`

Reliez.
`

const parse = (translation: string, original = english) =>
  parseBank([
    { file: 'ml.md', text: original },
    { file: 'ml.fr.md', text: translation },
  ])
const faults = (translation: string, original = english) =>
  parse(translation, original).diagnostics.map(({ code, location, message }) =>
    location.kind === 'file' ? `${location.file}:${location.line} ${code}: ${message}` : code,
  )

describe('a translation', () => {
  const bank = parse(french)
  const own = bank.value?.translations.get('fr')
  const item = (id: string) => [bank.value?.items.get(itemId(id)), own?.items.get(itemId(id))]

  it('is no part of the bank, and has the words of its own', () => {
    expect(bank.diagnostics).toEqual([])
    expect([...(bank.value?.items.keys() ?? [])]).toEqual(['q', 'pairs'])
    expect(JSON.stringify(own?.items.get(itemId('q'))?.stem)).toContain('Lequel')
    expect(JSON.stringify(own?.items.get(itemId('q'))?.body)).toContain('le premier')
    expect(JSON.stringify(own?.items.get(itemId('pairs'))?.body)).toContain('deux')
    expect(own?.items.get(itemId('q'))?.settings.topic).toBe('Réseaux')
  })

  it("keeps the original's settings, file, stimulus, options and key", () => {
    const [original, translated] = item('q')
    expect(translated).toMatchObject({ file: 'ml.md', stimulus: 'net', type: 'single-choice' })
    expect(translated?.settings).toEqual({ ...original?.settings, topic: 'Réseaux' })
    expect(translated?.body).toMatchObject({ right: ['right-one'], options: [{ id: 'a' }, { id: 'right-one' }, { id: 'c', pin: 'last' }] })
    expect(own?.stimuli.get('net')).toMatchObject({ numbered: true })
    expect(JSON.stringify(own?.stimuli.get('net')?.title)).toContain('Les réseaux')
  })

  it('alone, without the file that it translates, is a file of the bank', () => {
    expect(parseBank([{ file: 'ml.fr.md', text: english }]).value?.items.size).toBe(2)
  })
})

describe('is told what differs', () => {
  it.each([
    [french.replace('## q', '## p'), ['ml.fr.md:13 translation-unknown: there is no item `p` to translate']],
    [french.replace('# net', '# nets'), ['ml.fr.md:5 translation-unknown: there is no stimulus `nets` to translate']],
    [french.replace("- [ ] ni l'un ni l'autre {.last}\n", ''), ['ml.fr.md:13 translation-differs: the option `c` is not translated']],
    [
      french.replace('{#right-one}', '{#other}'),
      [
        'ml.fr.md:13 translation-differs: the option `right-one` is not translated',
        'ml.fr.md:21 translation-differs: the original has no option `other`',
      ],
    ],
    [
      french.replace('- [ ] le premier', '- [x] le premier'),
      [
        'ml.fr.md:19 translation-differs: the option `a` is wrong in the original',
        'ml.fr.md:21 translation-differs: the option `right-one` is right in the original',
      ],
    ],
    [
      french.replace('topic: Réseaux', 'points: 3'),
      ["ml.fr.md:2 translation-differs: a translation has no `points`: it is the original's"],
    ],
    [
      french.replace('pairs: [{left: un', 'type: matching\npairs: [{left: un'),
      ["ml.fr.md:33 translation-differs: a translation has no `type`: it is the original's"],
    ],
    [`${french}\n## pairs\n\nEncore.\n`, ['ml.fr.md:38 id-duplicate: the id `pairs` is taken']],
  ])('case %#', (translation, told) => {
    expect(faults(translation)).toEqual(told)
  })
})

it('takes settings that are text, and refuses the others', () => {
  const own = new Map(['topic', 'points'].map((name) => [name, { name, nameAt: at(3), value: scalar('x') }]))
  const original = {
    settings: new Map([['points', { name: 'points', nameAt: at(1), value: scalar('2') }]]),
    options: [],
    stimulus: undefined,
  }
  const told: unknown[] = []
  const settings = translatedSettings(original, { own, defaults: new Map() }, told as never)
  expect([...settings].map(([name, { value }]) => [name, value.kind === 'scalar' ? value.text : ''])).toEqual([
    ['points', '2'],
    ['topic', 'x'],
  ])
  expect(settingsBeyondText(own)).toMatchObject([{ code: 'translation-differs', location: at(3) }])
  expect(told).toHaveLength(1)
})

it('says nothing of options that were left out because they are faulty', () => {
  const original = { settings: new Map(), options: written(2, 'a'), stimulus: undefined }
  const text = { stem: [], options: written(1), incomplete: true, afterOptions: [] }
  const told: never[] = []
  expect(translatedText(original, text, at(1), told).options.map((option) => `${option.id} ${option.right}`)).toEqual(['a true'])
  expect(told).toEqual([])
})
