/**
 * Scoring schemes: a question's field, key and points, and a settled answer → exact points.
 * Comes in: what a scheme sees of a question (`Scorable`) and answers. Goes out: points, the range of points over the
 * answers that are still possible, the maximum; and the check of what an author wrote under `scoring`.
 * Must not know: students, copies, marks on paper, grades.
 */
export { amcGlobalsAfter, amcMaximaOf, setsGlobals, waitsForOthers } from './amc.ts'
export { type AmcGlobals, NO_GLOBALS } from './amc-score.ts'
export { checkSchemeUse, type ParameterPlace } from './check-scheme-use.ts'
export { boundsOf, defaultScheme, isApplicable, likelyAnswers, maximumOf, misfitsOf, pointsOf, rangeOf, schemes } from './registry.ts'
export type { AmcContext, ParameterKind, Scheme, Scorable } from './scheme.ts'
