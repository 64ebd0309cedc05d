import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import { checkCard } from './card-rules.ts';

describe('checkCard, of what should not be published', () => {
  it.each([
    [
      'write to jo.bloggs@sample-network.org.uk today',
      'An email address stands here: jo.bloggs@sample-network.org.uk',
    ],
    ['ring 020 7946 0958', 'A telephone number stands here: 020 7946 0958'],
    ['ring (0151) 496 0123.', 'A telephone number stands here: (0151) 496 0123'],
    ['ring 01632960123', 'A telephone number stands here: 01632960123'],
    ['ring +44 (0)20 7946 0958', 'A telephone number stands here: +44 (0)20 7946 0958'],
    ['ring 0044 7700 900123', 'A telephone number stands here: 0044 7700 900123'],
    ['ring 07700 900 123 or write', 'A telephone number stands here: 07700 900 123'],
    ['ring 0300-123-1234', 'A telephone number stands here: 0300-123-1234'],
    ['ring 0800 1111', 'A telephone number stands here: 0800 1111'],
  ])('refuses contact details in “%s”', (words, message) => {
    const card = buildCard({ organisations: [{ name: 'Sample Network', role: words, url: null }] });
    expect(checkCard(card)).toEqual([
      {
        path: ['organisations', 0, 'role'],
        message,
        mend: "Take it out: a card gives an organisation's web address, and no email or telephone",
        words: message.replace(/^.*: /, ''),
      },
    ]);
  });

  it('lets a provider’s reply tell figures, and no contact details', () => {
    const say = (text: string) =>
      checkCard(buildCard({ reply: { organisation: 'Sample Network', text, repliedOn: '2026-02-01' } })).map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
    expect(
      say('We reach 4,000 people, 12% more than the card says [s9].\n\nOne.\n\nTwo.\n\nThree.\n\nFour.'),
    ).toEqual([]);
    expect(say('Write to jo@sample-network.example.')).toEqual([
      'reply.text: An email address stands here: jo@sample-network.example',
    ]);
  });

  it.each([
    'in 2012, 2013 and 2014',
    'from 10,549 to 10,394 people',
    'ISBN 0-85850-123-4',
    'ISBN-10: 0858501234',
    'ISBN: 978-0-7546-1234-5',
    'doi 10.1186/s12913-015-0942-9',
    'see https://example.org/01632960123 and http://a@b.example/',
    'see www.example.org/0300-123-1234',
    'the handle @SampleNetwork',
    'a score of 0.0123456789',
    '01 2019 - 2020',
    'grant 1012345678901',
  ])('takes “%s” for no contact details', (words) => {
    const card = buildCard({ organisations: [{ name: 'Sample Network', role: words, url: null }] });
    expect(checkCard(card)).toEqual([]);
  });

  it('takes a web address in its own field for no contact details', () => {
    const url = 'https://example.org/01632960123/jo@example.org';
    expect(checkCard(buildCard({ links: [{ title: 'Film', url, kind: 'video' }] }))).toEqual([]);
  });

  it.each(['a\u0007b', 'caf\ufffd', 'a\u0000', 'half \ud83d of one'])(
    'refuses the unprintable in %j',
    (text) => {
      const problems = checkCard(buildCard({ stories: [{ text, source: 's1' }] }));
      expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
        expect.stringMatching(/^stories\.0\.text: A character that cannot be shown stands here, after “.*”$/),
      ]);
    },
  );

  it('takes whole pictures, accents and line breaks for what they are', () => {
    expect(checkCard(buildCard({ stories: [{ text: 'Sam 😀 à la\ncarte\t…', source: 's1' }] }))).toEqual([]);
  });
});
