import { extreme } from './extreme-level.ts'
import type { LevelParams } from './level-params.ts'
import { phone } from './phone-level.ts'
import { rough } from './rough-level.ts'

/** How hard the rehearsal is. Another level is one more entry of `levels`. */
export const simulationLevels = ['clean', 'office', 'rough', 'extreme', 'phone'] as const
export type SimulationLevel = (typeof simulationLevels)[number]

/**
 * Where the figures come from. Marks: the shares follow what is seen on hand-filled sheets (most people obey, a few per
 * cent fill carelessly). Print scale: PDF viewers' "fit to page" shrinks A4 by up to 2 %, laser fusing by up to 0.5 %.
 * Skew, shift and stretch: document feeders are specified at about 1° and 3 mm and 0.5 % along the feed. Dot gain:
 * 10–40 µm is usual for office lasers. JPEG 75 ± is what multifunction printers write. 200 dpi is their default.
 */
export const levels: Readonly<Record<SimulationLevel, LevelParams>> = {
  clean: {
    hands: {
      styles: {
        fill: { filled: 0.8, scribbled: 0.18, sloppy: 0.02 },
        tick: { crossed: 0.55, ticked: 0.25, filled: 0.2 },
        'cross-then-fill-to-cancel': { crossed: 1 },
      },
      pens: { ballpoint: 0.55, gel: 0.3, pencil: 0.15 },
      graderPens: { ballpoint: 0.6, gel: 0.4 },
      stubborn: 0,
    },
    slips: { changed: 0, doubled: 0.002, stray: 0, wrongDigit: 0, missingDigit: 0 },
    printer: { scale: [0.997, 1.002], gain: [0, 0.015], toner: [5, 20], mottle: [1, 3] },
    scanner: {
      dpi: [300],
      quality: [92, 92],
      rotation: 0.3,
      shift: 0.8,
      stretch: 0.001,
      curl: 0,
      blur: [0.04, 0.12],
      noise: [0.8, 2],
      black: [5, 25],
      white: [246, 258],
      gamma: [0.95, 1.05],
      shade: 0.01,
      specks: 0,
      streaks: 0,
      darkLid: 0,
      through: 0.01,
    },
    feeding: { turnedCopy: 0, turnedLeaf: 0, swapped: 0, stack: 1000 },
  },
  office: {
    hands: {
      styles: {
        fill: { filled: 0.66, scribbled: 0.28, sloppy: 0.06 },
        tick: { crossed: 0.5, ticked: 0.28, filled: 0.14, scribbled: 0.05, sloppy: 0.03 },
        'cross-then-fill-to-cancel': { crossed: 1 },
      },
      pens: { ballpoint: 0.55, gel: 0.22, pencil: 0.17, 'light-pencil': 0.06 },
      graderPens: { ballpoint: 0.7, gel: 0.3 },
      stubborn: 0.005,
    },
    slips: { changed: 0.003, doubled: 0.004, stray: 0.0003, wrongDigit: 0.015, missingDigit: 0.01 },
    printer: { scale: [0.98, 1.005], gain: [0.005, 0.04], toner: [10, 45], mottle: [2, 7] },
    scanner: {
      dpi: [200, 300],
      quality: [70, 85],
      rotation: 1.2,
      shift: 3,
      stretch: 0.004,
      curl: 0.4,
      blur: [0.06, 0.2],
      noise: [1.5, 5],
      black: [8, 55],
      white: [226, 262],
      gamma: [0.85, 1.2],
      shade: 0.05,
      specks: 5,
      streaks: 0.2,
      darkLid: 0.15,
      through: 0.05,
    },
    feeding: { turnedCopy: 0.03, turnedLeaf: 0.01, swapped: 0.04, stack: 10 },
  },
  rough,
  extreme,
  phone,
}
