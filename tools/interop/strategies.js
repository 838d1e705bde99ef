/** Random strategies, answers and ticks, scored by us and by AMC's own program. */
import { join } from 'node:path'
import { numberOfRatio } from '../../dist/base/ratio.js'
import { amcScoreOf, NO_GLOBALS } from '../../dist/schemes/amc-score.js'
import { scoreByAmc } from './amc-scores.js'
import { randomSheets } from './random-strategies.js'

const [QUESTIONS, PER_SHEET, SEED] = [2000, 20, 'strategies']

/** Scores all with and without AMC's faults, and says what differs and why. */
export function compareStrategies(folder) {
  const sheets = randomSheets(SEED, QUESTIONS, PER_SHEET)
  const theirs = scoreByAmc(join(folder, 'strategies'), sheets).scores
  console.log(`\n${QUESTIONS} random strategies, seed ${SEED}: score, reason and maximum`)
  const faulty = differencesOf(sheets, theirs, true)
  tell('under `amc-bugs`', faulty)
  tell(
    'without it',
    differencesOf(sheets, theirs, false).filter(({ place }) => !faulty.some((one) => one.place === place)),
  )
}

function differencesOf(sheets, theirs, bugs) {
  const found = []
  for (const [s, questions] of sheets.entries()) {
    let globals = NO_GLOBALS
    for (const [q, question] of questions.entries()) {
      const ours = amcScoreOf(question, question.ticked, { bugs, globals })
      globals = ours.globals
      const row = theirs[s][q]
      const isAlike = isNear(ours.score, row.score) && isNear(ours.maximum, row.max) && ours.reason === row.why
      if (!isAlike) found.push({ place: `${s + 1}/${q + 1}`, question, ours, row, why: reasonFor(question, ours, row, bugs) })
    }
  }
  return found
}

/** AMC computes in floating point; what has no value adds nothing. */
function isNear(value, number) {
  const [ours, theirs] = [value === undefined ? 0 : numberOfRatio(value), Number(number ?? 0)]
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs))
}

function reasonFor({ strategy, answers }, ours, row, bugs) {
  const all = `${strategy},${answers.map((one) => one.strategy).join(',')}`
  if (all.includes('**')) return 'a power that is no number, such as (-2)**0.5: AMC calculates on with NaN or Inf, here it has no value'
  if (bugs) return 'a name for all questions whose value cannot be computed: AMC holds it for set'
  if (all.includes('force')) return "AMC's fault: a score that a tick forced is the maximum, too"
  if (all.includes('NONEOF_TICKED')) return 'AMC’s fault: the maximum keeps whether the student ticked "none of these"'
  if (!isNear(ours.score, row.score) && /-\s*[A-Z]|\*\*/.test(all))
    return "AMC's fault: values below 0 written into the text of an expression"
  return "AMC's fault: it mixes up names that the student's answer and the right one have set for all"
}

function tell(how, differences) {
  console.log(`  ${how}: ${differences.length === 0 ? 'none differs' : `${differences.length} differ`}`)
  for (const [why, all] of group(differences)) {
    const [{ place, ours, row }] = all
    const shown = (value) => (value === undefined ? 'none' : numberOfRatio(value))
    console.log(
      `    ${all.length} × ${why} (such as ${place}: ours ${shown(ours.score)} ${ours.reason} of ${shown(ours.maximum)}, AMC ${row.score} ${row.why} of ${row.max})`,
    )
  }
}

function group(differences) {
  const groups = new Map()
  for (const one of differences) groups.set(one.why, [...(groups.get(one.why) ?? []), one])
  return groups
}
