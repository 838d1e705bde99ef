import type { LevelParams } from './level-params.ts'

/**
 * Sheets photographed by hand on a table: tilted up to 35°, lit by one lamp or window, in the photographer's own shadow,
 * sent on as a smaller JPEG. Students and paper are those of an office with a few careless ones; no machine feeds.
 *
 * Geometry: a pinhole camera before a plane that is bent a little (SmartDoc, Burie et al. 2015, has tilts of this size;
 * DocUNet, Ma et al. 2018, the bends). Light falls off with the fourth power of the cosine, and to one side. Noise:
 * Poissonian–Gaussian (Foi et al. 2008), with the sharpening and JPEG that telephones apply.
 */
export const phone: LevelParams = {
  hands: {
    styles: {
      fill: { filled: 0.62, scribbled: 0.28, sloppy: 0.08, hatched: 0.02 },
      tick: { crossed: 0.48, ticked: 0.27, filled: 0.13, scribbled: 0.05, sloppy: 0.03, slashed: 0.04 },
      'cross-then-fill-to-cancel': { crossed: 1 },
    },
    pens: { ballpoint: 0.5, gel: 0.2, pencil: 0.16, 'light-pencil': 0.06, felt: 0.04, red: 0.03, marker: 0.01 },
    graderPens: { ballpoint: 0.6, gel: 0.2, red: 0.2 },
    stubborn: 0.008,
    ghost: [205, 242],
    cancels: { 'scribbled-out': 0.8, whitened: 0.2 },
  },
  slips: { changed: 0.005, doubled: 0.004, stray: 0.0005, wrongDigit: 0.015, missingDigit: 0.01 },
  printer: { scale: [0.97, 1.01], gain: [-0.01, 0.05], toner: [10, 60], mottle: [2, 10] },
  scanner: {
    dpi: [170, 200, 230],
    quality: [45, 85],
    rotation: 0,
    shift: 0,
    stretch: 0,
    curl: 0,
    blur: [0, 0],
    noise: [1.5, 6],
    black: [15, 70],
    white: [160, 250],
    gamma: [0.75, 1.3],
    shade: 0,
    specks: 0,
    streaks: 0,
    darkLid: 0,
    through: 0.05,
  },
  feeding: { turnedCopy: 0.03, turnedLeaf: 0.01, swapped: 0.05, stack: 3 },
  harm: {
    paper: { texture: [0.5, 3], flecks: 4, through: [0, 0.05], dogEar: 0.03, earSize: [3, 12], fold: 0.15, curl: [0, 1.2] },
    toner: { voids: [0, 0.02], density: [0.8, 1], bands: 0.05, dust: [0, 40], copied: 0.1 },
    machine: {
      zoom: [1, 1],
      sigma: [0.06, 0.17],
      motion: [0, 0.25],
      sharpen: [0, 1.5],
      shot: [2, 7],
      columns: [0, 0],
      vignette: [0.05, 0.35],
      gradient: [0.05, 0.45],
      gutter: 0.04,
      aimed: 0,
      bilevel: 0.03,
      dithered: 0,
      threshold: [0.4, 0.55],
    },
    photo: {
      tilt: [0, 35],
      roll: 10,
      fill: [0.78, 0.96],
      distance: [1.1, 2],
      table: [30, 190],
      shadow: 0.5,
      finger: 0.2,
    },
  },
}
