/**
 * Runs tasks in their order, as many at once as there are slots; one that stands alone waits for all before it and
 * holds up all after it. Goes on whatever the results are.
 * @template {{ isAlone: boolean }} T
 * @param {readonly T[]} tasks
 * @param {number} slots 1 or more
 * @param {(task: T) => Promise<void>} run must not reject
 */
export async function runInSlots(tasks, slots, run) {
  /** @type {Set<Promise<void>>} */
  const active = new Set();
  for (const task of tasks) {
    while (active.size >= (task.isAlone ? 1 : slots)) await Promise.race(active);
    const ending = run(task).finally(() => active.delete(ending));
    active.add(ending);
    if (task.isAlone) await ending;
  }
  await Promise.all(active);
}
