/**
 * Paper and ink → scans with their truth. In: a frozen run, a way to render its printed pages, a level and a seed. Out:
 * the pages of the scan in scan order, and what is true of them: who marked which box, with what pen, and how the page
 * was printed and scanned. Same request, same bytes. It knows nothing of how sheets are read, and must not.
 */
export type { SimulationRequest } from './class-plan.ts'
export { scanPointOf } from './distortion.ts'
export { type SimulationLevel, simulationLevels } from './levels.ts'
export { pagesOfClass, type RenderPage, type SimulatedPage, type Stretch, simulateClass } from './simulate-class.ts'
export { type AnswerTruth, type BoxTruth, type ClassTruth, type CopyTruth, type Intent, type PageTruth, truthOf } from './truth.ts'
