import type { Diagnostic } from '../model/diagnostic.ts'
import { type InkOddity, isPalePage, oddInkOf, tellingOf } from '../omr/index.ts'

/** A scan file whose ink is odd as a whole. */
export interface OddFile {
  /** Its content hash, and its name as given. */
  readonly scan: string
  readonly file: string
  readonly odd: readonly InkOddity[]
  /** Copy and page of those in black and white from which marks may be lost; absent where there are none. */
  readonly pale?: readonly string[]
}

interface OddFinder {
  readonly see: (scan: string, pages: readonly JudgedPages[]) => void
  readonly found: () => readonly OddFile[]
}

type JudgedPages = Parameters<typeof oddInkOf>[0][number]

/**
 * Finds what is odd, file after file, while the pages still have their measures. Files with too few boxes to tell
 * (photographs, a picture a page) are judged together, as many as tell.
 */
export function oddFinder(): OddFinder {
  const odd: OddFile[] = []
  let few: { readonly scan: string; readonly pages: readonly JudgedPages[] }[] = []
  const judge = (files: typeof few) => {
    const oddities = oddInkOf(files.flatMap(({ pages }) => pages))
    if (oddities.length > 0)
      odd.push(...files.map(({ scan, pages }) => ({ scan, file: pages[0]?.reading.source.file ?? '', odd: oddities, ...paleOf(pages) })))
    return []
  }
  return {
    see: (scan, pages) => {
      if (pages.length === 0) return
      if (tellingOf(pages) !== 'nothing') return void judge([{ scan, pages }])
      few.push({ scan, pages })
      if (tellingOf(few.flatMap((file) => file.pages)) === 'all') few = judge(few)
    },
    found: () => {
      few = judge(few)
      return odd
    },
  }
}

function paleOf(pages: readonly JudgedPages[]): Pick<OddFile, 'pale'> {
  const pale = pages.filter(isPalePage).map(({ reading }) => `${reading.copy}/${reading.page}`)
  return pale.length === 0 ? {} : { pale }
}

/** One warning an oddity, with the files that have it. */
export const inkWarnings = (files: readonly OddFile[]): readonly Diagnostic[] =>
  (Object.keys(SAID) as InkOddity[]).flatMap((oddity): readonly Diagnostic[] => {
    const having = files.filter(({ odd }) => odd.includes(oddity))
    const [first] = having
    if (first === undefined) return []
    const [said, hint] = SAID[oddity]
    const pale = having.flatMap((file) => file.pale ?? [])
    const message = oddity === 'marks-lost' ? `${said} (copy/page ${named(pale, MOST_PAGES)})` : said
    const who = named(
      having.map(({ file }) => file),
      MOST_FILES,
    )
    const location = { kind: 'scan', file: first.file, page: 1 } as const
    return [{ code: 'scan-ink-odd', severity: 'warning', message: `${who}: ${message}`, location, hint }]
  })

const MOST_FILES = 3
const MOST_PAGES = 12

function named(names: readonly string[], most: number): string {
  const rest = names.length > most ? ` and ${names.length - most} more` : ''
  return `${names.slice(0, most).join(', ')}${rest}`
}

const LOOK = 'look at some of its pages before you believe any grade'

const SAID: Readonly<Record<InkOddity, readonly [message: string, hint: string]>> = {
  'no-marks': ['not one box is marked', `were the papers handed in blank? If not, scan them darker, in grey; ${LOOK}`],
  'mostly-marked': ['most boxes are read as marked', `scan it lighter, in grey and not in black and white; ${LOOK}`],
  'boxes-grey': ['empty boxes are grey inside', `scan it lighter, without shadow; ${LOOK}`],
  'print-lost': [
    'most printed frames of the boxes cannot be seen',
    `scan it darker and at 200 dpi or more, or print with fresh toner; ${LOOK}`,
  ],
  'pens-pale': ['marks are hardly darker than paper', `scan it darker, in grey; ${LOOK}`],
  'marks-lost': [
    'on some pages in black and white marks are mere dots, or none are left',
    `scan them in grey: black and white loses pale pencil, and what it loses reads as not answered; ${LOOK}`,
  ],
  'marks-unclear': ['many boxes are neither clearly marked nor clearly empty', `scan it again, in grey, at 300 dpi; ${LOOK}`],
}
