import type { Decision } from '../model/reading.ts'
import type { Database } from './database.ts'
import { exactJson, parseExactJson } from './exact-json.ts'

const SCHEMA = 'decisions@1'

export function addDecisions(database: Database, decisions: readonly Decision[]): void {
  for (const decision of decisions) database.run('INSERT INTO decisions (schema, document) VALUES (?, ?)', SCHEMA, exactJson(decision))
}

/** In the order in which they were added. */
export const readDecisions = (database: Database): readonly Decision[] =>
  database.all('SELECT document FROM decisions ORDER BY place').map((row) => parseExactJson<Decision>(`${row['document']}`))
