import { describe, expect, it } from 'vitest';
import {
  formatReadinessQuery,
  hasAnswers,
  listAnswers,
  mostModels,
  parseReadinessQuery,
} from './readiness-query.ts';

const slugs = ['homeshare', 'keyring', 'shared-lives'];
const parse = (query: string, known = slugs) => parseReadinessQuery(new URLSearchParams(query), known);

describe('an address', () => {
  it.each([
    ['an unknown answer', 'q01=perhaps', 'q01', 'perhaps'],
    ['an answer of the other list', 'q01=yes', 'q01', 'yes'],
    ['the same the other way round', 'f1=usual', 'f1', 'usual'],
    ['an unknown question', 'q19=usual', 'q19', 'usual'],
    ['a question that is not written as ours', 'Q01=usual', 'Q01', 'usual'],
    ['an unknown feature', 'f8=yes', 'f8', 'yes'],
    ['an unknown model', 'model=nope', 'model', 'nope'],
    ['a way to show that there is not', 'show=score', 'show', 'score'],
    ['a name of the language itself', '__proto__=usual', '__proto__', 'usual'],
    ['an endless value', `q01=${'x'.repeat(100_000)}`, 'q01', `${'x'.repeat(80)}…`],
  ])('with %s has it named as ignored', (_case, query, parameter, value) => {
    const { ignored, ...rest } = parse(query);
    expect(ignored).toEqual([{ parameter, value, reason: expect.any(String) }]);
    expect(hasAnswers(rest)).toBe(false);
  });

  it('takes the first of two answers to one question', () => {
    const query = parse('q01=usual&q01=not-yet');
    expect(query.questions).toEqual({ q01: 'usual' });
    expect(query.ignored.map(({ value }) => value)).toEqual(['not-yet']);
  });

  it.each(['', 'q01=', 'utm_source=mail', 'show=result', 'model=keyring'])(
    '“%s” says nothing yet, and nothing is ignored',
    (query) => {
      expect(hasAnswers(parse(query))).toBe(false);
      expect(parse(query).ignored).toEqual([]);
    },
  );

  it('says what each answer is, and nothing of the others', () => {
    const query = parse('f2=partly&q18=unknown&q02=not-yet&show=form');
    expect(query).toMatchObject({
      questions: { q02: 'not-yet', q18: 'unknown' },
      features: { f2: 'partly' },
      show: 'form',
      ignored: [],
    });
    expect(listAnswers(query).map(({ id }) => id)).toEqual(['q02', 'q18', 'f2']);
  });

  it('names models once and no more than can be had in mind', () => {
    const many = Array.from({ length: mostModels + 2 }, (_, index) => `model-${index}`);
    const query = parse(many.map((slug) => `model=${slug}&model=${slug}`).join('&'), many);
    expect(query.models).toEqual(many.slice(0, mostModels));
    expect(query.ignored.map(({ value }) => value)).toEqual(many.slice(mostModels));
  });
});

describe('writing the address', () => {
  it('gives one for one state of affairs, whatever was ignored', () => {
    const written = 'q01=usual&q10=talking&f1=yes&model=homeshare&model=keyring';
    for (const query of [
      written,
      'model=keyring&f1=yes&q10=talking&colour=blue&model=homeshare&q01=usual&show=form&f9=no',
    ])
      expect(formatReadinessQuery(parse(query))).toBe(written);
    expect(formatReadinessQuery(parse(written), 'form')).toBe(`${written}&show=form`);
  });

  it('is empty without answers', () => {
    expect(formatReadinessQuery(parse('colour=blue'))).toBe('');
  });
});
