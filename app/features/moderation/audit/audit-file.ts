import type { Column } from '#app/features/exports/column.ts';
import { writeCsv } from '#app/features/exports/csv.ts';
import type { AuditEntry } from './list-entries.server.ts';

const columns: readonly Column<AuditEntry>[] = [
  { name: 'id', type: 'integer', meaning: 'Number of the line, in their order.', valueOf: ({ id }) => id },
  { name: 'at', type: 'time', meaning: 'When it was done.', valueOf: ({ at }) => at },
  {
    name: 'editor',
    type: 'text',
    meaning: 'Address of the editor; empty for commands on the server.',
    valueOf: ({ editor }) => editor,
  },
  { name: 'action', type: 'text', meaning: 'What was done, by its word.', valueOf: ({ action }) => action },
  { name: 'subject', type: 'text', meaning: 'What it was done to.', valueOf: ({ subject }) => subject },
  { name: 'words', type: 'text', meaning: 'A reason or a note.', valueOf: ({ words }) => words },
];

/** The trail as CSV. */
export function writeAuditFile(entries: readonly AuditEntry[], origin: string): string {
  return writeCsv(columns, entries, origin);
}
