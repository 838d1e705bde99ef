/** Where a label with a student's number is looked for. Pinned by labelled-page.test.ts. */
export const LABELS = {
  /** Around the name field: a sticker lies across its frame, mm. */
  margin: 4,
  /** Within it, where ink is measured: without the frame, mm. */
  inset: 1,
  /** Grey level below which a pixel is ink, of 255. */
  ink: 128,
  /**
   * Share of ink below which nothing but a name can be there: handwriting of 0.5 mm covers 1 to 2 % of a field, the bars of a
   * label of 40 × 10 mm 8 % of a field of 100 × 17 mm.
   */
  leastInk: 0.03,
} as const
