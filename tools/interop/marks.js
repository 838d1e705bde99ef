/** Totals and marks of whole sheets: imported here as a run and scored, and scored by AMC's own program. */
import { join } from 'node:path'
import { scoreImported } from '../../dist/app/score-imported.js'
import { numberOfRatio } from '../../dist/base/ratio.js'
import { lowerQuestion, optionOf } from '../../dist/exchange/amc/lower-question.js'
import { gradeScaleOf } from '../../dist/exchange/amc/options.js'
import { scoresOf } from '../../dist/score/index.js'
import { scoreByAmc } from './amc-scores.js'
import { randomSheets } from './random-strategies.js'

/** Questions of which something has no value are kept and not counted here: sheets with one are left out. */
const [SHEETS, PER_SHEET] = [150, 5]

/** Settings of AMC's, and what the exam says of its total. */
const SETTINGS = [
  { max: '20', null: '0', grain: '0.5', rounding: 'inf', ceiling: '1', main: '' },
  { max: '10', null: '0', grain: '0.25', rounding: 'sup', ceiling: '1', main: '' },
  { max: '6', null: '1', grain: '0.1', rounding: 'normale', ceiling: '1', main: 'allowempty=1' },
  { max: '1', null: '6', grain: '0.1', rounding: 'normale', ceiling: '1', main: 'allowempty=3' },
  { max: '20', null: '0', grain: '0.5', rounding: 'normale', ceiling: '0', floor: '0', main: 'SUF=8' },
  { max: '1', null: '6', grain: '0.5', rounding: 'inf', ceiling: '0', floor: '6', main: 'SUF=12,allowempty=2' },
  { max: '0', null: '0', grain: '0.5', rounding: 'normale', ceiling: '0', floor: '-2', main: '' },
  { max: '20', null: '4', grain: '0', rounding: 'inf', ceiling: '1', main: 'allowempty=20' },
]

export function compareMarks(folder) {
  const found = { compared: 0, alike: 0, unlike: [] }
  for (const [n, settings] of SETTINGS.entries()) {
    const sheets = randomSheets(`marks ${n}`, SHEETS * PER_SHEET, PER_SHEET).map((questions) => questions.filter(hasRight))
    const theirs = scoreByAmc(join(folder, 'marks'), sheets, { main: settings.main, more: wordsOf(settings) }).marks
    const ours = gradesOf(sheets, settings)
    for (const [s, { questions, total, maximum, grade }] of ours.entries()) {
      if (questions.some(({ scored }) => !scored) || sheets[s].some(hasPower) || theirs[s].max <= 0 || numberOfRatio(maximum) <= 0) continue
      const row = theirs[s]
      const most = settings.main.includes('SUF') ? row.max : numberOfRatio(maximum)
      const pairs = [[numberOfRatio(total), row.total], [most, row.max], [numberOfRatio(grade), row.mark]] // biome-ignore format: one thought
      found.compared += 1
      if (pairs.every(([a, b]) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)))) found.alike += 1
      else
        found.unlike.push(
          `settings ${n + 1}, sheet ${s + 1}: ours ${[total, maximum, grade].map(numberOfRatio)}, AMC ${[row.total, row.max, row.mark]}`,
        )
    }
  }
  console.log(`\ntotals, maxima and marks of ${found.compared} sheets under ${SETTINGS.length} settings: ${found.alike} the same`)
  for (const line of found.unlike.slice(0, 10)) console.log(`    ${line}`)
}

/** Where nothing is right, an empty answer is the right one here, and "nothing ticked" in AMC: known to differ. */
const hasRight = ({ answers }) => answers.some(({ isRight }) => isRight)

/** Powers that are no numbers go on as NaN in AMC. */
const hasPower = ({ strategy, answers }) => [strategy, ...answers.map((one) => one.strategy)].some((text) => text.includes('**'))

const wordsOf = ({ max, null: least, grain, rounding, ceiling, floor = '' }) => [
  ...['--notemax', max, '--notenull', least, '--grain', grain, '--arrondi', rounding, '--notemin', floor],
  ceiling === '1' ? '--plafond' : '--no-plafond',
]

function gradesOf(sheets, settings) {
  const options = new Map([
    ...[['note_max', settings.max], ['note_null', settings.null], ['note_grain', settings.grain]], // biome-ignore format: one thought
    ...[['note_arrondi', settings.rounding], ['note_max_plafond', settings.ceiling], ['note_min', settings.floor ?? '']], // biome-ignore format: one thought
  ])
  const variants = sheets.map((questions, s) => ({
    number: s + 1,
    parts: [{ entries: questions.map((question, q) => entryOf(question, q, settings.main)) }],
  }))
  const grade = { ...gradeScaleOf(options, settings.main), amcBugs: true }
  const run = { exam: { grade }, variants, copies: variants.map(({ number }) => ({ number, variant: number })) }
  const scored = scoreImported(run, 'layout.sqlite').value
  const answers = sheets.map((questions, s) => ({
    ...{ copy: s + 1, student: { kind: 'prefilled', student: `${s + 1}` }, missingPages: [] },
    answers: new Map(questions.map((question, q) => [nameOf(q), answerOf(question)])),
  }))
  return scoresOf(scored, answers)
}

const nameOf = (q) => `q${`${q + 1}`.padStart(3, '0')}`

const answerOf = ({ ticked }) => (ticked.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: ticked.map(optionOf) })

function entryOf({ isMultiple, strategy, answers }, q, main) {
  const boxes = answers.map(({ answer }) => ({ answer, label: '', isUnscanned: false, isGraders: false }))
  const whole = [main, strategy].filter((one) => one !== '').join(',')
  return {
    kind: 'question',
    question: { asked: lowerQuestion(nameOf(q), { isMultiple, isIndicative: false, strategy: whole, answers }, boxes).asked, order: [] },
  }
}
