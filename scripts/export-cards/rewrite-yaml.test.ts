import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardSchema, type Card } from '#app/features/models/card-schema.ts';
import { buildCard, buildEvidenceItem } from '#tests/factories/card.ts';
import { renderCard } from './render-yaml.ts';
import { rewriteYaml } from './rewrite-yaml.ts';

const folder = 'data/models';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const readText = (name: string) => readFileSync(join(folder, name), 'utf8');
const toCard = (text: string) => cardSchema.parse(parse(text));

/** The lines that differ, as `diff` would tell them: those that went and those that came. */
function diffLines(before: string, after: string): { went: string[]; came: string[] } {
  const subtract = (lines: string[], others: string[]) => {
    const left = [...others];
    return lines.filter((line) => {
      const index = left.indexOf(line);
      if (index !== -1) left.splice(index, 1);
      return index === -1;
    });
  };
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return { went: subtract(old, fresh), came: subtract(fresh, old) };
}

describe('rewriteYaml', () => {
  it.each(files)('leaves every byte of %s that says the same already', (name) => {
    const text = readText(name);
    expect(rewriteYaml(text, toCard(text))).toBe(text);
  });

  it.each<[string, string, unknown, string]>([
    ['a word', 'a: one # note\nb: 2\n', { a: 'two', b: 2 }, 'a: two # note\nb: 2\n'],
    ['a number', 'a: 1 # note\n', { a: 20.5 }, 'a: 20.5 # note\n'],
    ['null to a text', 'a: null\n', { a: 'x: y' }, "a: 'x: y'\n"],
    ['a text to null', 'a: >-\n  one\n  two\nb: 1\n', { a: null, b: 1 }, 'a: null\nb: 1\n'],
    ['nothing to a text', 'a:\nb: 1\n', { a: 'x', b: 1 }, 'a: x\nb: 1\n'],
    ['quotes that stay', `a: "one"\nb: 'one'\n`, { a: 'two', b: 'two' }, `a: "two"\nb: 'two'\n`],
    ['what needs quotes', 'a: one\n', { a: '2017' }, "a: '2017'\n"],
    ['a true that is a word', 'a: one\n', { a: 'true' }, "a: 'true'\n"],
    [
      'a block, line breaks in it',
      'a: |-\n  one\n\n  two\nb: 1\n',
      { a: 'one\n\n2\n- 3', b: 1 },
      'a: |-\n  one\n\n  2\n  - 3\nb: 1\n',
    ],
    [
      'a wrapped block, only where it differs',
      'a: >-\n  one two\n  three four\n  five six\n',
      { a: 'one two three 4 five six' },
      'a: >-\n  one two\n  three 4\n  five six\n',
    ],
    [
      'a wrapped block that gets paragraphs',
      'a: >-\n  one\n  two\n',
      { a: 'one\n\ntwo' },
      'a: |-\n  one\n\n  two\n',
    ],
    ['a list on a line', 'a: [x, "y"] # note\n', { a: ['x', 'a, b', 'z'] }, "a: [x, 'a, b', z] # note\n"],
    ['a list that empties', 'a:\n  - x\n  - y\nb: 1\n', { a: [], b: 1 }, 'a: []\nb: 1\n'],
    [
      'an empty list that fills',
      'a: [] # note\nb: 1\n',
      { a: [{ id: 'e1', n: 1 }], b: 1 },
      'a:\n  - id: e1\n    n: 1 # note\nb: 1\n',
    ],
    [
      'an entry that goes, with its note',
      'a:\n  - id: e1\n  # of e2\n  - id: e2\n  # of e3\n  - id: e3\n',
      { a: [{ id: 'e1' }, { id: 'e3' }] },
      'a:\n  - id: e1\n  # of e3\n  - id: e3\n',
    ],
    ['the first entry', 'a:\n  # of e1\n  - id: e1\n  - id: e2\n', { a: [{ id: 'e2' }] }, 'a:\n  - id: e2\n'],
    [
      'an entry that comes first',
      'a:\n  # of e1\n  - id: e1\n',
      { a: [{ id: 'e2' }, { id: 'e1' }] },
      'a:\n  - id: e2\n  # of e1\n  - id: e1\n',
    ],
    [
      'an entry that comes last',
      'a:\n  - id: e1\n    t: >-\n      x\n\nb: 1\n',
      {
        a: [
          { id: 'e1', t: 'x' },
          { id: 'e2', t: 'y' },
        ],
        b: 1,
      },
      'a:\n  - id: e1\n    t: >-\n      x\n  - id: e2\n    t: y\n\nb: 1\n',
    ],
    ['all entries', 'a:\n  - id: e1\n', { a: [{ id: 'e2' }, { id: 'e3' }] }, 'a:\n  - id: e2\n  - id: e3\n'],
    [
      'entries of a line each',
      'figures:\n  - { id: f1, n: 1 } # note\n',
      {
        figures: [
          { id: 'f1', n: 2 },
          { id: 'f2', n: 3 },
        ],
      },
      'figures:\n  - { id: f1, n: 2 } # note\n  - { id: f2, n: 3 }\n',
    ],
    ['a key of a line', '- { id: f1, n: 1 }\n', [{ id: 'f1', m: 1 }], '- { id: f1, m: 1 }\n'],
    [
      'a key that comes',
      'a: 1 # note\n\n# of c\nc: 3\n',
      { a: 1, b: 2, c: 3 },
      'a: 1 # note\nb: 2\n\n# of c\nc: 3\n',
    ],
    ['a key that comes first', 'x:\n  - b: 2\n', { x: [{ a: 1, b: 2 }] }, 'x:\n  - a: 1\n    b: 2\n'],
    ['a key that goes', 'a: 1\n\n# of b\nb: >-\n  x\n\nc: 3\n', { a: 1, c: 3 }, 'a: 1\n\nc: 3\n'],
    [
      'the first key of an entry, which goes',
      'x:\n  - a: 1\n    b: 2\n',
      { x: [{ b: 2 }] },
      'x:\n  - b: 2\n',
    ],
    [
      'texts of a list, each in its place',
      '- one\n- two # note\n- three\n',
      ['one', '2', 'three'],
      "- one\n- '2' # note\n- three\n",
    ],
    [
      'a whole list that is empty',
      '# head\n[]\n',
      [{ slug: 'a', movedTo: 'b' }],
      '# head\n- slug: a\n  movedTo: b\n',
    ],
    ['a whole list that empties', '# head\n- slug: a\n', [], '# head\n[]\n'],
    ['a file without a last line end', 'a: 1', { a: 1, b: 'x' }, 'a: 1\nb: x'],
    [
      'line ends of Windows',
      'a: 1\r\nb: >-\r\n  x\r\n  y\r\n',
      { a: 2, b: 'x z' },
      'a: 2\r\nb: >-\r\n  x\r\n  z\r\n',
    ],
    ['keys in another order', 'b: 1\na: 2\n', { a: 3, b: 1 }, 'b: 1\na: 3\n'],
  ])('changes %s', (_name, before, wanted, after) => {
    expect(rewriteYaml(before, wanted)).toBe(after);
  });

  it.each<[string, string]>([
    ['holds several documents', 'a: 1\n---\nb: 2\n'],
    ['is no YAML', 'a: [\n'],
    ['is empty', ''],
  ])('gives up a file that %s', (_name, text) => {
    expect(rewriteYaml(text, { a: 'one', b: 'two' })).toBe(null);
  });

  it('touches nothing else of a card', () => {
    const text = readText('shared-lives.yaml');
    const card = toCard(text);
    const [item] = card.evidence.items;
    const changed = {
      ...card,
      reviewedOn: '2027-01-31',
      people: card.people.slice(1),
      related: [...card.related, { model: 'keyring', why: 'Both are about a home of one’s own.' }],
      evidence: { ...card.evidence, items: [{ ...item!, n: 12 }, ...card.evidence.items.slice(1)] },
    };
    const rewritten = rewriteYaml(text, changed) ?? '';
    expect(toCard(rewritten)).toEqual(changed);
    const { went, came } = diffLines(text, rewritten);
    expect(went).toHaveLength(3);
    expect(came).toEqual([
      'reviewedOn: 2027-01-31',
      '      n: 12',
      '  - model: keyring',
      '    why: Both are about a home of one’s own.',
    ]);
  });

  it('says what any change of a card says, and the same again when asked again', { timeout: 60_000 }, () => {
    const texts = files.map(readText);
    fc.assert(
      fc.property(fc.constantFrom(...texts), anyChange, (text, change) => {
        const card = change(toCard(text));
        // As the export does with a text that it cannot change in its place.
        const rewritten = rewriteYaml(text, card) ?? renderCard(card);
        expect(cardSchema.parse(parse(rewritten))).toEqual(cardSchema.parse(card));
        expect(rewriteYaml(rewritten, card) ?? rewritten).toBe(rewritten);
      }),
      { numRuns: 60 },
    );
  });
});

