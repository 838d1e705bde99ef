import { expect, it } from 'vitest'
import { amendmentLines, textOfScheme, withText } from '../../../src/app/amendment-lines.ts'
import { amend } from '../../support/score/amendments.ts'
import { asked } from '../../support/score/papers.ts'
import { number, trueFalse, variantOf } from '../../support/variants.ts'

const variants = [variantOf([asked.one, asked.three, number('n', 'x'), trueFalse('t', 'x', true)])]

it('says each amendment in words, with the texts of options, and what held before', () => {
  const amendments = [
    amend.accept('one', 'b', 'c'),
    amend.accept('n', '12'),
    amend.accept('t', 'false'),
    amend.void('one'),
    amend.credit('one', 'all'),
    amend.credit('one', 'answered'),
    amend.points('three', '5/2'),
    amend.scheme('one', 'all-or-none'),
    amend.score(7, 'three', '1.5'),
    amend.withdraw(8),
  ]
  expect(amendmentLines(amendments, variants)).toEqual([
    'one: right are b "2", c "3" (was b "2") – for accept, says Board',
    'n: right is 12 (was 12.5) – for accept, says Board',
    't: right is false (was true) – for accept, says Board',
    'one: void, dropped from totals and maxima – for void, says Board',
    'one: full points for everyone who had it – for credit, says Board',
    'one: full points for everyone who answered it – for credit, says Board',
    'three: worth 2.5 (was 2) – for points, says Board',
    'one: scored by all-or-none (was right-wrong, wrong -1/4) – for scheme, says Board',
    'copy 7, three: 1.5 points – for score, says Board',
    'copy 8: withdrawn, without a grade – for withdraw, says Board',
  ])
})

it('names schemes and options alone too', () => {
  expect(textOfScheme({ scheme: 'per-option', params: { floor: '0', wrong: '-1' } })).toBe('per-option, floor 0, wrong -1')
  expect([withText('b', asked.one), withText('b', undefined)]).toEqual(['b "2"', 'b'])
})
