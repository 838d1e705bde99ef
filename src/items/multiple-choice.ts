import { checked } from '../model/diagnostic.ts'
import { choiceBodyOf, choiceField, choiceSettings, samplesOfMany } from './choice.ts'
import { itemKind } from './kind.ts'

/** Options of which any number is right. */
export const multipleChoice = itemKind({
  name: 'multiple-choice',
  settings: choiceSettings,
  takesOptions: true,
  parse: (raw) => {
    const { body, faults } = choiceBodyOf(raw)
    return checked(body, faults)
  },
  ask: (body) => choiceField(body, 'many'),
  samples: samplesOfMany,
})
