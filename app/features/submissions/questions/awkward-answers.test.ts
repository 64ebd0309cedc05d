// What people paste, mistype and try, question by question: what is taken as what, and what comes back with which words.
import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import type { Card } from '#app/features/models/card-schema.ts';
import { draftOfCard, emptyDraft, type Answers } from '#app/features/submissions/draft.ts';
import { dropBlankRows } from '#app/features/submissions/form-rows.ts';
import { mostEntries, type ListQuestion } from '#app/features/submissions/question.ts';
import { questionsOf, type QuestionId } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { buildCard } from '#tests/factories/card.ts';
import { sendForm } from '#tests/factories/sent-form.ts';

type Fields = Record<string, unknown>;

const publication = {
  title: 'A study',
  publisher: 'A university',
  year: 2024,
  url: null,
  kind: 'evaluation',
  read: 'whole',
} as const;

/** A draft with two publications. */
const withSources = (): Answers => ({
  kind: 'new-model',
  draft: {
    ...emptyDraft(),
    card: { sources: { s1: publication, s2: { ...publication, title: 'Another study' } } },
    lastNumbers: { ...emptyDraft().lastNumbers, s: 2 },
  },
  contact: { name: 'Sam', email: 'sam@provider.example', standing: null, organisation: null, interest: null },
});

const right: Partial<Record<QuestionId, Fields>> = {
  contact: { name: 'Sam Sample', email: 'sam@provider.example' },
  standing: { standing: 'works-there' },
  enquiries: { isPublic: 'yes', title: 'Ask us', url: 'https://provider.example/ask' },
  name: { name: 'Sample Model' },
  organisations: { name: 'Sample Trust', role: 'provider' },
  status: { status: 'active' },
  summary: { summary: 'Neighbours meet.' },
  'plain-summary': { plainSummary: 'You meet your neighbours.' },
  sources: { title: 'A study', publisher: 'A university', year: '2024', kind: 'evaluation', read: 'part' },
  problem: { text: 'People are lonely.' },
  outcomes: { outcomes: ['loneliness'] },
  people: { terms: ['older-people'] },
  approach: { approach: 'shared-life', furtherApproaches: [] },
  spectrum: { from: 'early-help', to: 'long-term-support', why: 'Most come early.' },
  'evidence-items': {
    finding: '31 of 46 felt less lonely.',
    design: 'before-after',
    measured: 'yes',
    comparison: 'own-past',
    counted: 'number',
    n: '46',
    nOf: 'people',
    sites: '',
    place: '',
    year: '2024',
    independent: 'unknown',
    ownModel: 'yes',
    inUk: 'yes',
    caution: 'none',
    outcomes: [{ outcome: 'loneliness', direction: 'positive', words: 'felt less lonely' }],
    source: 's1',
  },
  figures: { metric: 'schemes', value: '12', unit: 'schemes', source: 's1' },
  costs: { what: 'A place', kind: 'per-person', amount: '1200', currency: 'GBP', source: 's1' },
  'requirement-items': { need: 'A warm room', theme: 'practical', source: 's1' },
  'risk-items': { risk: 'The grant ends.', kind: 'funding', basis: 'stated', source: 's1' },
  'copy-support': { text: 'There is a manual.', source: 's1' },
  related: { model: 'homeshare', why: 'Both share a home.' },
  stories: { text: 'Jo moved in.', source: 's1' },
  links: { title: 'Find a scheme', url: 'https://provider.example', kind: 'website' },
  gaps: { gap: 'What it costs.' },
  reason: { reason: 'The number is out of date.' },
};

/** What the schema makes of a right form with some fields changed: the errors by field, or none and the value. */
function answer(
  id: QuestionId,
  changed: Fields,
): { errors: Record<string, string[] | null>; value?: unknown } {
  const question = findQuestion(id);
  const answers = withSources();
  const schema = question.schema(answers, null);
  const parsed = parseWithZod(dropBlankRows(sendForm({ ...right[id], ...changed })), { schema });
  return parsed.status === 'success'
    ? { errors: {}, value: parsed.value }
    : { errors: (parsed.status === 'error' && parsed.error) || {} };
}

test.each(Object.keys(right) as QuestionId[])('a right answer to %s is taken', (id) => {
  expect(answer(id, {}).errors).toEqual({});
});

