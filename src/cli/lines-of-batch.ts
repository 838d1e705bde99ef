import type { BatchResult, LedgerReport } from '../app/index.ts'
import { textOfPage } from '../model/reading.ts'

/** Copies that are named one by one; of more, the rest is counted. `--json` has them all. */
const MOST_NAMED = 10

/** What `read` says to people: the sum, each page that was not taken with what to do, and where the whole run stands. */
export function linesOfBatch({ pages, seconds, review, refused, doubts, ledger }: BatchResult): readonly string[] {
  const sum = `${pages.read} read + ${pages.review} in review + ${pages.blank} blank + ${pages.refused} refused`
  const advice = [...new Set(review.map((page) => page.advice))].filter((text) => text !== '')
  return [
    `${pages.in} pages in = ${sum}, ${seconds.toFixed(1)} s`,
    ...review.map((page) => `  review: ${page.file} page ${textOfPage(page)}: ${page.reason}`),
    ...advice.map((text) => `    ${text}`),
    ...refused.map(
      (page) => `  refused: ${page.file} page ${textOfPage(page)}: ${page.reason}${page.advice === '' ? '' : `; ${page.advice}`}`,
    ),
    ...linesOfLedger(ledger),
    ...(doubts > 0 ? [`  ${doubts} doubtful boxes: marksense doubts`] : []),
  ]
}

function linesOfLedger({ expected, received, waiting, copies, repeated, otherRuns }: LedgerReport): readonly string[] {
  const begun = copies.filter((copy) => copy.received.length + copy.waiting.length > 0)
  const partial = begun.filter((copy) => copy.missing.length > 0)
  const unseen = copies.length - begun.length
  const differing = repeated.filter(({ kept }) => kept === undefined)
  return [
    `  of the run: ${received} of ${expected} pages read${waiting > 0 ? `, ${waiting} in review` : ''}; ${copies.length - partial.length - unseen} copies whole, ${partial.length} in part, ${unseen} not seen`,
    ...named(
      partial,
      ({ copy, photocopyOf, missing }) =>
        `    copy ${copy}${photocopyOf === undefined ? '' : ` (photocopy of ${photocopyOf})`}: ${missing.length > 1 ? 'pages' : 'page'} ${missing.join(', ')} not seen yet`,
    ),
    ...named(differing, ({ copy, page, others }) => `    copy ${copy} page ${page} came ${others.length} times, with differing marks`),
    ...otherRuns.map(({ file, pages }) => `    ${file}: another run? (${pages} pages)`),
  ]
}

function named<T>(all: readonly T[], lineOf: (one: T) => string): readonly string[] {
  const rest = all.length - MOST_NAMED
  return [...all.slice(0, MOST_NAMED).map(lineOf), ...(rest > 0 ? [`    and ${rest} more: --json has them all`] : [])]
}
