import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Card } from './card-schema.ts';
import { describeDifference } from './describe-difference.ts';
import { DifferenceView } from './difference-view.tsx';
import { buildCard } from '#tests/factories/card.ts';

function render(change: (card: Card) => void): string {
  const card = buildCard();
  change(card);
  const sections = describeDifference(buildCard(), card);
  return renderToStaticMarkup(
    <DifferenceView sections={sections} level={4} besides={(path) => <a href={`#${path}`}>Mend</a>} />,
  );
}

/** What a screen reader says, del and ins unmarked as most of them read. */
const hear = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('marks what was taken out and put in, and says so', () => {
  const html = render(
    (card) => (card.evidence.text = 'In a study of 61 people, 41 felt better after a year [s1].'),
  );
  expect(html).toMatch(/<del[^>]*>.*60.*<\/del>.*<ins[^>]*>.*61.*<\/ins>/);
  expect(html).toContain('<h4');
  expect(hear(html)).toContain(
    'In a study of taken out: 60 , end of it put in: 61 , end of it people, 41 felt better after a year [1].',
  );
});

it('says of a value what it was and what it becomes', () => {
  expect(hear(render((card) => (card.spread.stage = 'pilot')))).toContain('Several places becomes Pilot');
});

it('names items that came and went, with what they say', () => {
  const html = render((card) => (card.costs = []));
  expect(hear(html)).toContain('Taken out : Cost c1');
  expect(hear(html)).toContain('Amount: £21,000. Upper end: £24,500.');
});

it('escapes what strangers wrote, and puts beside each place what it is given', () => {
  const html = render((card) => (card.summary = '<script>alert(1)</script>'));
  expect(html).not.toContain('<script>');
  expect(html).toContain('<a href="#summary">Mend</a>');
});
