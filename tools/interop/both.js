/** What both directions have in common: the same scans read by us and by AMC, compared and told. */
import { readFileSync } from 'node:fs'
import { evidenceOf } from '../../dist/app/evidence.js'
import { scoresFrom } from '../../dist/app/graded.js'
import { openRunIn } from '../../dist/app/run-folder.js'
import { numberOfRatio } from '../../dist/base/ratio.js'
import { capturedBoxes, capturedPages, rowsOf } from './amc.js'
import { compareBoxes, reasonFor } from './compare.js'

/** The value of a use case; its diagnostics are shown. */
export function must({ value, diagnostics }) {
  for (const { severity, message } of diagnostics) console.log(`  ${severity}: ${message.slice(0, 180)}`)
  if (value === undefined) throw new Error('stopped by an error')
  return value
}

/**
 * Compares what both read of a run's scans, whose truth lies beside them. `nameOf` turns the name of one of our boxes into
 * AMC's; `itemsOf` gives the names of AMC's questions that an item is.
 */
export function compareReadings({ run, truth: file, project, threshold, nameOf, itemsOf }) {
  const { store } = must(openRunIn(run))
  const evidence = evidenceOf(store)
  store.close()
  const marks = new Map(
    evidence.pages.flatMap((page) => page.marks.map((mark) => [`${page.reading.copy}/${page.reading.page} ${mark.zone}`, mark])),
  )
  const truth = JSON.parse(readFileSync(file, 'utf8')).pages.filter(({ kind }) => kind === 'sheet')
  const captured = capturedBoxes(project)
  const theirs = new Map([...marks.keys()].map((name) => [name, captured.get(nameOf(name))]))
  const boxes = compareBoxes({ truth, ours: marks, theirs, threshold })
  const seen = capturedPages(project)
  const fed = truth.map(({ copy, page }) => `${copy}/${page}`)
  const scores = compareScores(project, evidence, boxes.differences, itemsOf)
  return { ...boxes, scores, fed: fed.length, amcPages: fed.filter((page) => seen.has(page)).length }
}

/** Points and maxima of the questions of whose boxes both programs say the same. */
function compareScores(project, evidence, differences, itemsOf) {
  const names = new Map(rowsOf(project, 'layout', 'layout_question').map(({ question, name }) => [question, name]))
  const theirs = new Map(rowsOf(project, 'scoring', 'scoring_score').map((row) => [`${row.student} ${names.get(row.question)}`, row]))
  const disputed = new Set(differences.map(({ name, role }) => `${name.split('/')[0]} ${role.split(' ')[1]}`))
  const found = { compared: 0, alike: 0, unlike: [] }
  for (const { copy, questions } of scoresFrom(evidence))
    for (const { item, points, maximum, scored, answer } of questions) {
      const rows = itemsOf(item, [...names.values()]).flatMap((name) => theirs.get(`${copy} ${name}`) ?? [])
      if (rows.length === 0 || !scored || answer.kind === 'unclear' || disputed.has(`${copy} ${item}`)) continue
      const [score, most] = ['score', 'max'].map((column) => rows.reduce((sum, row) => sum + row[column], 0))
      const isAlike = Math.abs(score - numberOfRatio(points)) < 1e-9 && Math.abs(most - numberOfRatio(maximum)) < 1e-9
      found.compared += 1
      if (isAlike) found.alike += 1
      else
        found.unlike.push(`${copy} ${item}: ours ${numberOfRatio(points)}/${numberOfRatio(maximum)}, AMC ${score}/${most} ${rows[0].why}`)
    }
  return found
}

/** Prints a comparison. */
export function report(title, { read, threshold, counts, differences, scores, fed, amcPages }) {
  console.log(`\n${title}`)
  console.log(`  pages fed ${fed}; read by us ${read.pages.read} (${read.pages.review} to review), by AMC ${amcPages}`)
  console.log(`  boxes ${counts.boxes}, ${counts.marked} of them marked`)
  console.log(`  ours: ${counts.ours.wrong} wrong, ${counts.ours.open} put to a person, ${counts.ours.unread} unread`)
  console.log(`  AMC at ${threshold}: ${counts.amc.wrong} wrong, ${counts.amc.unread} unread`)
  console.log(`  ${counts.differ} boxes read differently`)
  const reasons = new Map()
  for (const one of differences) reasons.set(reasonFor(one), [...(reasons.get(reasonFor(one)) ?? []), one])
  for (const [reason, all] of reasons) {
    const [{ name, role, black }] = all
    console.log(`    ${all.length} × ${reason} (such as ${name}, ${role}: black ${black.toFixed(2)})`)
  }
  console.log(`  points and maxima of ${scores.compared} questions read alike: ${scores.alike} the same`)
  for (const line of scores.unlike.slice(0, 10)) console.log(`    ${line}`)
}
