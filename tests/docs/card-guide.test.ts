// data/README.md, by which people write cards: it explains every key, and its examples are what it says they are.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { checkCard } from '#app/features/models/content-rules/card-rules.ts';
import { cardSchema, evidenceItemSchema, type EvidenceItem } from '#app/features/models/card-schema.ts';
import { isChange, isTest } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { retiredSlugSchema } from '#app/features/models/retired-schema.ts';
import { lists } from '#app/features/vocabulary/vocabulary.ts';
import { checkCardFile } from '#scripts/check-card-file.ts';
import { describeProblem } from '#scripts/describe-content.ts';
import { findSchema } from '#scripts/describe-schema.ts';
import { parseYaml } from '#scripts/yaml-file.ts';
import { buildCard } from '#tests/factories/card.ts';
import { listCardKeys } from './card-keys.ts';
import { findTable, listCodeSpans, listFences, listTables, readDocument } from './read-markdown.ts';

const guide = readDocument('data/README.md');
const yamlBlocks = listFences(guide, 'yaml');

/** The rows of every table of keys: the full paths that a row explains, and its example. */
const explanations = listTables(guide)
  .filter(({ header: [first = ''] }) => first === 'Key' || first.startsWith('Key under '))
  .flatMap(({ header: [first = ''], rows }) => {
    const groups = first === 'Key' ? [''] : listCodeSpans(first).map((group) => `${group}.`);
    return rows.map(([keys = '', , example = '']) => ({
      paths: groups.flatMap((group) => listCodeSpans(keys).map((key) => `${group}${key}`)),
      example: listCodeSpans(example)[0] ?? '',
    }));
  });

describe('the keys', () => {
  const groups = listCardKeys();
  const required = [...groups].flatMap(([group, keys]) =>
    keys
      .map((key) => (group === '' ? key : `${group}.${key}`))
      // What has keys of its own is explained by them.
      .filter((path) => !['', '[]', '.s1'].some((mark) => groups.has(`${path}${mark}`))),
  );

  it('are all explained, once each, and no other is', () => {
    const explained = explanations.flatMap(({ paths }) => paths);
    // The one list whose entries have a table of their own and whose emptiness means something.
    expect(explained.sort()).toEqual([...required, 'evidence.items[].outcomes'].sort());
  });

  it.each(explanations.flatMap(({ paths, example }) => paths.map((path) => [path, example])))(
    '%s has an example that fits: %s',
    (path, example) => {
      const steps = path.replaceAll('[]', '.0').split('.');
      const schema = findSchema(
        cardSchema,
        steps.map((step) => (step === '0' ? 0 : step)),
      ) as z.ZodType;
      const written = parse(example) as Record<string, unknown>;
      expect(Object.keys(written)).toEqual(steps.slice(-1));
      expect(schema.safeParse(Object.values(written)[0]).error?.issues ?? []).toEqual([]);
    },
  );
});

it('tells the approaches and the steps in their order', () => {
  const [approaches, steps] = listTables(guide).filter(({ heading }) => heading === 'Approach and spectrum');
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => `\`${id}\``);
  expect(approaches?.rows.map(([id]) => id)).toEqual(ids(lists.approach));
  expect(steps?.rows.map(([id]) => id)).toEqual(ids(lists.step));
  expect(findTable(guide, 'Evidence items').rows.map(([id]) => id)).toEqual(ids(lists.direction));
});

describe('the examples of evidence', () => {
  const examples = yamlBlocks
    .filter(({ code }) => code.includes('finding:') && code.startsWith('- id:'))
    .map(({ code, after }) => ({
      items: (parse(code) as unknown[]).map((item) => evidenceItemSchema.parse(item)),
      counts: /^The rule counts it as: (.*)\.$/m.exec(after)?.[1] ?? '',
    }));

  it('are there, and pass the content check', () => {
    expect(examples).toHaveLength(5);
    const items = examples.flatMap((example) => example.items);
    expect(checkCard(buildCard({ evidence: { text: 'Made up.', items } }))).toEqual([]);
  });

  it.each(examples.map(({ items, counts }) => [items[0] as EvidenceItem, counts] as const))(
    'count as they say',
    (item, counts) => {
      const words = item.outcomes.map(({ outcome, direction }) => {
        const kinds = [
          ...(isTest(item, direction) ? ['test'] : []),
          ...(isChange(item, direction) ? ['change'] : []),
        ];
        return `\`${outcome}\` ${kinds.join(' and ') || 'nothing'}`;
      });
      expect(counts).toBe(words.join('; ') || 'no outcome');
    },
  );
});

describe('the other examples', () => {
  it('are YAML', () => {
    expect(yamlBlocks.map(({ code }) => parseYaml(code).problems)).toEqual(yamlBlocks.map(() => []));
  });

  it('of retired addresses are entries of data/retired.yaml', () => {
    const block = yamlBlocks.find(({ code }) => code.includes('movedTo:'));
    const entries = parse(block?.code ?? '') as unknown[];
    expect(entries.map((entry) => retiredSlugSchema.parse(entry))).toHaveLength(2);
  });
});

describe('the small whole card', () => {
  const file = 'data/models/tea-and-talk.yaml';
  const card = yamlBlocks.at(-1)?.code ?? '';
  const check = (text: string) =>
    checkCardFile(file, 'tea-and-talk', parseYaml(text)).problems.map(describeProblem);

  it('has no problem', () => {
    expect(card).toContain('slug: tea-and-talk');
    expect(check(card)).toEqual([]);
  });

  it('gives, with three mistakes in it, the messages that are shown', () => {
    const broken = card
      .replace('felt less lonely [s1].', 'felt less lonely.')
      .replace('amount: 9500', 'amount: £9,500')
      .replace('approach: community-building', 'approach: community');
    const shown = listFences(guide, 'text')[0]?.code.split('\n');
    expect(check(broken).sort()).toEqual(shown?.sort());
  });
});