describe.each([
  [
    'contact',
    'email',
    ['', 'sam', 'sam@', 'sam@provider', 'a@b.example\r\nBcc: c@d.example', `${'a'.repeat(250)}@b.example`],
  ],
  ['contact', 'name', ['', '\u200B', 'x'.repeat(121)]],
  ['standing', 'standing', ['', 'owner']],
  ['enquiries', 'isPublic', ['', 'maybe']],
  [
    'enquiries',
    'url',
    [
      '',
      'javascript:alert(1)',
      '//provider.example',
      'https://user:pass@provider.example',
      'https://localhost',
      'mailto:sam@provider.example',
      `https://provider.example/${'x'.repeat(1_000)}`,
    ],
  ],
  ['name', 'name', ['', ' \u00A0 ', 'x'.repeat(101)]],
  ['name', 'shortName', ['x'.repeat(23)]],
  ['organisations', 'role', ['', 'x'.repeat(301)]],
  ['organisations', 'url', ['data:text/html,x', 'ftp://provider.example', 'https://']],
  ['status', 'status', ['', 'thriving']],
  ['summary', 'summary', ['', 'x'.repeat(241)]],
  ['plain-summary', 'plainSummary', ['', 'x'.repeat(501)]],
  ['sources', 'year', ['24', '20245', '1799', 'last year', '2024.5', '-2024']],
  ['sources', 'url', ['javascript:alert(1)', '//provider.example/x', 'https://user:pass@provider.example']],
  ['sources', 'kind', ['', 'pamphlet']],
  ['sources', 'read', ['', 'skimmed']],
  ['problem', 'text', ['', '\n\n', 'x'.repeat(5_001)]],
  ['outcomes', 'outcomes', [[]]],
  ['people', 'terms', [[]]],
  ['approach', 'approach', ['', 'none']],
  ['spectrum', 'from', ['', 'birth']],
  ['evidence-items', 'finding', ['', 'x'.repeat(1_501)]],
  ['evidence-items', 'design', ['', 'trial']],
  ['evidence-items', 'measured', ['', 'perhaps']],
  ['evidence-items', 'comparison', ['', 'control']],
  ['evidence-items', 'counted', ['', 'some']],
  ['evidence-items', 'n', ['', '0', '-5', '1e9', '4.5', 'forty-six', '9'.repeat(20)]],
  ['evidence-items', 'nOf', ['', 'hens']],
  ['evidence-items', 'sites', ['0', '-1', 'three', '1.5']],
  ['evidence-items', 'year', ['24', '20245']],
  ['evidence-items', 'independent', ['', 'partly']],
  ['evidence-items', 'caution', ['', 'wrong']],
  ['evidence-items', 'source', ['', 's3', 's01', '__proto__', 'constructor']],
  ['figures', 'value', ['', 'many', '1e9', '1.2.3', '12 to 15', '9'.repeat(13), '0x10']],
  ['figures', 'asOf', ['24', '20245', '2024-13', '2024-5', '2024-02-45', 'May 2024']],
  ['figures', 'source', ['', 's9']],
  ['costs', 'amount', ['', '-5', '1e9', 'free', '£', '12,50.00.1', 'Infinity', 'NaN']],
  ['costs', 'amountTo', ['1000', '1200', '-1', 'more']],
  ['costs', 'currency', ['', 'pounds', '£', 'GB']],
  ['costs', 'priceYear', ['24', '20245', '2023-24']],
  ['requirement-items', 'theme', ['', 'money']],
  ['risk-items', 'basis', ['', 'guessed']],
  ['risk-items', 'kind', ['', 'weather']],
  ['copy-support', 'source', ['', 's3']],
  ['related', 'model', ['', '../x', 'Shared Lives', 'shared--lives']],
  ['stories', 'text', ['', 'x'.repeat(1_501)]],
  ['links', 'url', ['', 'javascript:alert(1)', '//provider.example', 'https://a:b@provider.example', ' ']],
  ['links', 'kind', ['', 'podcast']],
  ['gaps', 'gap', ['', 'x'.repeat(5_001)]],
  ['reason', 'reason', ['', 'x'.repeat(3_001)]],
] satisfies [QuestionId, string, unknown[]][])('%s, %s', (id, field, wrong) => {
  test.each(wrong.map((value) => ({ value, shown: JSON.stringify(value).slice(0, 40) })))(
    '$shown comes back with what to do',
    ({ value }) => {
      const { errors } = answer(id, { [field]: value });
      expect(Object.keys(errors)).toEqual([field]);
      const [words = ''] = errors[field] ?? [];
      // A sentence of ours, never the library's own.
      expect(words).toMatch(/^(Write|Choose|Shorten|Add|Tell)/);
    },
  );
});

