import { compareText } from '../base/text.ts'
import type { StudentId } from '../model/ids.ts'
import { type DecidedPage, type DecidedThing, type Decision, type NamedPaper, type ScanPage, wordOfPage } from '../model/reading.ts'
import type { Zone } from '../model/sheet.ts'

/** What people decided, the last word on each thing. */
export interface Ruling {
  readonly isMarked: (copy: number, page: number, zone: Zone['id']) => boolean | undefined
  readonly studentOf: (copy: number) => StudentId | undefined
  /** The last word itself on a box, and on whose a copy is. */
  readonly onBox: (copy: number, page: number, zone: Zone['id']) => Decision | undefined
  readonly onStudent: (copy: number) => Decision | undefined
  /** False when the scanned page was set aside, or was said to be another page than this. */
  readonly admits: (source: ScanPage, copy: number, page: number) => boolean
}

/** Decisions in the order of time in which they were given (then as listed); a later one on the same thing wins. */
export function rulingOf(decisions: readonly Decision[]): Ruling {
  const last = lastWords(decisions)
  return {
    isMarked: (copy, page, zone) => {
      const what = last.get(zoneSubject(copy, page, zone))?.what
      return what?.kind === 'zone' ? what.marked : undefined
    },
    studentOf: (copy) => {
      const what = last.get(`student ${copy}`)?.what
      return what?.kind === 'student' ? what.student : undefined
    },
    onBox: (copy, page, zone) => last.get(zoneSubject(copy, page, zone)),
    onStudent: (copy) => last.get(`student ${copy}`),
    admits: (source, copy, page) => {
      const what = last.get(`scan ${wordOfPage(source)}`)?.what
      if (what?.kind === 'page') return what.copy === copy && what.page === page
      return what === undefined
    },
  }
}

type PageDecision = Extract<DecidedThing, { readonly kind: 'page' | 'set-aside' }>

/** The last word on each scanned page, by its word (`wordOfPage`). */
export function pagesDecided(decisions: readonly Decision[]): ReadonlyMap<string, PageDecision> {
  const pages = wordsLast(decisions).filter((what): what is PageDecision => what.kind === 'page' || what.kind === 'set-aside')
  return new Map(pages.map((what) => [wordOfDecided(what), what]))
}

/** The last word on which paper each page belongs to, by the page's word. */
export function papersDecided(decisions: readonly Decision[]): ReadonlyMap<string, NamedPaper> {
  const papers = wordsLast(decisions).filter((what): what is NamedPaper => what.kind === 'paper')
  return new Map(papers.map((what) => [wordOfDecided(what), what]))
}

/** Whether the run was said to have been photocopied. */
export function isPhotocopied(decisions: readonly Decision[]): boolean {
  const what = lastWords(decisions).get('photocopies')?.what
  return what?.kind === 'photocopies' && what.on
}

/** The chance of a wrong answer that was said to be taken without asking; undefined where nobody said. */
export function wrongAtMostOf(decisions: readonly Decision[]): number | undefined {
  const what = lastWords(decisions).get('wrong-at-most')?.what
  return what?.kind === 'wrong-at-most' ? what.chance : undefined
}

function lastWords(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>()
  for (const decision of decisions.toSorted((a, b) => compareText(a.when, b.when))) last.set(subjectOf(decision.what), decision)
  return last
}

const wordsLast = (decisions: readonly Decision[]): readonly DecidedThing[] => [...lastWords(decisions).values()].map(({ what }) => what)

/** The word of the page that a decision is about. */
export const wordOfDecided = ({ scan, scanPage, part }: DecidedPage): string =>
  wordOfPage({ scan, page: scanPage, ...(part === undefined ? {} : { part }) })

/** Photocopies of one page are subjects of their own. */
const placeIn = (at: DecidedPage | undefined): string => (at === undefined ? '' : ` on ${wordOfDecided(at)}`)

const zoneSubject = (copy: number, page: number, zone: string): string => `zone ${copy} ${page} ${zone}`

function subjectOf(what: DecidedThing): string {
  switch (what.kind) {
    case 'zone':
      return `${zoneSubject(what.copy, what.page, what.zone)}${placeIn(what.at)}`
    case 'student':
      return `student ${what.copy}${placeIn(what.at)}`
    case 'page':
    case 'set-aside':
      return `scan ${wordOfDecided(what)}`
    case 'paper':
      return `paper ${wordOfDecided(what)}`
    case 'photocopies':
    case 'wrong-at-most':
      return what.kind
  }
}
