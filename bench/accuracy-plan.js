/** Which classes are imagined: levels × exams × containers, until each level has its share of the boxes. */
import { accuracyExams } from './accuracy-exams.js'

/**
 * Share of all boxes, and what its scans come in: a quarter or so without greys, but none of telephones. Where one machine
 * may spoil all that it takes, only the first pages of each class are taken, and more classes.
 */
const scanners = ['pdf', 'jpeg', 'tiff', 'pdf', 'png', 'pdf-bilevel', 'pdf']
export const levelPlans = [
  { level: 'clean', share: 0.17, containers: scanners },
  { level: 'office', share: 0.24, containers: scanners },
  { level: 'rough', share: 0.33, containers: scanners },
  { level: 'extreme', share: 0.13, containers: scanners, pages: 6 },
  { level: 'phone', share: 0.13, containers: ['jpeg', 'pdf', 'jpeg', 'png'], pages: 6 },
]

/** Of each class 8 copies: dense sheets have 320 boxes each, and a few large classes would decide a level's figures by their one scanner. */
export const STUDENTS = 8

/**
 * The classes of a measurement of so many boxes. `boxesOf` gives the boxes on the first pages of an exam's run (on all if no number is given). Half of each level's boxes are on
 * dense answer sheets, the other half beside their questions; each class has a seed of its own.
 */
export function planOf({ boxes, levels, range, boxesOf }) {
  const inline = accuracyExams.filter(({ name }) => name !== 'dense')
  const plans = levelPlans.filter(({ level }) => levels.includes(level))
  const shares = plans.reduce((sum, { share }) => sum + share, 0)
  const tasks = []
  for (const { level, share, containers, pages } of plans) {
    const due = (boxes * share) / shares
    let [dense, beside, count] = [0, 0, 0]
    // The first classes of a level do not all begin with the same exam.
    let turn = levelPlans.findIndex((plan) => plan.level === level) * 2
    while (dense + beside < due) {
      const exam = dense <= beside ? 'dense' : inline[turn++ % inline.length].name
      if (exam === 'dense') dense += boxesOf(exam, pages)
      else beside += boxesOf(exam, pages)
      const seed = range.from + count
      tasks.push({ id: `${level}-${seed}`, level, exam, seed: `${seed}`, container: containers[count % containers.length], pages })
      count++
    }
  }
  return interleaved(
    tasks,
    plans.map(({ level }) => level),
  )
}

/** Levels in turn, so that an interrupted measurement has something of each. */
function interleaved(tasks, levels) {
  const queues = levels.map((level) => tasks.filter((task) => task.level === level))
  const longest = Math.max(...queues.map((queue) => queue.length))
  return Array.from({ length: longest }, (_, i) => queues.flatMap((queue) => queue.slice(i, i + 1))).flat()
}
