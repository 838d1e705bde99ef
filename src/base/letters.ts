/** Letter of a position: 0 → A, 25 → Z, 26 → AA. */
export const letterAt = (position: number): string =>
  position < 26 ? String.fromCharCode(65 + position) : letterAt(Math.floor(position / 26) - 1) + letterAt(position % 26)
