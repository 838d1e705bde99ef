import { describe, expect, it } from 'vitest'
import { parseBank, parseBlueprint, parseRoster } from '../../src/authored/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

/** What teachers get wrong, as they write it; where the program sees it, and what it tells them to do. */
interface Mistake {
  readonly what: string
  readonly written: string
  /** `line code`. */
  readonly fault: string
  /** Part of the message, and of the hint. */
  readonly says: RegExp
  readonly hint: RegExp
}

const choice = '\n- [x] yes\n- [ ] no\n'

const inBank: readonly Mistake[] = [
  {
    what: 'no option is marked right',
    written: '## q\n\nWhich?\n\n- [ ] this\n- [ ] that\n',
    fault: '1 type-missing',
    says: /`q` names no type/,
    hint: /mark exactly one option with `\[x\]`, or set `type: multiple-choice`/,
  },
  {
    what: 'no space between the box and its text',
    written: '## q\n\nWhich?\n\n- [x]this\n- [ ] that\n',
    fault: '5 option-malformed',
    says: /./,
    hint: /- \[x\] /,
  },
  {
    what: 'a capital in an id',
    written: `## My-Question\n\nWhich?\n${choice}`,
    fault: '1 id-bad',
    says: /`My-Question` is no id/,
    hint: /small letters, digits and hyphens/,
  },
  {
    what: 'the same id twice',
    written: `## q\n\nWhich?\n${choice}\n## q\n\nWhich one?\n${choice}`,
    fault: '8 id-duplicate',
    says: /`q` is taken/,
    hint: /x\.md:1; choose another/,
  },
  {
    what: 'an amount of money',
    written: `## q\n\nThe ticket is $5 a day.\n${choice}`,
    fault: '3 math-dollar',
    says: /./,
    hint: /\\\$/,
  },
  {
    what: 'a formula that is opened and not closed',
    written: `## q\n\nWhat is $x^2 ?\n${choice}`,
    fault: '3 math-dollar',
    says: /./,
    hint: /\\\$/,
  },
  {
    what: 'a misspelt setting',
    written: `## q\n\n\`\`\`item\npoint: 2\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 key-unknown',
    says: /point/,
    hint: /did you mean `points`\?/,
  },
  {
    what: 'a misspelt type',
    written: `## q\n\n\`\`\`item\ntype: multiple-choise\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 type-unknown',
    says: /no type `multiple-choise`/,
    hint: /did you mean `multiple-choice`\?/,
  },
  {
    what: 'a true/false item without its answer',
    written: '## q\n\n```item\ntype: true-false\n```\n\nIt rains.\n',
    fault: '1 answer-missing',
    says: /./,
    hint: /answer: (true|false)/,
  },
  {
    what: 'a single choice with two right options',
    written: '## q\n\n```item\ntype: single-choice\n```\n\nWhich?\n\n- [x] this\n- [x] that\n',
    fault: '1 key-count',
    says: /2|two/,
    hint: /multiple-choice/,
  },
  {
    what: 'points in words',
    written: `## q\n\n\`\`\`item\npoints: two\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 value-bad',
    says: /points.*two/,
    hint: /decimal or a fraction/,
  },
  {
    what: 'a decimal comma',
    written: `## q\n\n\`\`\`item\npoints: 0,5\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 value-bad',
    says: /0,5/,
    hint: /`0\.5`/,
  },
  {
    what: 'a setting of another kind',
    written: `## q\n\n\`\`\`item\nlines: 5\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 setting-not-applicable',
    says: /single-choice item has no `lines`/,
    hint: /written/,
  },
  {
    what: 'parts that do not sum to the points',
    written: '## q\n\n```item\ntype: written\npoints: 3\nparts: [{id: a, points: 1}, {id: b, points: 1}]\n```\n\nWhy?\n',
    fault: '6 parts-sum',
    says: /2 together, the item 3/,
    hint: /sum to `points`/,
  },
  {
    what: 'a code fence that is not closed',
    written: `## q\n\n\`\`\`item\ntype: written\n\`\`\`\n\nWhat does this print?\n\n\`\`\`python\nprint(1)\n\n## r\n\nWhich?\n${choice}`,
    fault: '9 fence-unclosed',
    says: /./,
    hint: /```/,
  },
  {
    what: 'a settings block with a tab',
    written: `## q\n\n\`\`\`item\npoints:\t2\n\ttopic: x\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '5 yaml-syntax',
    says: /a tab indents/,
    hint: /spaces/,
  },
  {
    what: 'a misspelt section',
    written: `## q\n\nWhich?\n${choice}\n### Solutions\n\nThe first.\n`,
    fault: '8 section-unknown',
    says: /`Solutions`/,
    hint: /did you mean `### Solution`\?/,
  },
  {
    what: 'a reference to nothing',
    written: `## q\n\nSee @fig:plot.\n${choice}`,
    fault: '3 reference-unknown',
    says: /`fig:plot`/,
    hint: /\{#fig:x\}/,
  },
  {
    what: 'a picture from the web',
    written: `## q\n\n![A plot.](https://example.org/plot.png)\n${choice}`,
    fault: '3 image-source',
    says: /./,
    hint: /./,
  },
  {
    what: 'a misspelt attribute',
    written: `## q\n\n![A plot.](plot.png){widht=50%}\n${choice}`,
    fault: '3 attribute-unknown',
    says: /widht/,
    hint: /did you mean `width`\?|width/,
  },
  {
    what: 'HTML',
    written: `## q\n\nH<sub>2</sub>O is water.\n${choice}`,
    fault: '3 html',
    says: /./,
    hint: /./,
  },
  {
    what: 'a macro defined in a formula',
    written: `## q\n\nLet $\\newcommand{\\R}{\\mathbb R} x \\in \\R$.\n${choice}`,
    fault: '3 math-command',
    says: /\\newcommand/,
    hint: /macros\.tex/,
  },
  {
    what: 'a negative answer without a sign',
    written: '## q\n\n```item\ntype: numeric\nanswer: -4\nsign: false\n```\n\nHow much?\n',
    fault: '5 answer-unfit',
    says: /answer -4 does not fit the grid of 2 digits, without a sign/,
    hint: /sign: true/,
  },
  {
    what: 'the same on the left twice',
    written: '## q\n\n```item\ntype: matching\npairs:\n  - {left: TCP, right: transport}\n  - {left: TCP, right: network}\n```\n\nWhich?\n',
    fault: '7 pair-twice',
    says: /`TCP` stands on the left twice/,
    hint: /take one out/,
  },
  {
    what: 'no space between the number signs and the id',
    written: `## p\n\nWhich?\n${choice}\nThat was it.\n\n##q\n`,
    fault: '10 heading-stray',
    says: /`##q` is no heading/,
    hint: /put a space after `#`/,
  },
  {
    what: 'an item with the heading of a stimulus',
    written: '# q\n\n```stimulus\ntitle: T\n```\n\nWhich?\n\n### Solution\n\nIt.\n',
    fault: '9 section-order',
    says: /outside an item/,
    hint: /below its `## id`/,
  },
  {
    what: 'a solution with the heading of an item',
    written: `## q\n\nWhich?\n${choice}\n## Solution\n\nThe first.\n`,
    fault: '8 id-bad',
    says: /`## Solution` is no section/,
    hint: /`### Solution`/,
  },
  {
    what: 'options with letters of their own',
    written: '## q\n\nWhich?\n\na) this\nb) that\n',
    fault: '1 type-missing',
    says: /names no type/,
    hint: /`- \[x\] right` and `- \[ \] wrong`/,
  },
  {
    what: 'feedback that is not indented',
    written: '## q\n\nWhich?\n\n- [x] this\n- [ ] that\n> It is not.\n',
    fault: '7 option-malformed',
    says: /belongs to none/,
    hint: /indent it by two spaces/,
  },
  {
    what: 'no space between the dash and the box of the last option',
    written: `## q\n\nWhich?\n${choice}-[ ] maybe\n`,
    fault: '7 option-malformed',
    says: /`-\[ \]`/,
    hint: /on a line of its own with `- \[ \] `/,
  },
  {
    what: 'numbered options',
    written: '## q\n\nWhich?\n\n1. [x] this\n2. [ ] that\n',
    fault: '5 options-numbered',
    says: /numbered/,
    hint: /begin each option with `-`/,
  },
  {
    what: 'bold that is not closed',
    written: `## q\n\nWhich is **not right?\n${choice}`,
    fault: '3 markup-stray',
    says: /`\*\*` opens or closes no emphasis/,
    hint: /as many stars/,
  },
  {
    what: 'a table whose second line has too few cells',
    written: `## q\n\n| a | b |\n|---|\n| 1 | 2 |\n${choice}`,
    fault: '3 markup-stray',
    says: /no table/,
    hint: /\|---\|---\|/,
  },
  {
    what: 'a setting without a space after its colon',
    written: `## q\n\n\`\`\`item\npoints:2\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 yaml-syntax',
    says: /no settings/,
    hint: /a space after the colon/,
  },
  {
    what: 'a colon in a setting',
    written: `## q\n\n\`\`\`item\ntopic: Trees: depth\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '4 yaml-syntax',
    says: /second colon/,
    hint: /quotes/,
  },
  {
    what: 'front matter that is not closed',
    written: `---\ntopic: Trees\n\n## q\n\nWhich?\n${choice}`,
    fault: '1 fence-unclosed',
    says: /front matter is not closed/,
    hint: /`---`/,
  },
  {
    what: 'a height without a unit',
    written: '## q\n\n```item\ntype: written\nheight: 4\n```\n\nWhy?\n',
    fault: '5 value-bad',
    says: /`height` cannot be `4`/,
    hint: /`8cm`/,
  },
  {
    what: 'the settings block misspelt',
    written: `## q\n\n\`\`\`items\npoints: 2\n\`\`\`\n\nWhich?\n${choice}`,
    fault: '3 settings-misspelt',
    says: /language `items`/,
    hint: /three backticks and `item`/,
  },
]

const exam = (more: string) => `title: T\nseed: s\ncopies: 2\n${more}`

const inExam: readonly Mistake[] = [
  {
    what: 'a misspelt key',
    written: exam('langauge: fr\nparts: [{ draw: [{ from: x.md }] }]\n'),
    fault: '4 key-unknown',
    says: /langauge/,
    hint: /did you mean `language`\?/,
  },
  {
    what: 'no seed',
    written: 'title: T\ncopies: 2\nparts: [{ draw: [{ from: x.md }] }]\n',
    fault: '1 key-missing',
    says: /seed/,
    hint: /same seed gives the same exam/,
  },
  {
    what: 'no parts',
    written: exam('parts: []\n'),
    fault: '4 parts-missing',
    says: /no parts/,
    hint: /draw/,
  },
  {
    what: 'a scheme that does not exist',
    written: exam('scoring: { single-choice: { scheme: right-wrog } }\nparts: [{ draw: [{ from: x.md }] }]\n'),
    fault: '4 scheme-unknown',
    says: /right-wrog/,
    hint: /did you mean `right-wrong`\?/,
  },
  {
    what: 'neither roster nor copies',
    written: 'title: T\nseed: s\nparts: [{ draw: [{ from: x.md }] }]\n',
    fault: '1 key-missing',
    says: /how many copies/,
    hint: /roster: students\.csv/,
  },
  {
    what: 'a font size without its unit',
    written: exam('font-size: 10\nparts: [{ draw: [{ from: x.md }] }]\n'),
    fault: '4 value-bad',
    says: /`font-size` cannot be `10`/,
    hint: /`10pt`/,
  },
  {
    what: 'no variants',
    written: exam('variants: 0\nparts: [{ draw: [{ from: x.md }] }]\n'),
    fault: '4 value-bad',
    says: /`variants` cannot be `0`/,
    hint: /`each`, or how many/,
  },
  {
    what: 'a title with a colon',
    written: 'title: Exam: part 1\nseed: s\ncopies: 2\nparts: [{ draw: [{ from: x.md }] }]\n',
    fault: '1 yaml-syntax',
    says: /second colon/,
    hint: /quotes/,
  },
  {
    what: 'a roster and a number of copies',
    written: 'title: T\nseed: s\ncopies: 3\nroster: s.csv\nparts: [{ draw: [{ from: x.md }] }]\n',
    fault: '3 value-bad',
    says: /both set/,
    hint: /copies-extra/,
  },
  {
    what: 'half an item to pick',
    written: exam('parts: [{ draw: [{ from: x.md, pick: 2.5 }] }]\n'),
    fault: '4 value-bad',
    says: /pick/,
    hint: /number from 1/,
  },
]

const inRoster: readonly Mistake[] = [
  {
    what: 'a column of ids with a name of its own',
    written: 'Kennziffer,name\n1,A\n',
    fault: '1 roster-column-missing',
    says: /no column of student ids/,
    hint: /Kennziffer.*roster: \{file: …, id: …\}/,
  },
  {
    what: 'a student who stands there twice',
    written: 'id,name\n7,A\n8,B\n7,A\n',
    fault: '4 roster-id-duplicate',
    says: /`7` stands on line 2 too/,
    hint: /./,
  },
  {
    what: 'an id that is longer than the grid',
    written: 'id,name\n123456789,A\n',
    fault: '2 roster-id-unfit',
    says: /123456789.*8 digits/,
    hint: /grid: n/,
  },
]

const lineOf = ({ location }: Diagnostic): number => (location.kind === 'file' ? location.line : 0)

function check(diagnostics: readonly Diagnostic[], { fault, says, hint }: Mistake): void {
  expect(diagnostics.map((diagnostic) => `${lineOf(diagnostic)} ${diagnostic.code}`)).toEqual([fault])
  expect(diagnostics[0]?.message).toMatch(says)
  expect(diagnostics[0]?.hint).toMatch(hint)
  expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).not.toMatch(/Invalid|Expected|Too (?:small|big)|Nested|Implicit/)
}

const named = (mistakes: readonly Mistake[]) => mistakes.map((mistake) => [mistake.what, mistake] as const)

it('is a list of at least fifty', () => {
  expect(inBank.length + inExam.length + inRoster.length).toBeGreaterThanOrEqual(50)
})

describe("each is told at its line, once, with what to do: a bank's", () => {
  it.each(named(inBank))('%s', (_, mistake) => {
    check(parseBank([{ file: 'x.md', text: mistake.written }]).diagnostics, mistake)
  })
})

describe("an exam's", () => {
  it.each(named(inExam))('%s', (_, mistake) => {
    check(parseBlueprint({ file: 'exam.yaml', text: mistake.written }).diagnostics, mistake)
  })
})

describe("a roster's", () => {
  it.each(named(inRoster))('%s', (_, mistake) => {
    check(parseRoster({ file: 'students.csv', text: mistake.written }, {}, 'en', { grid: 8 }).diagnostics, mistake)
  })
})
