/** Sums over classes, bounds, and tables of them. */
import { addTallies, BIN_ENDS, emptyTally } from '../dist/app/accuracy/accuracy-tally.js'

export const sumOf = (results) => results.reduce((sum, { tally }) => addTallies(sum, tally), emptyTally)

/** Log of n over k. */
function logChoose(n, k) {
  let sum = 0
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i)
  return sum
}

/** Probability of at most k of n where each comes with probability p. */
function atMost(k, n, p) {
  let sum = 0
  for (let i = 0; i <= k; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p))
  return sum
}

/** The 95 % upper bound of a share of which k of n were seen (Clopper & Pearson 1934, one-sided; about 3/n for none). */
export function upperBound(k, n) {
  if (n === 0 || k >= n) return 1
  let [low, high] = [k / n, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (atMost(k, n, middle) > 0.05) low = middle
    else high = middle
  }
  return high
}

const percent = (share, digits = 3) => `${(share * 100).toFixed(digits)} %`
const count = (n) => n.toLocaleString('en-GB').replaceAll(',', ' ')

/** Most doubtful boxes, and whether no sheet may be wrong: the bars. */
export const bars = { clean: 0.0002, office: 0.001, rough: 0.01 }

export const levelHead = [
  'level',
  'pages',
  'lost',
  'boxes',
  'inked',
  'wrong',
  'no trace',
  'sheets silently wrong',
  'at most (95 %)',
  'doubtful',
  'arguable of these',
  'Brier',
]

export function levelRow(level, tally) {
  const read = tally.pages - tally.lost
  const share = (n) => n / Math.max(1, tally.boxes)
  return [
    level,
    count(tally.pages),
    `${tally.lost} (${percent(tally.lost / Math.max(1, tally.pages), 1)})`,
    count(tally.boxes),
    percent(share(tally.inked), 0),
    `${tally.wrong}`,
    `${tally.traceless}`,
    `${tally.silent}`,
    percent(upperBound(tally.silent, read), 2),
    `${tally.doubtful} (${percent(share(tally.doubtful))})`,
    `${tally.arguable}`,
    share(tally.brier).toExponential(1),
  ]
}

/** What was said against what was so, by bins of probability. */
export const reliabilityHead = ['said', 'boxes', 'mean said', 'meant']
export function reliabilityRows(tally) {
  return tally.bins.flatMap((bin, i) => {
    if (bin.boxes === 0) return []
    const from = i === 0 ? 0 : BIN_ENDS[i - 1]
    return [[`${from} – ${BIN_ENDS[i]}`, count(bin.boxes), (bin.said / bin.boxes).toFixed(4), (bin.meant / bin.boxes).toFixed(4)]]
  })
}

/** What fails a bar, in words. */
export function failuresOf(sums) {
  return Object.entries(bars).flatMap(([level, most]) => {
    const tally = sums.get(level)
    if (tally === undefined) return []
    return [
      ...(tally.silent > 0 ? [`${level}: ${tally.silent} sheets silently wrong`] : []),
      ...(tally.doubtful / tally.boxes > most
        ? [`${level}: ${percent(tally.doubtful / tally.boxes)} doubtful, at most ${percent(most)}`]
        : []),
    ]
  })
}

export const markdownTable = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
