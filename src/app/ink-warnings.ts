import type { Diagnostic } from '../model/diagnostic.ts'
import { type InkOddity, oddInkOf, tellingOf } from '../omr/index.ts'

/** A scan file whose ink is odd as a whole. */
export interface OddFile {
  /** Its content hash, and its name as given. */
  readonly scan: string
  readonly file: string
  readonly odd: readonly InkOddity[]
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
      odd.push(...files.map(({ scan, pages }) => ({ scan, file: pages[0]?.reading.source.file ?? '', odd: oddities })))
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

/** One warning an oddity, with the files that have it. */
export const inkWarnings = (files: readonly OddFile[]): readonly Diagnostic[] =>
  (Object.keys(SAID) as InkOddity[]).flatMap((oddity): readonly Diagnostic[] => {
    const names = files.filter(({ odd }) => odd.includes(oddity)).map(({ file }) => file)
    const [first] = names
    if (first === undefined) return []
    const [message, hint] = SAID[oddity]
    const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
    const location = { kind: 'scan', file: first, page: 1 } as const
    const who = `${names.slice(0, MOST_NAMED).join(', ')}${rest}`
    return [{ code: 'scan-ink-odd', severity: 'warning', message: `${who}: ${message}`, location, hint }]
  })

const MOST_NAMED = 3

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
