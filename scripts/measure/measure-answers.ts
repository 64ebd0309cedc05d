// How long the server takes to answer for four models at once, over HTTP, each foursome asked for once, so that no file is at hand from
// before. Beside the comparison the four cards one after the other, which is what somebody reads who has none.
import type { Card } from '#app/features/models/card-schema.ts';
import { compareAddress, mostCompared, writeSlugs } from '#app/features/models/comparison.ts';
import { paths } from '#app/lib/paths.ts';
import { createRandom } from '#scripts/measure/random.ts';
import { summariseTimes, type Latency } from '#scripts/measure/time-calls.ts';

export interface AnswerTimes {
  page: Latency;
  document: Latency;
  fourCards: Latency;
}

const foursomes = 40;
/** Asked first and not counted: what runs for the first time is compiled. */
const warmUp = 6;

/**
 * @param address of a running server that serves these cards
 * @param seed of the foursomes
 * @throws Error when any is not answered with 200
 */
export async function measureAnswers(
  address: string,
  cards: readonly Card[],
  seed: number,
): Promise<AnswerTimes> {
  const random = createRandom(seed);
  const times = { page: [] as number[], document: [] as number[], fourCards: [] as number[] };
  for (let round = 0; round < warmUp + foursomes; round += 1) {
    const slugs = random.pickSome(cards, mostCompared).map(({ slug }) => slug);
    const page = await timeAnswers(address, [compareAddress(slugs)]);
    const document = await timeAnswers(address, [paths.compareFile('docx', writeSlugs('model', slugs))]);
    const fourCards = await timeAnswers(address, slugs.map(paths.model));
    if (round < warmUp) continue;
    times.page.push(page);
    times.document.push(document);
    times.fourCards.push(fourCards);
  }
  return {
    page: summariseTimes(times.page),
    document: summariseTimes(times.document),
    fourCards: summariseTimes(times.fourCards),
  };
}

async function timeAnswers(address: string, asked: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  for (const path of asked) {
    const answer = await fetch(address + path);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
  }
  return performance.now() - startedAt;
}
