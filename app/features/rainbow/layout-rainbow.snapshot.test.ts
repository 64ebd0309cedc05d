// The picture of a fixed directory as a file, layout-rainbow.snapshot.svg, that a reviewer opens in a browser or reads line by
// line: one line a model. When the layout is meant to change: `npx vitest run --project unit layout-rainbow.snapshot -u`.
import { expect, test } from 'vitest';
import type { RainbowBand, RainbowMark, RainbowPicture } from './layout-rainbow.ts';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';
import { escapeXml } from '#app/lib/xml.ts';
import { listSampleModels } from '#tests/factories/rainbow-sample.ts';
import { drawRainbow } from '#tests/factories/rainbow.ts';

test('the rainbow of fifty-two sample models looks like this', async () => {
  const svg = drawPlainly(drawRainbow(listSampleModels()));
  await expect(svg).toMatchFileSnapshot('./layout-rainbow.snapshot.svg');
});

/** Only what the layout decides; colours serve to tell bands apart. */
function drawPlainly({ width, height, centre, nameSize, sectors, borders, bands }: RainbowPicture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next, sans-serif" font-weight="600" font-size="${nameSize}" text-anchor="middle">
<g transform="translate(${centre.x},${centre.y})">
${sectors.map(({ step, label, path, baseline }) => `<path id="${step}" d="${path}" fill="#f4f1ea"/>${writeOnLine(step, label, baseline)}`).join('\n')}
${borders.map(({ from, to }) => `<path d="M${from.x},${from.y}L${to.x},${to.y}" stroke="#ffffff"/>`).join('\n')}
${bands.map(drawBand).join('\n')}
</g>
</svg>
`;
}

function drawBand({ approach, kind, path, marks }: RainbowBand): string {
  const hue = termIds('approach').indexOf(approach) * 50;
  return `<g id="${approach}" class="${kind}" fill="hsl(${hue},60%,80%)">
<path d="${path}" fill-opacity="0.3"/>
${marks.map(drawMark).join('\n')}
</g>`;
}

function drawMark({ model, path, name }: RainbowMark): string {
  return `<path id="${model.slug}" d="${path}"/>${name ? writeOnLine(model.slug, name.text, name.baseline) : ''}`;
}

function writeOnLine(id: string, words: string, baseline: string): string {
  return `<path id="${id}-line" d="${baseline}" fill="none"/><text fill="#000000"><textPath href="#${id}-line" startOffset="50%">${escapeXml(words)}</textPath></text>`;
}
