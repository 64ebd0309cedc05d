import { describe, expect, test } from 'vitest';
import { draftOfCard, type Answers } from './draft.ts';
import { levelWith } from './level-so-far.server.ts';
import { findQuestion } from './questions.ts';
import { buildCard } from '#tests/factories/card.ts';
import { sendForm } from '#tests/factories/sent-form.ts';

const finding = {
  finding: 'Of 120 people, half by lot, more felt less lonely.',
  design: 'rct',
  measured: 'yes',
  comparison: 'randomised',
  counted: 'number',
  n: '120',
  nOf: 'people',
  independent: 'yes',
  ownModel: 'yes',
  inUk: 'yes',
  caution: 'none',
  outcomes: [{ outcome: 'loneliness', direction: 'positive', words: 'less lonely' }],
  source: 's1',
};

/** The answers of a change to a card of which nothing has been found. */
function answersWithout(): Answers {
  const card = buildCard({ evidence: { text: 'Nothing is known.', items: [] }, costs: [] });
  return { kind: 'change', draft: draftOfCard('change', card, []), contact: null };
}

const evidenceItems = findQuestion('evidence-items');

describe('the level with a form that is being filled in', () => {
  test.each<[string, Record<string, unknown>, number, boolean]>([
    ['an empty form', {}, 1, true],
    ['a form that lacks one answer', { ...finding, caution: '' }, 1, true],
    ['a form that cites what is not there', { ...finding, source: 's99' }, 1, true],
    ['a trial that found a benefit', finding, 3, false],
    [
      'the same with a row left empty',
      { ...finding, outcomes: [...finding.outcomes, { outcome: '' }] },
      3,
      false,
    ],
    [
      'a trial that found none',
      { ...finding, outcomes: [{ ...finding.outcomes[0], direction: 'none' }] },
      1,
      false,
    ],
    ['a survey without a comparison', { ...finding, comparison: 'none' }, 1, false],
  ])('%s', (_, fields, level, isPartial) => {
    const answers = answersWithout();
    const before = structuredClone(answers);
    const shown = levelWith(answers, { question: evidenceItems, key: null, form: sendForm(fields) });
    expect({ level: shown.level.level, isPartial: shown.isPartial }).toEqual({ level, isPartial });
    expect(answers, 'nothing is saved').toEqual(before);
  });

  test('is told as the page tells it', () => {
    const { panel } = levelWith(answersWithout(), {
      question: evidenceItems,
      key: null,
      form: sendForm(finding),
    });
    expect(panel).toContain('Level 3: compared');
    expect(panel).not.toMatch(/fail/i);
  });

  test('is that of what is saved for an entry that is gone', () => {
    const shown = levelWith(answersWithout(), {
      question: evidenceItems,
      key: 'e9',
      form: sendForm(finding),
    });
    expect(shown).toMatchObject({ isPartial: true, level: { level: 1 } });
  });

  test('takes “we do not know” for the answer that it is', () => {
    const form = sendForm({ unknown: true });
    const shown = levelWith(answersWithout(), { question: findQuestion('copy-support'), key: null, form });
    expect(shown.isPartial).toBe(false);
  });
});
