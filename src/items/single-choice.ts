import { checked } from '../model/diagnostic.ts'
import { choiceBodyOf, choiceField, choiceSettings, samplesOfOne } from './choice.ts'
import { itemKind } from './kind.ts'
import { errorAt } from './setting.ts'

/** Options of which exactly one is right. */
export const singleChoice = itemKind({
  name: 'single-choice',
  settings: choiceSettings,
  takesOptions: true,
  parse: (raw) => {
    const { body, faults } = choiceBodyOf(raw)
    const count = body.right.length
    const wrongCount =
      count === 1 || body.options.length < 2
        ? []
        : [
            errorAt(
              'key-count',
              `\`${raw.id}\` has ${count === 0 ? 'no right option' : `${count} right options`}; a single choice has exactly one`,
              raw.at,
              'mark one option with `[x]`, or set `type: multiple-choice`',
            ),
          ]
    return checked(body, [...faults, ...wrongCount])
  },
  ask: (body) => choiceField(body, 'one'),
  samples: samplesOfOne,
})
