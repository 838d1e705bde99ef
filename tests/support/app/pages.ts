import { openPdfPages } from '../../../src/image/index.ts'

/** The pages of a PDF as grey pixels, each as one text: two that look the same are equal. */
export async function looksOf(file: string, pages?: readonly number[]): Promise<readonly string[]> {
  const opened = await openPdfPages(file)
  if (opened.kind !== 'pages') throw new Error(opened.detail)
  const wanted = pages ?? Array.from({ length: opened.pages }, (_, i) => i + 1)
  const looks: string[] = []
  for (const page of wanted) {
    const drawn = await opened.render(page, 60)
    if (!('grey' in drawn)) throw new Error(drawn.detail)
    looks.push(`${drawn.width}x${Buffer.from(drawn.grey).toString('base64')}`)
  }
  return looks
}

/** Share of the pixels in which two looks differ: a page that is tagged for a screen is smoothed otherwise here and there. */
export function differenceOf(a = '', b = ''): number {
  const [x, y] = [a, b].map((look) => Buffer.from(look.slice(look.indexOf('x') + 1), 'base64'))
  if (x === undefined || y === undefined || x.length !== y.length) return 1
  return x.reduce((count, grey, i) => count + Number(grey !== y[i]), 0) / x.length
}
