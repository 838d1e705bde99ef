import { expect, it } from 'vitest'
import { parseMarkup } from '../../../../src/authored/index.ts'
import { blocksOfText, markupFaults, plain } from '../../../support/authored/reading.ts'

it('reads a figure: path beside the file, width, label, caption, alternative text', () => {
  const text = '![Data $x$.](../figures/./a.svg){#fig:data width=70% alt="Points"}'
  const { value } = parseMarkup({ file: 'bank/ml/x.md', text })
  expect(plain(value)).toEqual([
    {
      kind: 'figure',
      image: { image: 'bank/figures/a.svg', alt: 'Points', width: { percent: 70 } },
      caption: {
        label: 'data',
        children: [
          { kind: 'text', text: 'Data ' },
          { kind: 'math', tex: 'x' },
          { kind: 'text', text: '.' },
        ],
      },
    },
  ])
})

it('takes the alternative text from the caption, and widths in mm and cm', () => {
  expect(blocksOfText('![A *b* $x$](a.png){width=6cm}')).toMatchObject([{ image: { alt: 'A b x', width: { mm: 60 } } }])
})

it.each([
  ['![](http://x.org/a.svg)', '1:1 image-source'],
  ['![](a.gif)', '1:1 image-source'],
  ['![](/etc/a.svg)', '1:1 image-source'],
  ['![a][b]\n\n[b]: a.svg', '1:1 image-source'],
  ['![](a.svg){#x}', '1:12 label-bad'],
  ['![](a.svg){width=170%}', '1:12 attribute-bad'],
  ['![](a.svg){widht=1cm}', '1:12 attribute-unknown'],
  ['![](a.svg){oops}', '1:11 attribute-bad'],
  ['text ![](a.svg){#fig:x} text', '1:6 label-bad'],
])('reports %s', (text, fault) => {
  expect(markupFaults(text)).toEqual([fault])
})
