/** Marks a SQLite file as a run of ours: `MSnR` in ASCII, in the file header's application id. */
export const APPLICATION_ID = 0x4d536e52

/** Version of the tables, in the file header's user version. Raised with an upgrade step (`upgrade.ts`), never otherwise. */
export const SCHEMA_VERSION = 6

const TABLES = ['facts', 'asked', 'variants', 'copies', 'geometries', 'sheets', 'scans', 'readings', 'decisions', 'results']

/** Every table is only ever added to. */
const guardsOf = (names: readonly string[]): string =>
  names
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (verb) =>
          `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;`,
      ),
    )
    .join('\n')

/**
 * The tables of version 1. `document` columns hold exact JSON, deflated where they are blobs; `schema` columns name the
 * form of the document beside them (`readings@1`).
 */
export const tables = `
CREATE TABLE facts (name TEXT PRIMARY KEY, schema TEXT NOT NULL, document BLOB NOT NULL) STRICT;
CREATE TABLE asked (hash TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
CREATE TABLE variants (number INTEGER PRIMARY KEY, document BLOB NOT NULL) STRICT;
CREATE TABLE copies (number INTEGER PRIMARY KEY, variant INTEGER NOT NULL, student TEXT) STRICT;
CREATE TABLE geometries (hash TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
CREATE TABLE sheets (
  place INTEGER PRIMARY KEY, copy INTEGER NOT NULL, page INTEGER NOT NULL, geometry TEXT NOT NULL REFERENCES geometries (hash),
  document BLOB NOT NULL, UNIQUE (copy, page)) STRICT;
CREATE TABLE scans (place INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pages INTEGER NOT NULL) STRICT;
CREATE TABLE readings (
  scan TEXT NOT NULL, page INTEGER NOT NULL, reread INTEGER NOT NULL, schema TEXT NOT NULL, document BLOB NOT NULL,
  PRIMARY KEY (scan, page, reread)) STRICT, WITHOUT ROWID;
CREATE TABLE decisions (place INTEGER PRIMARY KEY, schema TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE TABLE results (place INTEGER PRIMARY KEY, schema TEXT NOT NULL, document BLOB NOT NULL) STRICT;
${guardsOf(TABLES)}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = 1;
`

/**
 * What version 2 adds: what pages were set from (`files` by hash, deflated; variants in other languages), and the copies
 * that were added after the run was made, from the first to the last of one call.
 */
export const standingTables = `
ALTER TABLE copies ADD COLUMN language TEXT;
CREATE TABLE files (hash TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT;
CREATE TABLE translations (
  language TEXT NOT NULL, variant INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (language, variant)) STRICT, WITHOUT ROWID;
CREATE TABLE additions (place INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
${guardsOf(['files', 'translations', 'additions'])}
`

/**
 * What version 3 adds, in place of `sheets` and `geometries`: a row a copy with what its pages have of their own, packed,
 * and a row for what all copies made in one go have in common.
 */
export const pageTables = `
CREATE TABLE stencils (place INTEGER PRIMARY KEY, document BLOB NOT NULL) STRICT;
CREATE TABLE pages (
  copy INTEGER PRIMARY KEY, stencil INTEGER NOT NULL REFERENCES stencils (place), document BLOB NOT NULL) STRICT;
${guardsOf(['stencils', 'pages'])}
`

/** What version 6 adds: each grading with its number, a summary, and what it gave the copies (deflated). `results` stays empty. */
export const gradingTable = `
CREATE TABLE gradings (number INTEGER PRIMARY KEY, schema TEXT NOT NULL, summary TEXT NOT NULL, document BLOB NOT NULL) STRICT;
${guardsOf(['gradings'])}
`

/** What version 4 adds: the template of a copy that has another than the exam's. */
export const copyTemplates = 'ALTER TABLE copies ADD COLUMN template TEXT'
