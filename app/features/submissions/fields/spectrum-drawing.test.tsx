// The drawing holds every arc, and the stylesheet shows the one that the radios choose: neither can know the other's names.
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SpectrumDrawing } from './spectrum-drawing.tsx';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

const css = readFileSync(new URL('../../../styles/submit-fit.css', import.meta.url), 'utf8');
const html = renderToStaticMarkup(<SpectrumDrawing />);
const steps = termIds('step');
const spans = steps.flatMap((from, index) => steps.slice(index).map((to) => ({ from, to })));

it('draws an arc for each pair of steps that goes forward', () => {
  expect(html.match(/spectrum-span/g)).toHaveLength(spans.length);
});

it.each(spans)('shows the arc from $from to $to where these are chosen', ({ from, to }) => {
  const span = `spectrum-from-${from}-to-${to}`;
  expect(html).toMatch(new RegExp(`<path d="M[^"]+" class="[^"]*\\b${span}"`));
  const ofFrom = css
    .split(`:has([name='from'][value='${from}']:checked) {`)[1]
    ?.split(`:has([name='from'][`)[0];
  const ofBoth = ofFrom?.split(`:has([name='to'][value='${to}']:checked) {`)[1]?.split('&:has(')[0];
  expect(ofBoth).toContain(`.${span} {`);
});

it.each(steps)('marks %s where it is the one end chosen so far', (step) => {
  expect(html).toContain(`spectrum-end spectrum-at-${step}"`);
  expect(css).toContain(`:has([value='${step}']:checked) .spectrum-at-${step}`);
});
