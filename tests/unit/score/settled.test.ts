import { expect, it } from 'vitest'
import { optionId } from '../../../src/model/ids.ts'
import { settledPart } from '../../../src/score/settled.ts'

it('open boxes are left empty', () => {
  const [a, b] = ['a', 'b'].map(optionId) as [ReturnType<typeof optionId>, ReturnType<typeof optionId>]
  expect(settledPart({ kind: 'choice', ticked: [a], open: [b] })).toEqual({ kind: 'chosen', options: [a] })
  expect(settledPart({ kind: 'choice', ticked: [], open: [b] })).toEqual({ kind: 'blank' })
  const column = (ticked: readonly string[]) => ({ ticked, open: ['7'] })
  expect(settledPart({ kind: 'digits', columns: [column(['1']), column([])] })).toEqual({ kind: 'digits', columns: [['1'], []] })
  expect(settledPart({ kind: 'digits', columns: [column([]), column([])] })).toEqual({ kind: 'blank' })
})
