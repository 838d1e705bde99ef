/**
 * Which seeds are for what: a figure that was tuned on says nothing. Classes of `npm run bench:accuracy` are numbered
 * from the start of a range; no reader may be tuned on what lies in `published` or `checked`.
 */
export const seedRanges = {
  /** For whoever improves the reader: look at these as often as you like (`--seeds tuning`). */
  tuning: { from: 1, to: 99_999 },
  /** For the test that runs with every change (tests/circle/accuracy.test.ts). Two boxes seen below 110 000 were looked at. */
  checked: { from: 110_000, to: 199_999 },
  /** For the published table (docs/accuracy.md). Figures and errors seen below 11 000 000 were looked at when readers were improved. */
  published: { from: 11_000_000, to: 11_999_999 },
}
