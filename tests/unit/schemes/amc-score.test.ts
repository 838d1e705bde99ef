import { expect, it } from 'vitest'
import { decimalOfRatio, type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { type AmcScoring, amcScoreOf } from '../../../src/schemes/amc-score.ts'
import type { AmcScorable } from '../../../src/schemes/amc-values.ts'

/** `A*` is right, `B{…}` has a strategy of its own, `none` is "none of these". */
const answersOf = (text: string): AmcScorable['answers'] =>
  text.split(' ').map((word, i, all) => {
    const [, name, star, , strategy = ''] = /^([A-Za-z]+)(\*?)(\{(.*)\})?$/.exec(word) ?? []
    const first = all.findIndex((one) => one.startsWith('none'))
    return { answer: name === 'none' ? 0 : i + 1 - (first >= 0 && first < i ? 1 : 0), isRight: star === '*', strategy }
  })

const question = (kind: string, answers: string, strategy: string): AmcScorable => ({
  isMultiple: kind === 'M',
  answers: answersOf(answers),
  strategy,
})
const tickedIn = (letters: string): readonly number[] => [...letters].map((letter) => (letter === '0' ? 0 : letter.charCodeAt(0) - 64))
const shown = (value: Ratio | undefined): string => (value === undefined ? 'undefined' : decimalOfRatio(value, 4))

const S = 'A* B C'
const S4 = 'A* B C D'
const M = 'A* B* C* D E'
const MN = `${M} none`
const NUMBER = (more = '') =>
  `numval=1.410000000000000e0,haut=,mz=,d=undef,p=undef,formula=(Vdifference<=0?2:(Vdifference<=5?1:0)),${more === 'strict' ? 'requires.digitC=1,requires.digitB=1,requires.digitA=1,requires.signdigit=1,e=-1' : 'default.digitC=0,default.digitB=0,default.digitA=0,default.signdigit=1'},set.intV=141,set.intXX=(((digitC)*10+digitB)*10+digitA)*(signdigit),set.intX=intXX,set.valueX=intXX*10**(-2),set.Vdifference=abs((intV)-(intX))`
/** A signed number of three digits: answers 1 and 2 are the signs, then ten of each place. */
const DIGITS = ['A{set.signdigit=1}*', 'A{set.signdigit=-1}', ...['C', 'B', 'A'].flatMap((place) => Array.from({ length: 10 }, (_, i) => `A{set.digit${place}=${i}}`))] // biome-ignore format: one thought
const numberQuestion = (strategy: string): AmcScorable => ({
  isMultiple: true,
  strategy,
  answers: DIGITS.map((word, i) => ({
    answer: i + 1,
    isRight: [1, 4, 17, 24].includes(i + 1),
    strategy: /\{(.*)\}/.exec(word)?.[1] ?? '',
  })),
})

/** Number, kind, answers, strategy, ticked letters, then score, reason and maximum: as AMC's own engine gave them. */
const rows: readonly (readonly [number, string, string, string, string, string, string, string])[] = [
  [1, 'S', S, '', 'A', '1', '', '1'],
  [2, 'S', S, '', 'B', '0', '', '1'],
  [3, 'S', S, '', '', '0', 'V', '1'],
  [4, 'S', S, '', 'AB', '0', 'E', '1'],
  [5, 'S', S, 'b=2,m=-0.5,v=0.1,e=-1', 'A', '2', '', '2'],
  [6, 'S', S, 'b=2,m=-0.5,v=0.1,e=-1', 'B', '-0.5', '', '2'],
  [7, 'S', S, 'b=2,m=-0.5,v=0.1,e=-1', '', '0.1', 'V', '2'],
  [8, 'S', S, 'b=2,m=-0.5,v=0.1,e=-1', 'AB', '-1', 'E', '2'],
  [9, 'S', S, 'b=2,m=-3,d=5,p=-1', 'B', '-3', '', '2'],
  [10, 'S', 'A* B C{-2}', 'b=2', 'C', '-2', '', '2'],
  [11, 'S', 'A*{3} B C', 'b=2', 'A', '3', '', '3'],
  [12, 'S', 'A*{b=7} B C', 'b=2', 'A', '2', '', '2'],
  [13, 'S', 'A* B{0} C', 'b=1,m=-1', 'B', '0', '', '1'],
  [14, 'S', 'A*{3,b=9,5} B C', '', 'A', '5', '', '5'],
  [15, 'S', S, 'mz=3,m=-1', 'B', '-1', '', '3'],
  [16, 'S', S, 'mz=3,m=-1', 'A', '3', '', '3'],
  [17, 'S', 'A* B* C* D* E* F*', 'auto=0,v=-1,e=-2', 'D', '3', '', '5'],
  [18, 'S', S4, 'formula=NBC*2-NMC/N', 'B', '-0.25', '', '2'],
  [19, 'S', S4, 'm=-1/(N-1)', 'B', '-0.3333', '', '1'],
  [20, 'S', S4, 'b=N', 'A', '4', '', '4'],
  [21, 'S', S, 'haut=2', 'A', '1', '', '1'],
  [22, 'S', S, 'b=3,P=1', 'A', '3', '', '3'],
  [23, 'S', S, 'b=4,MAX=5', 'A', '4', '', '5'],
  [24, 'S', S, 'e=NBC*0.5-NMC*0.5', 'AB', '0', 'E', '1'],
  [25, 'S', 'A* B* C', '', 'A', '0', '', '1'],
  [26, 'M', M, '', 'ABC', '5', '', '5'],
  [27, 'M', M, '', 'A', '3', '', '5'],
  [28, 'M', M, '', '', '0', 'V', '5'],
  [29, 'M', M, '', 'DE', '0', '', '5'],
  [30, 'M', M, 'haut=2', 'ABC', '2', '', '2'],
  [31, 'M', M, 'haut=2', 'AB', '1', '', '2'],
  [32, 'M', M, 'haut=2', 'AD', '0', 'P', '2'],
  [33, 'M', M, 'haut=3,p=-1', 'DE', '-1', 'P', '3'],
  [34, 'M', M, 'haut=2,b=2', 'ABC', '7', '', '7'],
  [35, 'M', M, 'mz=3', 'ABC', '3', '', '3'],
  [36, 'M', M, 'mz=3', 'ABCD', '0', 'P', '3'],
  [37, 'M', M, 'mz=3,p=-1', 'ABCD', '-1', 'P', '3'],
  [38, 'M', M, 'mz=3,v=-0.5', '', '-0.5', 'V', '3'],
  [39, 'M', M, 'b=1,m=-1,p=0', 'ADE', '0', 'P', '5'],
  [40, 'M', M, 'b=2,m=-1,d=-3', 'AB', '4', '', '7'],
  [41, 'M', M, 'b=1,m=0,P=2', 'ABC', '2', 'P', '2'],
  [42, 'M', M, 'd=4,b=0,m=-(4-1)*2/N', 'DE', '-2', '', '4'],
  [43, 'M', M, 'd=4,b=0,m=-(4-1)*2/N', 'AB', '2.8', '', '4'],
  [44, 'M', M, 'formula=NBC/NB-NMC/NM', 'ABD', '0.1667', '', '1'],
  [45, 'M', M, 'formula=NBC/NB-NMC/NM,p=0', 'ADE', '0', 'P', '1'],
  [46, 'M', M, 'formula=NBC,haut=2', 'AB', '0', 'P', '0'],
  [47, 'M', M, '"formula=max(0,NBC-NMC)"', 'ADE', '0', '', '3'],
  [48, 'M', MN, 'e=-1', 'A0', '-1', 'E', '5'],
  [49, 'M', MN, '', '0', '2', '', '5'],
  [50, 'M', MN, 'v=-0.5', '', '-0.5', 'V', '5'],
  [51, 'M', 'A B C none*', '', '0', '3', '', '3'],
  [52, 'M', 'A B C', '', '', '0', 'V', '0'],
  [53, 'M', 'A*{b=2} B{b=0,m=-1} C*{b=3} D* E*{b=.5}', '', 'ABD', '2', '', '6.5'],
  [54, 'M', 'A*{set.X=1} B*{set.X=2} C', 'e=-9,formula=X', 'AB', '-9', 'E', '-9'],
  [55, 'M', 'A*{setx.X=1} B*{setx.X=2} C', 'default.X=0,formula=X', 'AB', '2', '', '2'],
  [56, 'M', 'A*{set.X=1} B C', 'e=-9,requires.X=1,formula=X', 'B', '-9', 'E', '1'],
  [57, 'M', M, 'e=-10,formula=NBC,set.INVALID=NMC>0', 'ABD', '-10', 'E', '3'],
  [58, 'M', 'A* B C{set.CONF=2}', 'default.CONF=1,b=CONF,m=-CONF', 'AC', '2', '', '3'],
  [59, 'M', M, 'haut=3,mz=2', 'AB', '2', '', '3'],
  [60, 'M', M, 'haut=3,haut=,mz=2', 'AB', '0', 'P', '2'],
]

it.each(rows)('row %i: %s %s, %s', (...row) => {
  const [, kind, answers, strategy, letters, score, reason, maximum] = row
  const found = amcScoreOf(question(kind, answers, strategy), tickedIn(letters))
  expect([shown(found.score), found.reason, shown(found.maximum)]).toEqual([score, reason, maximum])
})

const sign = (text: string): readonly number[] => (text.startsWith('+') ? [1] : text.startsWith('-') ? [2] : [])
const digits = (text: string): readonly number[] =>
  [...text.replace(/[+.-]/g, '')].flatMap((digit, i) => (/\d/.test(digit) ? [3 + 10 * i + Number(digit)] : []))

it.each([
  [61, '+1.41', '', '2', ''],
  [62, '+1.45', '', '1', ''],
  [63, '+1.47', '', '0', ''],
  [64, '1.41', '', '2', ''],
  [65, '-1.41', '', '0', ''],
  [67, '+1.4_', 'strict', '-1', 'E'],
] as const)('row %i: the number %s %s', (...row) => {
  const [, text, more, score, reason] = row
  const found = amcScoreOf(numberQuestion(NUMBER(more)), [...sign(text), ...digits(text)])
  expect([shown(found.score), found.reason, shown(found.maximum)]).toEqual([score, reason, '2'])
})

it('row 66: two boxes in one digit; row 68: points given elsewhere', () => {
  const two = amcScoreOf(numberQuestion(NUMBER()), [1, ...digits('1.41'), 25])
  expect([shown(two.score), two.reason, shown(two.maximum)]).toEqual(['0', 'E', '2'])
  const outside = amcScoreOf(question('S', 'A*', 'MAX=4'), [], { external: ratio(3, 2) })
  expect([shown(outside.score), outside.reason, shown(outside.maximum)]).toEqual(['1.5', 'X', '4'])
})

it('what AMC does wrong is done right, and as AMC does it only when asked', () => {
  const both = (of: AmcScorable, letters: string): readonly string[] =>
    [{}, { bugs: true }].map((how: AmcScoring) => shown(amcScoreOf(of, tickedIn(letters), how).maximum))
  // A score that the student's wrong tick forced stays while the maximum is worked out.
  const forced = question('M', 'A* B{mforce=-3} C', '')
  expect(amcScoreOf(forced, tickedIn('AB'))).toMatchObject({ score: ratio(-3), reason: 'F' })
  expect(both(forced, 'AB')).toEqual(['3', '-3'])
  expect(both(forced, 'A')).toEqual(['3', '3'])
  // Whether the student ticked "none of these" stays as well.
  expect(both(question('M', MN, 'formula=NBC-5*NONEOF_TICKED'), '0')).toEqual(['3', '-2'])
})

// As AMC's own program gave them: kind, answers, strategy, ticked letters, then score, reason and maximum.
it.each([
  // What has no value adds nothing and bounds nothing; alone it is no score.
  ['M', M, 'formula=UNKNOWN,d=2', 'A', '2', '', '2'],
  ['M', M, 'b=UNKNOWN', 'AD', '0', '', '0'],
  ['M', M, 'm=1/0', 'AD', '2', '', '5'],
  ['M', M, 'haut=2,p=UNKNOWN', 'DE', '-3', '', '2'],
  ['S', S, 'b=3,formula=UNKNOWN', 'B', 'undefined', '', 'undefined'],
  ['S', S, 'e=UNKNOWN', 'AB', 'undefined', 'E', '1'],
  ['S', S, 'auto=UNKNOWN', 'C', '2', '', '0'],
  ['S', S, 'b=2,MAX=N', 'A', '2', '', 'undefined'],
  // A key that was emptied is 0, where it does not stand for nothing to be done.
  ['M', M, 'b=', 'AD', '0', '', '0'],
  ['M', M, 'p=,b=0,m=-1', 'AD', '0', 'P', '0'],
  ['M', M, 'b=0.1,formula=', 'AD', '0.2', '', '0.5'],
  ['S', S, 'm=-1,mz=', 'A', '0', '', '0'],
  ['S', S, 'auto=', 'B', '1', '', '0'],
  ['M', M, 'MAX=', 'AD', '2', '', '0'],
  // Forced: by the last answer that does, with a formula not at all.
  ['M', 'A* B{bforce=2} C*{bforce=1}', '', '', '0', 'V', '1'],
  ['M', 'A* B* C* D{mforce=5} E', 'formula=2', 'AD', '2', '', '2'],
  ['M', 'A* B* C* D{mforce=5} E', 'haut=2', 'AD', '5', 'F', '2'],
  ['M', M, 'mz=-2', 'ABC', '0', 'P', '0'],
  ['M', M, 'formula=int(2.7)+int(0-2.7)', 'A', '0', '', '0'],
  ['M', M, 'formula=7.5 % 2', 'A', '1', '', '1'],
  ['M', M, 'formula=1,5', 'A', '1', '', '1'],
] as const)('%s %s %s, %s: %s %s of %s', (...row) => {
  const [kind, answers, strategy, letters, score, reason, maximum] = row
  const found = amcScoreOf(question(kind, answers, strategy), tickedIn(letters))
  expect([shown(found.score), found.reason, shown(found.maximum)]).toEqual([score, reason, maximum])
})

it('tells whether all that the maximum needs has a value', () => {
  const isWhole = (strategy: string) => amcScoreOf(question('M', M, strategy), tickedIn('A')).isWhole
  expect(['b=2', 'b=UNKNOWN', 'm=UNKNOWN', 'd=undef,p=undef', 'MAX=N'].map(isWhole)).toEqual([true, false, false, true, false])
})

it('values are written into expressions as text only as a fault', () => {
  const score = (strategy: string) =>
    [{}, { bugs: true }].map((how: AmcScoring) =>
      shown(amcScoreOf(question('M', M, `default.X=-2,formula=${strategy}`), tickedIn('A'), how).score),
    )
  expect(score('3-X')).toEqual(['5', '0'])
  expect(score('X**2')).toEqual(['4', '-4'])
  expect(score('3 - X')).toEqual(['5', '5'])
})

const asText = (held: ReadonlyMap<string, Ratio>) => [...held].map(([name, value]) => `${name}=${textOfRatio(value)}`).join(' ')

it('values for all questions: one chain as the student ticked, one as the right answers would have', () => {
  const first = amcScoreOf(question('M', 'A*{setglobal.H=11} B*{setglobal.H=12} C', ''), tickedIn('A'))
  expect([asText(first.globals.student), asText(first.globals.perfect)]).toEqual(['H=11', 'H=12'])
  const next = amcScoreOf(question('M', M, 'formula=H'), tickedIn('A'), { globals: first.globals })
  expect([shown(next.score), shown(next.maximum)]).toEqual(['11', '12'])
  // A name that only the student's tick has set is known to the other run as well: that is a fault.
  const mixed = amcScoreOf(question('M', 'A* B{setglobal.K=3} C', ''), tickedIn('AB'))
  const after = [{}, { bugs: true }].map((how) =>
    shown(amcScoreOf(question('M', M, 'default.K=1,formula=K'), tickedIn('A'), { ...how, globals: mixed.globals }).maximum),
  )
  expect(after).toEqual(['1', '0'])
})

it('a declared maximum: values are set all the same, as AMC does not', () => {
  const declared = question('M', M, 'setglobal.X=2,MAX=3')
  const globals = [false, true].map((bugs) => amcScoreOf(declared, tickedIn('A'), { bugs }).globals)
  expect(globals.map(({ perfect }) => asText(perfect))).toEqual(['X=2', ''])
  expect(globals.map(({ student }) => asText(student))).toEqual(['X=2', 'X=2'])
})

it('values that earlier questions set are known', () => {
  const found = amcScoreOf(question('S', S, 'b=LEVEL'), tickedIn('A'), {
    globals: { student: new Map([['LEVEL', ratio(7)]]), perfect: new Map(), names: new Set(['LEVEL']) },
  })
  expect(found.score && textOfRatio(found.score)).toBe('7')
})
