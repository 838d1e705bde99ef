import type { Rect } from '../base/geometry.ts'
import { compare, numberOfRatio, type Ratio, textOfRatio, ZERO } from '../base/ratio.ts'
import type { ReviewReason, ScanPage } from '../model/reading.ts'
import type { Zone } from '../model/sheet.ts'
import { answersOf, type CopyAnswers, type Ruling, rulingOf } from '../score/index.ts'
import type { Evidence, JudgedPage } from './evidence.ts'

/** Something that waits for a person: one row of a doubts list. */
export interface Doubt {
  readonly kind: 'box' | 'question' | 'page' | 'student'
  readonly source: ScanPage
  readonly place: Place
  /** What shows it, in mm on the sheet of the page that was read; absent = the whole page as scanned. */
  readonly shown?: { readonly page: JudgedPage; readonly rect: Rect }
  readonly readAs: string
  readonly probability?: number
  /** A page that nobody found the place of: its corners may be given. */
  readonly unplaced?: true
  /** Points that hang on it. */
  readonly stake: Ratio
}

/** `question` and `option` of the list: item and option id, or what stands in their place. */
export interface Place {
  readonly question: string
  readonly option: string
}

export const STUDENT = 'student'

/** How a box is named in a doubts list. */
export function placeOf({ role }: Zone): Place {
  switch (role.kind) {
    case 'option':
      return { question: role.item, option: role.option }
    case 'grade':
      return { question: role.item, option: `${role.part} ${textOfRatio(role.points)}` }
    case 'digit':
      return { question: role.item, option: `place ${role.column + 1} symbol ${role.symbol}` }
    case 'student-digit':
      return { question: STUDENT, option: `place ${role.column + 1} digit ${role.digit}` }
    case 'name':
      return { question: STUDENT, option: 'name' }
    case 'writing':
      return { question: role.item, option: 'writing' }
  }
}

/** All that is open: pages in review, copies that are nobody's, doubtful boxes and rows without a verdict, those first that may cost most. */
export function doubtsOf(evidence: Evidence): readonly Doubt[] {
  const ruling = rulingOf(evidence.decisions)
  const answers = answersOf(evidence.run, evidence)
  const points = stakesOf(evidence)
  const unknown = new Set(answers.flatMap((copy) => (copy.student.kind === 'unknown' ? [copy.copy] : [])))
  const boxes = evidence.pages.flatMap((page) => doubtfulBoxes(page, ruling, points, unknown))
  const rows = answers.flatMap((copy) => rowsWithoutVerdict(copy, evidence, boxes, points))
  const students = answers.flatMap((copy) => strangers(copy, evidence))
  const dear = [...boxes, ...rows].sort((a, b) => costOf(b) - costOf(a) || compare(b.stake, a.stake))
  return [...pagesInReview(evidence), ...students, ...dear]
}

/** What the student loses or gains on average if nobody looks and the likelier is taken: points times the chance that it is wrong. */
const costOf = ({ stake, probability = EVEN }: Doubt): number => numberOfRatio(stake) * Math.min(probability, 1 - probability)
/** Of what says nothing at all. */
const EVEN = 0.5

/** By item id; a part's worth is not told apart. */
function stakesOf({ run }: Evidence): ReadonlyMap<string, Ratio> {
  const entries = run.variants.flatMap((variant) => variant.parts.flatMap((part) => part.entries))
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'question' ? [[entry.question.asked.item, entry.question.asked.points] as const] : [])),
  )
}

/** Why a page may have to be placed by hand. */
const UNPLACED: ReadonlySet<ReviewReason> = new Set(['no-fiducials', 'poor-registration', 'cut-off'])

function pagesInReview({ ledger }: Evidence): readonly Doubt[] {
  return ledger.pages.flatMap((page): readonly Doubt[] =>
    page.outcome === 'review'
      ? [
          {
            kind: 'page',
            source: page.source,
            place: { question: '', option: '' },
            readAs: `${page.reason}: ${page.detail}`,
            ...(UNPLACED.has(page.reason) ? { unplaced: true } : {}),
            stake: ZERO,
          },
        ]
      : [],
  )
}

function doubtfulBoxes(
  page: JudgedPage,
  ruling: Ruling,
  points: ReadonlyMap<string, Ratio>,
  unknown: ReadonlySet<number>,
): readonly Doubt[] {
  const { copy, page: number, source } = page.reading
  const zones = new Map(page.sheet.zones.map((zone) => [zone.id, zone]))
  return page.marks.flatMap((mark): readonly Doubt[] => {
    const zone = zones.get(mark.zone)
    if (zone === undefined || mark.state !== 'doubtful' || ruling.isMarked(copy, number, mark.zone) !== undefined) return []
    const place = placeOf(zone)
    if (place.question === STUDENT && !unknown.has(copy)) return []
    const shown = { page, rect: zone.rect }
    return [
      { kind: 'box', source, place, shown, readAs: 'doubtful', probability: mark.probability, stake: points.get(place.question) ?? ZERO },
    ]
  })
}

/** Grader rows that say nothing, or too much, although no box of theirs is doubtful. */
function rowsWithoutVerdict(
  copy: CopyAnswers,
  evidence: Evidence,
  boxes: readonly Doubt[],
  points: ReadonlyMap<string, Ratio>,
): readonly Doubt[] {
  const pages = evidence.pages.filter((page) => page.reading.copy === copy.copy)
  return [...copy.answers].flatMap(([item, answer]): readonly Doubt[] => {
    if (answer.kind !== 'unclear' || answer.possible.kind !== 'written') return []
    return Object.entries(answer.possible.parts).flatMap(([part, possible]): readonly Doubt[] => {
      const page = pages.find((one) =>
        one.sheet.zones.some(({ role }) => role.kind === 'grade' && role.item === item && role.part === part),
      )
      const listed = boxes.some((box) => box.shown?.page === page && box.place.question === item)
      if (page === undefined || listed || possible.length < 2) return []
      const rect = around(page.sheet.zones.filter(({ role }) => role.kind === 'grade' && role.item === item && role.part === part))
      return [
        {
          kind: 'question',
          source: page.reading.source,
          place: { question: item, option: part },
          shown: { page, rect },
          readAs: answer.reason,
          stake: points.get(item) ?? ZERO,
        },
      ]
    })
  })
}

function strangers({ copy, student }: CopyAnswers, evidence: Evidence): readonly Doubt[] {
  if (student.kind !== 'unknown') return []
  const pages = evidence.pages.filter((page) => page.reading.copy === copy)
  const page = pages.find((one) => one.sheet.zones.some((zone) => zone.role.kind === 'name')) ?? pages[0]
  if (page === undefined) return []
  const zones = page.sheet.zones.filter(({ role }) => role.kind === 'name' || role.kind === 'student-digit')
  const shown = zones.length === 0 ? {} : { shown: { page, rect: around(zones) } }
  return [
    {
      kind: 'student',
      source: page.reading.source,
      place: { question: STUDENT, option: `copy ${copy}` },
      ...shown,
      readAs: student.reason,
      stake: ZERO,
    },
  ]
}

/** The smallest rectangle that holds all. */
function around(zones: readonly Zone[]): Rect {
  const x = Math.min(...zones.map(({ rect }) => rect.x))
  const y = Math.min(...zones.map(({ rect }) => rect.y))
  const right = Math.max(...zones.map(({ rect }) => rect.x + rect.width))
  const bottom = Math.max(...zones.map(({ rect }) => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Probability as printed: three decimals, empty where there is none. */
export const probabilityText = (probability: number | undefined): string => (probability === undefined ? '' : probability.toFixed(3))
