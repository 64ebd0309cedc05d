import type { Editor } from '#app/features/editors/editor.ts';
import type { Queryable } from '#db/client.server.ts';
import { editors } from '#db/schema.ts';

/** An editor as the tables hold them. */
export function insertEditor(
  db: Queryable,
  { email = 'ada@council.example', role = 'editor' }: { email?: string; role?: Editor['role'] } = {},
): Editor {
  const addedAt = '2026-03-01T09:00:00.000Z';
  return db
    .insert(editors)
    .values({ email, role, addedAt })
    .returning({ id: editors.id, email: editors.email, role: editors.role })
    .get();
}