/** Odd texts: signs of YAML, lines, quotes, long ones. */
const anyText = fc.oneof(
  fc.constantFrom(
    '- a',
    'a: b',
    '# no',
    "it's",
    '"',
    '\'a\' "b"',
    '[s1]',
    '{a}',
    'null',
    '2017',
    '0x1f',
    '~',
    '*a',
    '&a',
    '!b',
    '%c',
    '@d',
    '`e`',
    '|-',
    '>-',
    'a  b',
    'a\tb',
    'a\n\n  b',
    'a\n- b\n\nc',
    'x: |\n y',
    'a\u2028b',
    '\u00a0b',
    '£1–2 “so” ☕',
    'word '.repeat(60).trim(),
    `${'word '.repeat(40)}a  b`,
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
);

const anyChange = fc
  .record({
    text: anyText,
    other: anyText,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    kinds: fc.subarray(['texts', 'items', 'keys', 'lists', 'order'] as const, { minLength: 1 }),
  })
  .map(({ text, other, share, kinds }) => (card: Card): Card => {
    const drop = <Entry>(list: readonly Entry[]) =>
      list.filter((_entry, index) => (index * 7919) % 100 >= share * 100);
    const changed = structuredClone(card);
    if (kinds.includes('texts')) {
      changed.summary = text.slice(0, 240);
      changed.solution.text = other;
      changed.spectrum.why = `${card.spectrum.why} ${text}`;
      changed.stories = changed.stories.map((story, index) => (index === 0 ? { ...story, text } : story));
      for (const item of changed.evidence.items.slice(0, 2)) {
        item.finding = other;
        item.outcomes = item.outcomes.map((outcome) => ({ ...outcome, words: text }));
      }
      for (const source of Object.values(changed.sources).slice(1, 3)) source.title = text;
      for (const figure of changed.spread.figures.slice(1)) figure.metric = text;
    }
    if (kinds.includes('items')) {
      changed.evidence.items = [
        ...drop(changed.evidence.items),
        buildEvidenceItem({ id: 'e999', finding: text }),
      ];
      changed.costs = [...buildCard().costs.map((cost) => ({ ...cost, id: 'c999' })), ...drop(changed.costs)];
      changed.spread.figures = drop(changed.spread.figures);
      changed.risks.items = drop(changed.risks.items);
      changed.sources = {
        ...Object.fromEntries(drop(Object.entries(changed.sources))),
        s999: { ...buildCard().sources.s1!, title: text },
      };
    }
    if (kinds.includes('keys')) {
      const { statusNote, copySupport, whoIsLeftOut, ...rest } = changed;
      Object.assign(rest, {
        ...(statusNote === undefined && { statusNote: text }),
        ...(copySupport === undefined && { copySupport: { text, source: 's1' } }),
        ...(whoIsLeftOut !== undefined && share > 0.5 && { whoIsLeftOut }),
      });
      for (const risk of rest.risks.items) {
        if (risk.earlySign === undefined) risk.earlySign = text;
        else delete risk.earlySign;
      }
      return rest;
    }
    if (kinds.includes('lists')) {
      changed.otherNames = [...drop(changed.otherNames), text];
      changed.gaps = [...drop(changed.gaps), other];
      changed.people = drop(changed.people);
      if (changed.people.length === 0) changed.people = ['everyone'];
      changed.related = drop(changed.related);
      changed.links = [...drop(changed.links), { title: text, url: 'https://a.example/', kind: 'website' }];
    }
    if (kinds.includes('order')) {
      changed.costs.reverse();
      changed.risks.items.reverse();
      changed.gaps.reverse();
      changed.spread.figures.reverse();
    }
    return changed;
  });

describe('renderCard', () => {
  it.each(files)('writes %s anew as a card that says the same', (name) => {
    const card = toCard(readText(name));
    expect(cardSchema.parse(parse(renderCard(card)))).toEqual(card);
  });

  it('writes in the style of the other cards', () => {
    expect(renderCard(buildCard({ related: [{ model: 'other', why: 'Both.' }] }))).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../card.schema.json
      slug: sample-model
      name: Sample Model
      shortName: Sample
      otherNames:
        - Example Model
      summary: 'A made-up model: neighbours meet over sample tea and help one another through the week.'
      plainSummary: Neighbours meet and drink tea. They help each other. It is only an example.
      status: active
      reviewedOn: 2026-01-15
      organisations:
        - name: Sample Network
          role: Supports schemes
          url: https://sample-network.example/

      problem:
        text: |-
          Many people in the sample town spend their days alone.

      solution:
        text: |-
          A coordinator brings neighbours together.

          Each group chooses what to do, and who does it.

      evidence:
        text: |-
          In a study of 60 people, 41 felt better after a year [s1].
        items:
          - id: e1
            finding: Of 60 people asked before and after a sample year, 41 felt better and 38 felt less lonely.
            design: before-after
            measured: true
            comparison: own-past
            n: 60
            nOf: people
            sites: 2
            place: Sampleshire
            year: 2021
            independent: true
            ownModel: true
            inUk: true
            caution: null
            outcomes:
              - { outcome: wellbeing, direction: positive, words: felt better }
              - { outcome: loneliness, direction: positive, words: felt less lonely }
            topics: []
            source: s1
          - id: e2
            finding: Coordinators said that finding a warm room was the hardest part.
            design: qualitative
            measured: false
            comparison: none
            n: 7
            nOf: people
            sites: 2
            place: Sampleshire
            year: 2022
            independent: false
            ownModel: true
            inUk: true
            caution: null
            outcomes: []
            topics: [implementation]
            source: s2

      impact:
        text: |-
          People should feel less alone and better in themselves.
        outcomes: [wellbeing, loneliness]

      spread:
        text: |-
          It ran in 2 towns in 2022 [s2].
        stage: several-places
        stageReason: Two sample towns run it [s2].
        figures:
          - { id: f1, metric: Schemes, value: 2, unit: schemes, place: England, asOf: '2022', source: s2 }

      requirements:
        text: |-
          A warm room and a patient coordinator.
        items:
          - id: n1
            need: A warm room every week
            theme: practical
            source: s2

      risks:
        text: |-
          It dies when the tea runs out.
        items:
          - id: r1
            risk: Money for one year only
            kind: funding
            earlySign: No word of next year by Christmas
            whatHelps: An agreement over several years
            inferred: false
            source: s2

      costs:
        - id: c1
          what: A coordinator and a room
          kind: running
          amount: 21000
          amountTo: 24500
          currency: GBP
          per: scheme per year
          priceYear: 2022
          claimedBy: Sample Network
          source: s2
      copySupport:
        text: A sample manual can be had from the network.
        source: s2

      approach: community-building
      furtherApproaches: [circles-and-peers]
      people: [older-people, people-who-are-isolated]
      settings: [neighbourhood]
      insteadOf: [day-centre, nothing]
      spectrum:
        from: early-help
        to: long-term-support
        why: Most come before a service is due.
      related:
        - model: other
          why: Both.
      stories:
        - text: Sam came for the tea and stayed for the singing.
          source: s2
      links:
        - title: Sample Network
          url: https://sample-network.example/
          kind: website

      sources:
        s1:
          title: A sample study of a sample model
          publisher: University of Sampleshire
          year: 2021
          url: https://study.example/report
          kind: evaluation
          read: whole
        s2:
          title: Sample Network yearly report
          publisher: Sample Network
          year: 2022
          url: null
          kind: briefing
          read: part
      gaps:
        - No study of carers was found.
      "
    `);
  });

  it('says what any card says', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const card = change(buildCard());
        expect(cardSchema.parse(parse(renderCard(card)))).toEqual(cardSchema.parse(card));
      }),
    );
  });
});
