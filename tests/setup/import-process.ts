// A process of its own that imports sample cards, for tests in which several write to one file. Each line on standard
// input is the path of a database; each line on standard output is what came of it.
import { createInterface } from 'node:readline';
import { importCards } from '#app/features/models/commands.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { buildCard } from '#tests/factories/card.ts';

const cards = [buildCard(), buildCard({ slug: 'other-model', name: 'Other Model' })];

function importInto(path: string): unknown {
  try {
    const db = openDatabase(path);
    const report = importCards(db, { cards, retired: [], now: new Date('2026-03-04T05:06:07.000Z') });
    db.$client.close();
    return { report };
  } catch (error) {
    return { error: String(error) };
  }
}

const say = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);
say('ready');
for await (const path of createInterface({ input: process.stdin })) say(importInto(path));
