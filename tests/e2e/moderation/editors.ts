// Who moderates the site of these tests. Sample addresses of nobody’s.
import { openDatabase } from '#db/client.server.ts';
import { editors } from '#db/schema.ts';

export const sampleEditors = {
  /** Without the rights of an admin. */
  ada: 'ada@moderation.example',
  ben: 'ben@moderation.example',
  admin: 'chief@moderation.example',
} as const;

/** Lets them moderate, and gives the server of this process a secret to sign their cookies with. */
export function addEditors(databasePath: string): void {
  const db = openDatabase(databasePath);
  const addedAt = new Date().toISOString();
  for (const email of Object.values(sampleEditors)) {
    const role = email === sampleEditors.admin ? 'admin' : 'editor';
    db.insert(editors).values({ email, role, addedAt }).run();
  }
  db.$client.close();
  process.env.SESSION_SECRET = 'a sample secret of these tests and long enough to be taken';
}
