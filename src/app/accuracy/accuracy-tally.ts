import type { Mark } from '../../model/reading.ts'
import type { BoxTruth, PageTruth } from '../../simulate/index.ts'

/** Upper ends of the bins that probabilities are counted in. */
export const BIN_ENDS = [0.001, 0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98, 0.999, 1] as const

/** Boxes whose probability lies in a bin: how many, how many were meant, and the sum of what was said of them. */
export interface Bin {
  readonly boxes: number
  readonly meant: number
  readonly said: number
}

/** A box that was read wrong or left to a person. */
export interface BoxFinding {
  readonly copy: number
  readonly page: number
  readonly zone: string
  /** From 0, in the class's scan. */
  readonly scanned: number
  readonly truth: BoxTruth
  readonly state: Mark['state']
  readonly probability: number
  readonly kind: 'wrong' | 'doubtful' | 'traceless'
}

/** A page that did not come to be read, or was taken for another. */
export interface PageFinding {
  readonly copy: number
  readonly page: number
  readonly scanned: number
  readonly reason: string
}

/** How some scanned pages stand against their truth. All counts are sums: tallies add up. */
export interface AccuracyTally {
  readonly pages: number
  /** Pages that went to review, were refused or taken for blank: a person sees them. */
  readonly lost: number
  /** Pages taken for another page of the run without a word. */
  readonly mistaken: number
  /** Boxes on pages that were read; those with any ink of a pen. */
  readonly boxes: number
  readonly inked: number
  readonly wrong: number
  /** Marks of which a scan without greys holds nothing, read as blank: no reader could tell. */
  readonly traceless: number
  readonly doubtful: number
  /** Of the doubtful ones, those that a careful person may leave open too. */
  readonly arguable: number
  /** Sheets with a wrong box, or taken for another. */
  readonly silent: number
  /** Sheets with a doubtful box. */
  readonly open: number
  readonly bins: readonly Bin[]
  /** Sum over boxes of (probability − meant)². */
  readonly brier: number
}

const NOTHING: Bin = { boxes: 0, meant: 0, said: 0 }

export const emptyTally: AccuracyTally = {
  ...{ pages: 0, lost: 0, mistaken: 0, boxes: 0, inked: 0, wrong: 0, traceless: 0, doubtful: 0, arguable: 0, silent: 0, open: 0, brier: 0 },
  bins: BIN_ENDS.map(() => NOTHING),
}

export function addTallies(a: AccuracyTally, b: AccuracyTally): AccuracyTally {
  const sum = (key: Exclude<keyof AccuracyTally, 'bins'>): number => a[key] + b[key]
  return {
    pages: sum('pages'),
    lost: sum('lost'),
    mistaken: sum('mistaken'),
    boxes: sum('boxes'),
    inked: sum('inked'),
    wrong: sum('wrong'),
    traceless: sum('traceless'),
    doubtful: sum('doubtful'),
    arguable: sum('arguable'),
    silent: sum('silent'),
    open: sum('open'),
    bins: a.bins.map((bin, i) => addBins(bin, b.bins[i] ?? NOTHING)),
    brier: sum('brier'),
  }
}

const addBins = (a: Bin, b: Bin): Bin => ({ boxes: a.boxes + b.boxes, meant: a.meant + b.meant, said: a.said + b.said })

/** One page that was read as what it is: its boxes against the truth. `hasTrace`: whether the scan shows anything in a box. */
export function tallyPage(
  page: PageTruth,
  marks: readonly Mark[],
  scanned: number,
  hasTrace: (box: BoxTruth) => boolean,
): { readonly tally: AccuracyTally; readonly findings: readonly BoxFinding[] } {
  const truths = new Map(page.boxes.map((box) => [box.zone, box]))
  const findings: BoxFinding[] = []
  const bins: Bin[] = BIN_ENDS.map(() => NOTHING)
  let [boxes, inked, brier] = [0, 0, 0]
  for (const mark of marks) {
    const truth = truths.get(mark.zone)
    if (truth === undefined) continue
    boxes++
    if (truth.intent !== 'blank') inked++
    const meant = truth.marked ? 1 : 0
    brier += (mark.probability - meant) ** 2
    const at = BIN_ENDS.findIndex((end) => mark.probability <= end)
    bins[at] = addBins(bins[at] ?? NOTHING, { boxes: 1, meant, said: mark.probability })
    const kind = findingOf(mark, truth, hasTrace)
    if (kind === undefined) continue
    const { state, probability } = mark
    findings.push({ copy: page.copy, page: page.page, zone: mark.zone, scanned, truth, state, probability, kind })
  }
  const count = (kind: BoxFinding['kind']): number => findings.filter((finding) => finding.kind === kind).length
  const [wrong, traceless, doubtful] = [count('wrong'), count('traceless'), count('doubtful')]
  const arguable = findings.filter((finding) => finding.kind === 'doubtful' && finding.truth.arguable === true).length
  const [silent, open] = [wrong > 0 ? 1 : 0, doubtful > 0 ? 1 : 0]
  const tally = { ...emptyTally, pages: 1, boxes, inked, wrong, traceless, doubtful, arguable, silent, open, bins, brier }
  return { tally, findings }
}

function findingOf(mark: Mark, truth: BoxTruth, hasTrace: (box: BoxTruth) => boolean): BoxFinding['kind'] | undefined {
  if (mark.state === 'doubtful') return 'doubtful'
  if ((mark.state === 'marked') === truth.marked) return undefined
  return truth.marked && mark.state === 'blank' && !hasTrace(truth) ? 'traceless' : 'wrong'
}
