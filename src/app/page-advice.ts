import type { RefusalReason, ReviewReason } from '../model/reading.ts'

/** What to do about a page that was not taken; nothing where nothing needs doing. */
const ADVICE: Readonly<Record<ReviewReason | RefusalReason, string>> = {
  'undecodable-file': 'scan it again, or save it as PDF, TIFF, PNG or JPEG; an encrypted PDF needs --password',
  'no-fiducials': 'scan it again with all four corner discs in view, or place it by decide; set it aside if it is no page of the exam',
  'poor-registration': 'scan it again, flat and whole, or place it by decide',
  'code-unsure': 'say by decide which copy and page it is',
  'code-check-failed': 'is it another exam’s? Else say by decide which copy and page it is',
  'unknown-page': 'say by decide which copy and page it is, or set it aside',
  'duplicate-differs': 'say by decide which one counts: name it with its copy and page, or set the others aside',
  'another-run': 'read the file into the run that it belongs to; if it is this one, name each page by decide',
  'cut-off': 'scan it again, whole; boxes that are not in the picture cannot be read',
  'paper-unsure': 'say by decide whose it is: with page 5 (of the same paper), with other.pdf page 5, or alone',
  'marks-unclear':
    'scan it again, flat, in grey, at 300 dpi; where that is no better, name it by decide, and say of each box what it bears',
  'marks-lost':
    'look at the paper: if it bears marks, scan it again in grey; if it bears none, name it by decide, and it counts as not answered',
  mirrored: 'scan it again, or turn off mirroring in the camera or scanner',
  blurred: 'take the picture again: nearer, in focus, with a steady hand and in good light',
  duplicate: '',
  'not-a-sheet': '',
  'set-aside': '',
  separator: '',
}

export const adviceOn = (reason: ReviewReason | RefusalReason): string => ADVICE[reason]
