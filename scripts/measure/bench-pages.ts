// The half of `npm run bench` that is pages: what the rainbow costs the server, how fast it answers in a browser, and how long a
// comparison takes. Ends with 1 when it misses a figure that it has to reach.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Card } from '#app/features/models/card-schema.ts';
import { importCards } from '#app/features/models/commands.server.ts';
import { layoutRainbow, mostDrawn } from '#app/features/rainbow/layout-rainbow.ts';
import { RainbowFigure } from '#app/features/rainbow/rainbow-figure.tsx';
import { listRainbowModels } from '#app/features/rainbow/rainbow-model.ts';
import { openDatabase } from '#db/client.server.ts';
import { readShippedCards } from '#scripts/measure/load-catalogue.ts';
import { makeModels } from '#scripts/measure/make-models.ts';
import { measureAnswers } from '#scripts/measure/measure-answers.ts';
import { measureFiltering } from '#scripts/measure/measure-filtering.ts';
import { startMeasured } from '#scripts/measure/start-measured.ts';
import { renderTable, showMilliseconds } from '#scripts/measure/tables.ts';
import {
  askAtMost,
  mostComparisonMs,
  mostFilteringMs,
  mostRainbowMs,
  renderTargets,
  reportMissed,
} from '#scripts/measure/targets.ts';
import { timeCalls, type Latency } from '#scripts/measure/time-calls.ts';
import { databaseName } from '#scripts/serve-scratch.ts';
import { ensureBuild } from '#scripts/setup/build.mjs';
import { projectRoot } from '#scripts/setup/project-root.mjs';

const seed = 20261121;
/** Of drawing, so that it is as warm as on a server that has drawn for others before. */
const callsARound = 10;

const scratch = mkdtempSync(join(tmpdir(), 'rainbow-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

await ensureBuild(projectRoot);
const shipped = readShippedCards('data');
const many = [...shipped, ...makeModels(shipped, { count: mostDrawn - shipped.length, seed })];
const rainbow = { shipped: timeRainbow(shipped), many: timeRainbow(many) };

const answers = await withServer(shipped, (address) => measureAnswers(address, shipped, seed));
const filtering = await withServer(many, measureFiltering);

const row = (what: string, { p50Ms, p95Ms, count }: Latency) => [
  what,
  showMilliseconds(p50Ms),
  showMilliseconds(p95Ms),
  String(count),
];
const targets = [
  askAtMost('Comparison of four, p95', answers.page.p95Ms, mostComparisonMs.page, showMilliseconds),
  askAtMost('Its Word document, p95', answers.document.p95Ms, mostComparisonMs.document, showMilliseconds),
  askAtMost(
    'Rainbow on the server, shipped, p95',
    rainbow.shipped.p95Ms,
    mostRainbowMs.shipped,
    showMilliseconds,
  ),
  askAtMost(
    `Rainbow on the server, ${mostDrawn} models, p95`,
    rainbow.many.p95Ms,
    mostRainbowMs.mostDrawn,
    showMilliseconds,
  ),
  askAtMost(
    `Filtering the rainbow in the browser, ${mostDrawn} models, p50`,
    filtering.toAnswer.p50Ms,
    mostFilteringMs,
    showMilliseconds,
  ),
];
console.log(
  [
    '## Pages',
    renderTable(
      ['what', 'p50', 'p95', 'times'],
      [
        row(`Rainbow laid out and rendered on the server, ${shipped.length} models`, rainbow.shipped),
        row(`The same, ${mostDrawn} models`, rainbow.many),
        row('Four models compared, the page', answers.page),
        row('The same as a Word document', answers.document),
        row('The cards of the four, one after the other', answers.fourCards),
        row(
          `A band chosen, to the paint in which what falls out fades, ${mostDrawn} models`,
          filtering.toAnswer,
        ),
        row('A band chosen or taken off, to the paint of the new picture', filtering.toPicture),
        row('Of that, without the wait for the server', filtering.inBrowser),
        row('The same choice without script: the whole page anew', filtering.wholePage),
      ],
    ),
    renderTargets(targets),
  ].join('\n\n'),
);
reportMissed(targets);

/** Measures a server of its own that has these cards. */
async function withServer<Result>(
  cards: readonly Card[],
  measure: (address: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(scratch, 'site-'));
  const db = openDatabase(join(folder, databaseName));
  importCards(db, { cards, retired: [], now: new Date('2026-01-01T00:00:00.000Z') });
  db.$client.close();
  const { child, address } = await startMeasured(folder);
  try {
    return await measure(address);
  } finally {
    child.disconnect();
  }
}

/** Laying out and rendering to text, from the cards. */
function timeRainbow(cards: readonly Card[]): Latency {
  const models = listRainbowModels(cards.map((card) => ({ card })));
  const draw = () => {
    const picture = layoutRainbow(models);
    if (!picture.isDrawn) throw new RangeError(`${cards.length} models are not drawn.`);
    return renderToString(createElement(RainbowFigure, { picture, tableId: 'table', reading: null }));
  };
  return timeCalls(Array.from({ length: callsARound }, () => draw));
}
