import { expect, it } from 'vitest'
import { createDesk } from '../../../../src/authored/markup/desk.ts'
import { readItemText, readSectionText, readStimulusText } from '../../../../src/authored/markup/section-text.ts'
import { startOf } from '../../../../src/authored/origin.ts'
import { faultsOf } from '../../../support/authored/reading.ts'

const deskOf = (text: string) => createDesk(text, startOf('x.md'))

it('takes the settings block out of the text, wherever it stands', () => {
  const desk = deskOf('Stem.\n\n ```item\n points: 2\n ```\n\nMore.')
  const { content, settings } = readItemText(desk)
  expect(settings).toEqual({ text: 'points: 2', offset: 16, indent: 1 })
  expect(content.stem).toHaveLength(2)
})

it('reports second and misplaced blocks of settings', () => {
  const twice = deskOf('```item\na: 1\n```\n\n```item\nb: 1\n```')
  readItemText(twice)
  expect(faultsOf(twice)).toEqual(['5:1 settings-twice'])
  const wrong = deskOf('```item\na: 1\n```')
  readStimulusText(wrong)
  expect(faultsOf(wrong)).toEqual(['1:1 settings-misplaced'])
  const late = deskOf('```stimulus\na: 1\n```')
  expect(readSectionText(late)).toEqual([])
  expect(faultsOf(late)).toEqual(['1:1 settings-misplaced'])
})
