import { expect, test } from 'vitest';
import { runInSlots } from './run-in-slots.mjs';

/** Runs named tasks, those in capitals alone, each taking as many turns as its name is long; returns what ran together. */
async function observe(names: string[], slots: number) {
  const active = new Set<string>();
  const together: string[] = [];
  const tasks = names.map((name) => ({ name, isAlone: name === name.toUpperCase() }));
  await runInSlots(tasks, slots, async ({ name }) => {
    active.add(name);
    together.push([...active].join('+'));
    for (let turn = 0; turn < name.length * 5; turn += 1) await Promise.resolve();
    active.delete(name);
  });
  return together;
}

test.each<[string[], number, string[]]>([
  [[], 2, []],
  [['a', 'b', 'c'], 1, ['a', 'b', 'c']],
  [['long', 'a', 'b'], 2, ['long', 'long+a', 'long+b']],
  [['long', 'a', 'ALONE', 'b', 'c'], 2, ['long', 'long+a', 'ALONE', 'b', 'b+c']],
  [['ALONE', 'B', 'a'], 3, ['ALONE', 'B', 'a']],
])('%j in %d slots', async (names, slots, expected) => {
  expect(await observe(names, slots)).toEqual(expected);
});
