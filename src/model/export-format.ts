/** Formats in which grades are exported, as people name them; `exchange` has an exporter for each. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'ods', 'json', 'moodle', 'canvas', 'blackboard', 'pdf'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
