// A process of its own that writes without pause, two rows a transaction, until its standard input ends; then it says
// how many pairs it wrote. For tests that copy or overwrite a database while it is written to.
import { openDatabase } from '#db/client.server.ts';

const { $client } = openDatabase(process.argv[2] ?? '');
const insert = $client.prepare(
  "INSERT OR REPLACE INTO retired_slugs (slug, withdrawn_on, reason) VALUES (?, '2026-01-01', 'a pair')",
);
const writePair = $client.transaction((number: number) => {
  insert.run(`left-${number}`);
  insert.run(`right-${number}`);
});
let isEnded = false;
process.stdin.on('end', () => (isEnded = true)).resume();

let pairs = 0;
do {
  writePair.immediate(pairs);
  pairs += 1;
  if (pairs === 1) process.stdout.write('writing\n');
  // Lets the end of standard input be heard.
  await new Promise((resolve) => setImmediate(resolve));
} while (!isEnded);
process.stdout.write(`${pairs}\n`);
$client.close();
