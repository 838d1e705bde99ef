import type { Rect } from '../../base/geometry.ts'
import { MM_PER_INCH, type Mm } from '../../base/units.ts'
import { AMC_DPI, type AmcPage, BOX_FLAGS, BOX_ROLES, NAME_ZONE } from './layout.ts'
import type { ExportedProject } from './project-of-run.ts'
import type { ForeignRow } from './tables.ts'

/** Tables with their columns as AMC 1.6 makes them; newer versions bring them up to date when they open them. */
export const LAYOUT_COLUMNS: Readonly<Record<string, string>> = {
  layout_variables: 'name TEXT UNIQUE, value TEXT',
  layout_page:
    'student INTEGER, page INTEGER, checksum INTEGER, sourceid INTEGER, subjectpage INTEGER, dpi REAL, width REAL, height REAL, markdiameter REAL, PRIMARY KEY (student,page)',
  layout_mark: 'student INTEGER, page INTEGER, corner INTEGER, x REAL, y REAL, PRIMARY KEY (student,page,corner)',
  layout_zone: 'student INTEGER, page INTEGER, zone TEXT, flags INTEGER DEFAULT 0, xmin REAL, xmax REAL, ymin REAL, ymax REAL',
  layout_box:
    'student INTEGER, page INTEGER, role INTEGER DEFAULT 1, question INTEGER, answer INTEGER, xmin REAL, xmax REAL, ymin REAL, ymax REAL, flags INTEGER DEFAULT 0, char TEXT, PRIMARY KEY (student,role,question,answer)',
  layout_digit:
    'student INTEGER, page INTEGER, numberid INTEGER, digitid INTEGER, xmin REAL, xmax REAL, ymin REAL, ymax REAL, PRIMARY KEY(student,page,numberid,digitid)',
  layout_source: 'sourceid INTEGER PRIMARY KEY, src TEXT, timestamp INTEGER',
  layout_question: 'question INTEGER PRIMARY KEY, name TEXT',
  layout_association: 'student INTEGER PRIMARY KEY, id TEXT, filename TEXT',
  layout_char: 'question INTEGER, answer INTEGER, char TEXT',
}
export const SCORING_COLUMNS: Readonly<Record<string, string>> = {
  scoring_variables: 'name TEXT UNIQUE, value TEXT',
  scoring_title: 'question INTEGER, title TEXT',
  scoring_default: 'type INTEGER, strategy TEXT',
  scoring_main: 'student INTEGER, strategy TEXT',
  scoring_question:
    'student INTEGER, question INTEGER, type INTEGER, indicative INTEGER DEFAULT 0, strategy TEXT, PRIMARY KEY (student,question)',
  scoring_answer:
    'student INTEGER, question INTEGER, answer INTEGER, correct INTEGER, strategy INTEGER, PRIMARY KEY (student,question,answer)',
  scoring_alias: 'student INTEGER,see INTEGER',
  scoring_score: 'student INTEGER, copy INTEGER, question INTEGER, score REAL, why TEXT, max REAL, PRIMARY KEY (student,copy,question)',
  scoring_mark: 'student INTEGER, copy INTEGER, total REAL, max REAL, mark REAL, PRIMARY KEY (student,copy)',
  scoring_code: 'student INTEGER, copy INTEGER, code TEXT, value TEXT, direct INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (student,copy,code)',
  scoring_external: 'student INTEGER, copy INTEGER, question INTEGER, score REAL, PRIMARY KEY (student,copy,question)',
}

/** Versions of these tables. */
const VERSIONS = { layout: 9, scoring: 3 } as const
/** Question types. */
const TYPES = { simple: 1, multiple: 2 } as const

type Rows = Readonly<Record<string, readonly ForeignRow[]>>

/** Rows of the layout database, in pixels at AMC's resolution. */
export function layoutRows({ layout }: ExportedProject): Rows {
  const { pages, questions, students, variables } = layout
  const labels = new Map(pages.flatMap(({ boxes }) => boxes.map((box) => [`${box.question}.${box.answer}`, box] as const)))
  return {
    layout_variables: [
      { name: 'version', value: `${VERSIONS.layout}` },
      ...[...variables].map(([name, value]) => ({ name: `build:${name}`, value })),
    ],
    layout_source: [{ sourceid: 1, src: 'DOC-calage.xy', timestamp: 0 }],
    layout_page: pages.map((page) => ({
      ...{ student: page.sheet, page: page.page, checksum: page.check, sourceid: 1, subjectpage: page.subjectPage ?? null, dpi: AMC_DPI },
      ...{ width: pixels(page.width), height: pixels(page.height), markdiameter: pixels(page.markDiameter) },
    })),
    layout_mark: rowsOf(pages, ({ marks }) => marks.map(({ x, y }, i) => ({ corner: i + 1, x: pixels(x), y: pixels(y) }))),
    layout_zone: rowsOf(pages, ({ zones }) =>
      zones.map(({ name, rect }) => ({ zone: name, flags: name === NAME_ZONE ? 1 : 0, ...extent(rect) })),
    ),
    layout_digit: rowsOf(pages, ({ digits }) =>
      digits.map(({ number, bit, rect }) => ({ numberid: number, digitid: bit + 1, ...extent(rect) })),
    ),
    layout_box: rowsOf(pages, ({ boxes }) =>
      boxes.map((box) => ({
        ...{ role: BOX_ROLES.answer, question: box.question, answer: box.answer, ...extent(box.rect), char: box.label },
        flags:
          (box.shape === 'oval' ? BOX_FLAGS.oval : 0) +
          (box.isUnscanned ? BOX_FLAGS.unscanned : 0) +
          (box.isGraders ? BOX_FLAGS.retick + BOX_FLAGS.unannotated : 0),
      })),
    ),
    layout_question: [...questions].map(([question, name]) => ({ question, name })),
    layout_association: [...students].map(([student, id]) => ({ student, id, filename: '' })),
    layout_char: [...labels.values()].map(({ question, answer, label }) => ({ question, answer, char: label })),
  }
}

/** Rows of the scoring database. */
export function scoringRows({ layout, questions }: ExportedProject): Rows {
  const asked = [...questions].flatMap(([student, own]) => [...own].map(([question, facts]) => ({ student, question, ...facts })))
  return {
    scoring_variables: [{ name: 'version', value: `${VERSIONS.scoring}` }],
    scoring_title: [...layout.questions].map(([question, title]) => ({ question, title })),
    scoring_default: Object.values(TYPES).map((type) => ({ type, strategy: '' })),
    scoring_question: asked.map(({ student, question, isMultiple, isIndicative, strategy }) => ({
      ...{ student, question, type: isMultiple ? TYPES.multiple : TYPES.simple, indicative: isIndicative ? 1 : 0, strategy },
    })),
    scoring_answer: asked.flatMap(({ student, question, answers }) =>
      answers.map(({ answer, isRight, strategy }) => ({ student, question, answer, correct: isRight ? 1 : 0, strategy })),
    ),
  }
}

const pixels = (mm: Mm): number => (mm * AMC_DPI) / MM_PER_INCH

const extent = ({ x, y, width, height }: Rect): ForeignRow => ({
  xmin: pixels(x),
  xmax: pixels(x + width),
  ymin: pixels(y),
  ymax: pixels(y + height),
})

const rowsOf = (pages: readonly AmcPage[], rows: (page: AmcPage) => readonly ForeignRow[]): readonly ForeignRow[] =>
  pages.flatMap((page) => rows(page).map((row) => ({ student: page.sheet, page: page.page, ...row })))
