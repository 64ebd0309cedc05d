// Publishes one proposal in a process of its own that is to be killed. Writes a mark before it begins (b), at each statement
// that it prepares (.), and once it is done (e); at the mark that it is told, it stands still. Started by
// publish-under-kills.ts.
import { writeSync } from 'node:fs';
import { publishProposal } from '#app/features/moderation/decide.server.ts';
import { openDatabase } from '#db/client.server.ts';

const [path = '', given = '{}'] = process.argv.slice(2);
const { now, holdAt, ...of } = JSON.parse(given) as {
  reference: string;
  editorId: number;
  seen: string;
  now: string;
  holdAt: number | null;
};

let marks = 0;
function mark(sign: string): void {
  writeSync(1, sign);
  marks += 1;
  if (marks !== holdAt) return;
  // Until it is killed; should nobody do so, it ends by itself.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  process.exit(1);
}

const db = openDatabase(path);
const prepare = db.$client.prepare.bind(db.$client);
db.$client.prepare = ((sql: string) => {
  mark('.');
  return prepare(sql);
}) as typeof prepare;

// Lives until it is killed, or whoever started it is gone.
process.on('disconnect', () => process.exit(0));
mark('b');
const result = publishProposal(db, {
  ...of,
  now: new Date(now),
  slug: null,
  isChecked: true,
  correction: null,
});
mark(result.kind === 'decided' ? 'e' : `x${JSON.stringify(result)}`);
