import type { Diagnostic } from '../model/diagnostic.ts'
import { type InkOddity, oddInkOf } from '../omr/index.ts'
import type { JudgedPage } from './evidence.ts'

/** A scan file whose ink is odd as a whole. */
export interface OddFile {
  readonly file: string
  readonly odd: readonly InkOddity[]
}

/** The files among these pages whose ink is odd, in the order of the pages. */
export function oddFiles(pages: readonly JudgedPage[]): readonly OddFile[] {
  const byScan = new Map<string, JudgedPage[]>()
  for (const page of pages) {
    const { scan } = page.reading.source
    byScan.set(scan, [...(byScan.get(scan) ?? []), page])
  }
  return [...byScan.values()].flatMap((own) => {
    const odd = oddInkOf(own)
    const file = own[0]?.reading.source.file ?? ''
    return odd.length === 0 ? [] : [{ file, odd }]
  })
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
