import type { ExportFormat } from '../../model/export-format.ts'
import { blackboard } from './blackboard.ts'
import { canvas } from './canvas.ts'
import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { moodle } from './moodle.ts'
import { ods } from './ods.ts'
import { wallList } from './wall-list.ts'
import { xlsx } from './xlsx.ts'

/** Every format in which grades are exported. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = { csv, xlsx, ods, json, moodle, canvas, blackboard, pdf: wallList }
