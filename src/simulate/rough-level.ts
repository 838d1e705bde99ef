import type { LevelParams } from './level-params.ts'

/**
 * A bad but honest office: an old laser printer or copier, a feeder with dirty glass, and careless students. Fixed
 * before any reader was tuned on it; a reader that fails here is to be mended, not this.
 *
 * Print: voids, mottle, streaks and background dust are the defects that ISO/IEC 24790:2017 measures, here at what its
 * examples call clearly visible. Copies: Baird's defect model (1992, Document image defect models) in its order, blur,
 * threshold, and Kanungo's pixel noise along edges (Kanungo, Haralick & Phillips 1993). Point spread: σ 0.05 to 0.1 mm
 * is a modulation transfer (ISO 12233) of 0.64 to 0.17 at 3 lines a mm, from a fair to a worn contact sensor; bilevel edges move
 * with spread and threshold as Barney Smith has them (1998, Characterization of image degradation caused by scanning).
 * Noise: Poissonian–Gaussian (Foi et al. 2008). Show-through: up to a tenth of the back's contrast (Sharma 2001,
 * Show-through cancellation in scans of duplex printed documents). Gutter: shadow and curl of an opened booklet (Wada,
 * Ukida & Matsuyama 1997, Shape from shading with interreflections). JPEG: libjpeg's quality scale.
 */
export const rough: LevelParams = {
  hands: {
    styles: {
      fill: { filled: 0.56, scribbled: 0.29, sloppy: 0.12, hatched: 0.03 },
      tick: { crossed: 0.44, ticked: 0.26, filled: 0.13, scribbled: 0.06, sloppy: 0.04, slashed: 0.05, hatched: 0.02 },
      'cross-then-fill-to-cancel': { crossed: 0.97, ticked: 0.03 },
    },
    pens: { ballpoint: 0.44, gel: 0.17, pencil: 0.17, 'light-pencil': 0.1, felt: 0.05, red: 0.04, marker: 0.03 },
    graderPens: { ballpoint: 0.5, gel: 0.25, red: 0.25 },
    stubborn: 0.012,
    stubbornStyles: {
      fill: { crossed: 0.45, ticked: 0.25, slashed: 0.15, dotted: 0.07, circled: 0.08 },
      tick: { sloppy: 0.5, dotted: 0.25, circled: 0.25 },
      'cross-then-fill-to-cancel': { ticked: 0.6, slashed: 0.4 },
    },
    lapses: { share: 0.002, styles: { ticked: 0.35, crossed: 0.35, slashed: 0.15, dotted: 0.1, circled: 0.05 } },
    overshoots: 0.004,
    ghost: [195, 240],
    cancels: { 'scribbled-out': 0.7, whitened: 0.17, redrawn: 0.13 },
  },
  slips: { changed: 0.01, doubled: 0.005, stray: 0.0008, wrongDigit: 0.02, missingDigit: 0.015 },
  printer: { scale: [0.93, 1.02], gain: [-0.02, 0.07], toner: [15, 75], mottle: [3, 14] },
  scanner: {
    dpi: [150, 200, 200, 300],
    quality: [45, 80],
    rotation: 2.5,
    shift: 5,
    stretch: 0.008,
    curl: 0.8,
    blur: [0, 0],
    noise: [2, 6],
    black: [5, 75],
    white: [205, 262],
    gamma: [0.75, 1.35],
    shade: 0.1,
    specks: 18,
    streaks: 0.4,
    darkLid: 0.35,
    through: 0.12,
  },
  feeding: { turnedCopy: 0.06, turnedLeaf: 0.03, swapped: 0.06, stack: 6 },
  harm: {
    paper: { texture: [0.5, 3], flecks: 12, through: [0, 0.1], dogEar: 0.04, earSize: [4, 14], fold: 0.06, curl: [0, 0.5] },
    toner: { voids: [0, 0.05], density: [0.7, 1], bands: 0.2, dust: [0, 150], copied: 0.3 },
    machine: {
      zoom: [0.97, 1.03],
      sigma: [0.04, 0.1],
      motion: [0, 0.06],
      sharpen: [0, 1.2],
      shot: [0.5, 3],
      columns: [0, 2],
      vignette: [0, 0.15],
      gradient: [0, 0.12],
      gutter: 0.1,
      aimed: 0.15,
      bilevel: 0.12,
      dithered: 0.03,
      threshold: [0.55, 0.75],
    },
  },
}
