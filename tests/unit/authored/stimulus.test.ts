import { expect, it } from 'vitest'
import { readStimulusSettings, stimulusOf } from '../../../src/authored/stimulus.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { at } from '../../support/items/settings.ts'

const origin = { file: 'x.md', line: 4, column: 1, indent: 0 }
const read = (text: string) => {
  const faults: Diagnostic[] = []
  return { settings: readStimulusSettings(text, origin, faults), faults: faults.map(({ code }) => code) }
}

it('takes title, number, new page and shuffling', () => {
  const { settings, faults } = read('title: A *title*\nnumbered: true\nnew-page: true\nshuffle: true')
  expect(faults).toEqual([])
  const stimulus = stimulusOf({ id: 's', content: [], settings, at: at(1) }, (setting) => [
    { kind: 'paragraph', children: [{ kind: 'text', text: setting.kind === 'scalar' ? setting.text : '' }] },
  ])
  expect(stimulus).toMatchObject({ id: 's', numbered: true, newPage: true, shuffle: true, title: [{ children: [{ text: 'A *title*' }] }] })
})

it('has neither when nothing is said', () => {
  expect(stimulusOf({ id: 's', content: [], settings: read('').settings, at: at(1) }, () => [])).toEqual({
    id: 's',
    title: [],
    content: [],
    numbered: false,
    newPage: false,
    shuffle: false,
    at: at(1),
  })
})

it('reports settings that a stimulus does not have', () => {
  expect(read('titel: A').faults).toEqual(['key-unknown'])
  expect(read('numbered: often').faults).toEqual(['value-bad'])
})
