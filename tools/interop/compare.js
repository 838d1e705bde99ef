/** Truth, our reading and AMC's, box by box. */

/** How a box was read: `marked`, `blank` or, ours only, `open` (a person is asked); undefined where it was not. */
const ourState = (mark) =>
  mark === undefined ? undefined : mark.state === 'doubtful' ? 'open' : mark.state === 'marked' ? 'marked' : 'blank'
const theirState = (black, threshold) => (black === undefined ? undefined : black >= threshold ? 'marked' : 'blank')

/** Every answer box of the pages that were fed: what is true, what each program says. */
function readBoxes({ truth, ours, theirs, threshold }) {
  const pages = truth.filter(({ kind }) => kind === 'sheet')
  return pages.flatMap(({ copy, page, boxes }) =>
    boxes
      .filter(({ role }) => /^(option|grade|digit) /.test(role))
      .map(({ zone, marked, ...rest }) => {
        const name = `${copy}/${page} ${zone}`
        const [mark, black] = [ours.get(name), theirs.get(name)]
        return { ...rest, name, black, truth: marked ? 'marked' : 'blank', ours: ourState(mark), amc: theirState(black, threshold) }
      }),
  )
}

/**
 * Compares every box of the pages that were fed. `truth`: pages of truth.json; `ours`: marks by `copy/page zone`;
 * `theirs`: AMC's shares of black by the same name; `threshold`: from where on AMC calls a box ticked.
 */
export function compareBoxes(input) {
  const boxes = readBoxes(input)
  const countOf = (test) => boxes.filter(test).length
  const verdicts = (by) => ({
    wrong: countOf((box) => box[by] !== undefined && box[by] !== 'open' && box[by] !== box.truth),
    open: countOf((box) => box[by] === 'open'),
    unread: countOf((box) => box[by] === undefined),
  })
  const differences = boxes.filter((box) => box.ours !== undefined && box.amc !== undefined && box.ours !== box.amc)
  const counts = { boxes: boxes.length, marked: countOf(({ truth }) => truth === 'marked'), ours: verdicts('ours'), amc: verdicts('amc') }
  return { counts: { ...counts, differ: differences.length }, differences }
}

/** Why the two readings of a box differ, as far as truth tells it. */
export function reasonFor({ truth, intent, ours, amc }) {
  const amcRight = amc === truth
  if (ours === 'open') return amcRight ? 'we ask a person, AMC decides and is right' : 'we ask a person, AMC decides and is wrong'
  if (intent === 'cancelled') return amcRight ? 'taken back: we are wrong' : 'taken back: AMC has no such state'
  if (intent === 'stray') return amcRight ? 'a touch of the pen: we are wrong' : 'a touch of the pen over the threshold'
  if (truth === 'marked') return amcRight ? 'marked: we are wrong' : 'marked, and under the threshold'
  return amcRight ? 'blank: we are wrong' : 'blank, and over the threshold'
}