describe('what is taken as what', () => {
  test.each<[string, QuestionId, Fields, Fields]>([
    ['a sum as people write it', 'costs', { amount: '£1,200.50' }, { amount: 1200.5 }],
    ['a sum with spaces', 'costs', { amount: ' 1 200 ' }, { amount: 1200 }],
    ['a sum with digits of full width', 'costs', { amount: '１２００' }, { amount: 1200 }],
    ['nothing as a sum of nought', 'costs', { amount: '0' }, { amount: 0 }],
    ['a currency in small letters', 'costs', { currency: ' eur ' }, { currency: 'EUR' }],
    ['a range', 'costs', { amountTo: '1,500' }, { amount: 1200, amountTo: 1500 }],
    ['a number that fell', 'figures', { value: '-3.5' }, { value: -3.5 }],
    ['a month', 'figures', { asOf: ' 2024-05 ' }, { asOf: '2024-05' }],
    ['a year with digits of full width', 'sources', { year: '２０２４' }, { year: 2024 }],
    [
      'an address without its beginning',
      'links',
      { url: 'provider.example/find' },
      { url: 'https://provider.example/find' },
    ],
    [
      'an address with spaces round it',
      'links',
      { url: ' https://provider.example ' },
      { url: 'https://provider.example' },
    ],
    // Spaces that nobody meant, from Word or a PDF: a card would show one anyway.
    ['words with double spaces', 'links', { title: ' Find  a\u00A0scheme ' }, { title: 'Find a scheme' }],
    ['a line pasted with line ends', 'links', { title: 'Find\r\na scheme' }, { title: 'Find a scheme' }],
    [
      'words with a character that turns text about',
      'links',
      { title: 'Find\u202E a scheme' },
      { title: 'Find a scheme' },
    ],
    [
      'script, which is shown as the words it is',
      'links',
      { title: '<script>alert(1)</script>' },
      { title: '<script>alert(1)</script>' },
    ],
    ['nothing where nothing is stated', 'costs', { per: ' ', claimedBy: '', priceYear: '' }, {}],
    [
      'a row left empty',
      'evidence-items',
      {
        outcomes: [
          { outcome: '', direction: '', words: ' ' },
          { outcome: 'health', direction: 'none', words: 'the same' },
        ],
      },
      { outcomes: [{ outcome: 'health', direction: 'none', words: 'the same' }] },
    ],
    [
      'a finding about running it alone',
      'evidence-items',
      { outcomes: [], topics: ['reach'] },
      { outcomes: [], topics: ['reach'] },
    ],
    ['a complete count without a number', 'evidence-items', { counted: 'all', n: '' }, { counted: 'all' }],
    [
      'a number not stated',
      'evidence-items',
      { counted: 'not-stated', n: '', nOf: '' },
      { counted: 'not-stated' },
    ],
  ])('%s', (_, id, changed, expected) => {
    const { errors, value } = answer(id, changed);
    expect(errors).toEqual({});
    expect(value).toMatchObject(expected);
  });
});

describe('a finding', () => {
  test.each<[string, Fields, string, string]>([
    [
      'the same outcome twice',
      {
        outcomes: [
          { outcome: 'health', direction: 'none', words: 'the same' },
          { outcome: 'health', direction: 'positive', words: 'better' },
        ],
      },
      'outcomes[1].outcome',
      'Choose another outcome: this one stands above already',
    ],
    [
      'neither outcome nor topic',
      { outcomes: [] },
      'outcomes',
      'Add an outcome that it tells of, or tick a topic under “How the model runs”',
    ],
    [
      'a row without a direction',
      { outcomes: [{ outcome: 'health', direction: '', words: 'better' }] },
      'outcomes[0].direction',
      'Choose which way it went',
    ],
    ['a number of nothing', { nOf: '' }, 'nOf', 'Choose what was counted'],
    ['a complete count of nothing', { counted: 'all', n: '', nOf: '' }, 'nOf', 'Choose what was counted'],
    [
      'a lottery among nobody real',
      { comparison: 'randomised', measured: 'no' },
      'measured',
      'A study with a comparison group counted real people: choose yes, or change what it was compared with',
    ],
    [
      'more outcomes than there are',
      { outcomes: Array.from({ length: 21 }, () => ({ outcome: 'health', direction: 'none', words: 'x' })) },
      'outcomes',
      'Name at most 20 outcomes',
    ],
  ])('%s', (_, changed, field, words) => {
    expect(answer('evidence-items', changed).errors).toEqual({ [field]: [words] });
  });

  test('is told of everything that is missing at once', () => {
    const { errors } = answer('evidence-items', {
      counted: 'number',
      n: '',
      year: '24',
      place: 'x'.repeat(301),
      outcomes: [],
    });
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(['n', 'place', 'year', 'outcomes']));
  });
});

