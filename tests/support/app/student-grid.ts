/** The boxes of a student-number grid that say these digits, as `fill` names them. */
export const gridBoxes = (digits: string): readonly string[] =>
  [...digits].map((digit, place) => `student place ${place + 1} digit ${digit}`)
