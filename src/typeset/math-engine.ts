import type * as Adaptor from 'mathjax-full/js/adaptors/liteAdaptor.js'
import type * as Item from 'mathjax-full/js/handlers/html/HTMLMathItem.js'
import type * as Handler from 'mathjax-full/js/handlers/html.js'
import type * as Packages from 'mathjax-full/js/input/tex/AllPackages.js'
import type * as Input from 'mathjax-full/js/input/tex.js'
import type * as Core from 'mathjax-full/js/mathjax.js'
import type * as Output from 'mathjax-full/js/output/svg.js'
import { loadPackage } from '../base/load-package.ts'

/** The parts of MathJax that set a formula. Loading them takes 0.3 s, which a run whose formulas are all kept never spends. */
export const loadMathEngine = () => ({
  ...loadPackage<typeof Adaptor>('mathjax-full/js/adaptors/liteAdaptor.js'),
  ...loadPackage<typeof Item>('mathjax-full/js/handlers/html/HTMLMathItem.js'),
  ...loadPackage<typeof Handler>('mathjax-full/js/handlers/html.js'),
  ...loadPackage<typeof Packages>('mathjax-full/js/input/tex/AllPackages.js'),
  ...loadPackage<typeof Input>('mathjax-full/js/input/tex.js'),
  ...loadPackage<typeof Core>('mathjax-full/js/mathjax.js'),
  ...loadPackage<typeof Output>('mathjax-full/js/output/svg.js'),
})