describe('lists', () => {
  const lists = questionsOf('new-model')
    .map(findQuestion)
    .filter((question): question is ListQuestion => question.shape === 'list');

  const tryToAdd = (question: ListQuestion, answers: Answers) => {
    const parsed = parseWithZod(sendForm(right[question.id] ?? {}), {
      schema: question.schema(answers, null),
    });
    if (parsed.status !== 'success') throw new Error(`A right ${question.one} was refused.`);
    return question.save(answers, null, parsed.value);
  };
  const add = (question: ListQuestion, answers: Answers): Answers => {
    const added = tryToAdd(question, answers);
    if ('refusal' in added) throw new Error(added.refusal);
    return added;
  };

  const keysOf = (question: ListQuestion, answers: Answers) => question.list(answers).map(({ key }) => key);

  test.each(lists)('$id takes eighty entries and no more', (question) => {
    let answers = withSources();
    while (question.list(answers).length < mostEntries) answers = add(question, answers);
    expect(tryToAdd(question, answers)).toEqual({
      refusal: `A list takes at most ${mostEntries} entries. Remove one to make room.`,
    });
  });

  test.each(lists)('$id never gives an id again', (question) => {
    let answers = add(question, add(question, withSources()));
    const last = keysOf(question, answers).at(-1) ?? '';
    const removed = question.remove(answers, last);
    if ('refusal' in removed) throw new Error(removed.refusal);
    answers = add(question, removed);
    const hasIds = /^[a-z]/.test(last);
    expect(keysOf(question, answers).includes(last)).toBe(!hasIds);
  });

  test.each(lists)('$id moves an entry one place, and not beyond the ends', (question) => {
    const answers = add(question, add(question, withSources()));
    const [first = '', second = ''] = keysOf(question, answers);
    const hasIds = question.id !== 'sources' && /^[a-z]/.test(first);
    const swapped = keysOf(question, question.move(answers, second, 'up'));
    expect(swapped.slice(0, 2)).toEqual(hasIds ? [second, first] : [first, second]);
    expect(question.list(question.move(answers, first, 'up'))).toEqual(question.list(answers));
    expect(question.list(question.move(answers, 'x99', 'down'))).toEqual(question.list(answers));
  });

  test.each(lists)('$id has no entry of an unknown key', (question) => {
    const answers = withSources();
    expect(question.read(answers, 'e99')).toBeUndefined();
    expect(question.remove(answers, 'e99')).not.toHaveProperty('refusal');
  });

  test('an id of an earlier revision is not given again either', () => {
    const question = findQuestion('costs') as ListQuestion;
    const card = buildCard();
    const earlier: Card = { ...card, costs: [{ ...buildCost(), id: 'c7' }] };
    const answers: Answers = { kind: 'change', draft: draftOfCard('change', card, [earlier]), contact: null };
    expect(keysOf(question, add(question, answers)).at(-1)).toBe('c8');
  });
});

describe('publications', () => {
  const sources = findQuestion('sources') as ListQuestion;
  const cited = (): Answers => {
    const answers = withSources();
    return {
      ...answers,
      draft: {
        ...answers.draft,
        card: {
          ...answers.draft.card,
          statusNote: 'Since 2019 [s1].',
          problem: { text: 'As two say [s1][s2], and not [s12].' },
          copySupport: { text: 'A manual [s2].', source: 's1' },
          costs: [{ ...buildCost(), source: 's2' }],
          stories: [{ text: 'Jo [s1].', source: 's2' }],
          gaps: ['Nothing [s1].'],
          related: [{ model: 'homeshare', why: 'See [s2].' }],
        },
      },
    };
  };

  test('one that is cited stays, and says how often', () => {
    expect(sources.remove(cited(), 's1')).toEqual({
      refusal: expect.stringContaining('[s1] is cited 5 times.') as string,
    });
  });

  test('one that nothing cites goes', () => {
    const removed = sources.remove(withSources(), 's2');
    expect('refusal' in removed ? removed : Object.keys(removed.draft.card.sources ?? {})).toEqual(['s1']);
  });

  test('moving one takes every citation along, in texts and in fields', () => {
    const { card } = sources.move(cited(), 's2', 'up').draft;
    expect(card.sources).toEqual({ s1: { ...publication, title: 'Another study' }, s2: publication });
    expect(card).toMatchObject({
      statusNote: 'Since 2019 [s2].',
      problem: { text: 'As two say [s2][s1], and not [s12].' },
      copySupport: { text: 'A manual [s1].', source: 's2' },
      costs: [{ source: 's1' }],
      stories: [{ text: 'Jo [s2].', source: 's1' }],
      gaps: ['Nothing [s2].'],
      related: [{ model: 'homeshare', why: 'See [s1].' }],
    });
  });

  test('moving there and back changes nothing', () => {
    const answers = cited();
    expect(sources.move(sources.move(answers, 's2', 'up'), 's1', 'down').draft.card).toEqual(
      answers.draft.card,
    );
  });
});

function buildCost(): Card['costs'][number] {
  return {
    id: 'c1',
    what: 'A place',
    kind: 'per-person',
    amount: 1200,
    currency: 'GBP',
    per: null,
    priceYear: 2024,
    claimedBy: null,
    source: 's1',
  };
}
