import type { Diagnostic } from '../model/diagnostic.ts'
import { type InkOddity, oddInkOf } from '../omr/index.ts'

/** A scan file whose ink is odd as a whole. */
export interface OddFile {
  /** Its content hash, and its name as given. */
  readonly scan: string
  readonly file: string
  readonly odd: readonly InkOddity[]
}

/** What is odd about the ink of one scan file; undefined where nothing is. Its pages still have their measures. */
export function oddFileOf(scan: string, pages: Parameters<typeof oddInkOf>[0]): OddFile | undefined {
  const odd = oddInkOf(pages)
  return odd.length === 0 ? undefined : { scan, file: pages[0]?.reading.source.file ?? '', odd }
}

/** One warning an oddity. */
export const inkWarnings = (files: readonly OddFile[]): readonly Diagnostic[] =>
  files.flatMap(({ file, odd }) =>
    odd.map((oddity): Diagnostic => {
      const [message, hint] = SAID[oddity]
      return { code: 'scan-ink-odd', severity: 'warning', message: `${file}: ${message}`, location: { kind: 'scan', file, page: 1 }, hint }
    }),
  )

const LOOK = 'look at some of its pages before you believe any grade'

const SAID: Readonly<Record<InkOddity, readonly [message: string, hint: string]>> = {
  'no-marks': ['not one box of it is marked', `were the papers handed in blank? If not, scan them darker, in grey; ${LOOK}`],
  'mostly-marked': ['most of its boxes are read as marked', `scan it lighter, in grey and not in black and white; ${LOOK}`],
  'boxes-grey': ['its empty boxes are grey inside', `scan it lighter, without shadow; ${LOOK}`],
  'print-lost': [
    'most printed frames of its boxes cannot be seen',
    `scan it darker and at 200 dpi or more, or print with fresh toner; ${LOOK}`,
  ],
  'pens-pale': ['its marks are hardly darker than paper', `scan it darker, in grey; ${LOOK}`],
  'marks-unclear': ['many of its boxes are neither clearly marked nor clearly empty', `scan it again, in grey, at 300 dpi; ${LOOK}`],
}
