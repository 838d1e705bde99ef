import type { LevelParams } from './level-params.ts'

/**
 * What should not be handed in, and is: fax, starved toner, crumpled sheets, felt pens through thin paper, JPEG 20. What
 * is measured here is told and not promised. Sources as in `rough-level.ts`; besides, fax: 100 dots an inch is about the
 * standard resolution of ITU-T T.4 (204 × 98); dither: Floyd & Steinberg 1976; print from 85 to 110 % is what a copier's
 * zoom or a wrong paper size makes of a sheet.
 */
export const extreme: LevelParams = {
  hands: {
    styles: {
      fill: {
        filled: 0.34,
        scribbled: 0.24,
        sloppy: 0.16,
        hatched: 0.08,
        crossed: 0.08,
        ticked: 0.05,
        slashed: 0.03,
        dotted: 0.01,
        circled: 0.01,
      },
      tick: {
        crossed: 0.36,
        ticked: 0.24,
        filled: 0.1,
        scribbled: 0.06,
        sloppy: 0.06,
        slashed: 0.1,
        hatched: 0.04,
        dotted: 0.02,
        circled: 0.02,
      },
      'cross-then-fill-to-cancel': { crossed: 0.85, ticked: 0.08, slashed: 0.07 },
    },
    pens: { ballpoint: 0.34, gel: 0.12, pencil: 0.14, 'light-pencil': 0.16, felt: 0.09, red: 0.08, marker: 0.07 },
    graderPens: { ballpoint: 0.4, gel: 0.2, red: 0.4 },
    stubborn: 0.03,
    stubbornStyles: {
      fill: { crossed: 0.3, ticked: 0.2, slashed: 0.2, dotted: 0.15, circled: 0.15 },
      tick: { sloppy: 0.4, dotted: 0.3, circled: 0.3 },
      'cross-then-fill-to-cancel': { ticked: 0.5, slashed: 0.5 },
    },
    lapses: { share: 0.01, styles: { ticked: 0.3, crossed: 0.3, slashed: 0.2, dotted: 0.1, circled: 0.1 } },
    overshoots: 0.02,
    ghost: [165, 235],
    cancels: { 'scribbled-out': 0.6, whitened: 0.2, redrawn: 0.2 },
  },
  slips: { changed: 0.03, doubled: 0.008, stray: 0.004, wrongDigit: 0.03, missingDigit: 0.03 },
  printer: { scale: [0.85, 1.1], gain: [-0.05, 0.1], toner: [20, 120], mottle: [5, 25] },
  scanner: {
    dpi: [100, 150, 200],
    quality: [20, 60],
    rotation: 6,
    shift: 8,
    stretch: 0.015,
    curl: 1.5,
    blur: [0, 0],
    noise: [4, 14],
    black: [0, 100],
    white: [170, 270],
    gamma: [0.6, 1.7],
    shade: 0.2,
    specks: 45,
    streaks: 0.6,
    darkLid: 0.5,
    through: 0.25,
  },
  feeding: { turnedCopy: 0.1, turnedLeaf: 0.06, swapped: 0.1, stack: 4 },
  harm: {
    paper: { texture: [1, 7], flecks: 40, through: [0, 0.25], dogEar: 0.12, earSize: [6, 28], fold: 0.25, curl: [0, 1.2] },
    toner: { voids: [0, 0.2], density: [0.4, 1], bands: 0.4, dust: [0, 900], copied: 0.5 },
    machine: {
      zoom: [0.94, 1.06],
      sigma: [0.06, 0.2],
      motion: [0, 0.25],
      sharpen: [0, 2],
      shot: [1, 7],
      columns: [0, 5],
      vignette: [0, 0.35],
      gradient: [0, 0.3],
      gutter: 0.3,
      aimed: 0.35,
      bilevel: 0.35,
      dithered: 0.12,
      threshold: [0.35, 0.75],
    },
  },
}
