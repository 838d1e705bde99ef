import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runDemo } from '../../src/app/index.ts'
import { tempFolder } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

const hasTools = requireTool('pdftotext')

const exam = (language: string) => `title: اختبار قصير
language: ${language}
seed: rtl-1
roster: students.csv
identify: { grid: 6, prefilled: false, name-field: true }
parts: [{ title: أسئلة, draw: [{ from: bank/q.md }] }]
`
const bank = `## tcp

يعمل بروتوكول TCP في **طبقة النقل** (انظر $t = 2d/c$). ماذا يحدث عند فقدان 3 حزم؟

- [x] يعيد المرسل إرسالها.
- [ ] تُهمل.
- [ ] TCP stops.

## flat

\`\`\`item
type: true-false
answer: false
\`\`\`

الأرض مسطحة.

## half

\`\`\`item
type: numeric
answer: 12.5
digits: 3
decimals: 1
\`\`\`

كم نصف العدد 25؟

## match

\`\`\`item
type: matching
pairs: [{left: TCP, right: النقل}, {left: IP, right: الشبكة}]
distractors: [التطبيق]
\`\`\`

صِل كل بروتوكول بطبقته.

## explain

\`\`\`item
type: written
points: 2
lines: 2
\`\`\`

اشرح.
`

function arabicExam(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'bank'))
  writeFileSync(join(folder, 'exam.yaml'), exam('ar'))
  writeFileSync(join(folder, 'bank', 'q.md'), bank)
  writeFileSync(join(folder, 'students.csv'), 'الرقم الجامعي,الاسم\n204101,محمد الخوارزمي\n204218,סטודנט עברי\n204333,Zoë Šimková\n')
  return join(folder, 'exam.yaml')
}

it('an Arabic exam, laid out from the right, is printed, filled in, read and scored as it was meant', async () => {
  const out = join(tempFolder(), 'circle')
  const { value, diagnostics } = await runDemo({ exam: arabicExam(), out, level: 'clean', seed: 'rtl' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const lines = value?.lines.join('\n') ?? ''
  expect(lines).toMatch(/wrong +0 /)
  expect(value?.report.pages).toMatchObject({ review: 0, refused: 0 })
  expect(lines).toMatch(/scores +3 equal to the truth, 0 provisional, 0 wrong/)
  if (!hasTools) return
  const run = readFileSync(join(out, 'clean-rtl', 'latest'), 'utf8').trim()
  const text = execFileSync('pdftotext', [join(out, 'clean-rtl', run, 'papers', 'all.pdf'), '-'], { encoding: 'utf8' }).replaceAll(
    /[\u200b\u202a-\u202e]/g,
    '',
  )
  for (const words of ['اختبار قصير', 'الأرض مسطحة', 'ماذا يحدث عند فقدان', 'TCP stops', 'صواب', 'طبقة النقل'])
    expect(text).toContain(words)
}, 180_000)
