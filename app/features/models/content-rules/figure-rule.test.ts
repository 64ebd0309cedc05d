import { describe, expect, it } from 'vitest';
import { buildCard } from '#tests/factories/card.ts';
import { findFigure, findUnsourcedSentences, listCardNames } from './figure-rule.ts';

describe('findFigure', () => {
  it.each([
    ['In 2012 it began.', '2012'],
    ['It cost £1.79m.', '£1.79m'],
    ['It cost £26,000.', '£26,000'],
    ['It ran in 2015/16.', '2015/16'],
    ['It ran in 2023–24.', '2023–24'],
    ['It rose by 40%.', '40%'],
    ['About ½ of them.', '½'],
    ['A few % more.', '%'],
    ['It saves £ and time.', '£'],
    ['Ten per cent left.', 'Ten per cent'],
    ['Some twenty-five percent left.', 'twenty-five percent'],
    ['A small per cent left.', 'per cent'],
    ['Two million people came.', 'Two million'],
    ['Half a million people came.', 'Half a million'],
    ['It cost a million.', 'a million'],
    ['One and a half billion.', 'One and a half billion'],
    ['Every pound spent saves four pounds.', 'four pounds'],
    ['It costs two hundred and fifty pounds.', 'two hundred and fifty pounds'],
    ['It reached five thousand people.', 'five thousand'],
    ['The 39-year-old moved in.', '39-year-old'],
    ['(12 of them)', '12'],
    ['The figure is [s1] 7.', '7'],
  ])('sees one in “%s”', (sentence, figure) => {
    expect(findFigure(sentence, [])).toBe(figure);
  });

  it.each([
    'Two towns run it, and three more would like to.',
    'The two of them meet once a week [s12].',
    'It grew [s1][s2], as others did [S3].',
    'Millions of people live alone.',
    'A percentage is kept back.',
    'Every pound counts.',
    'One in four people said so.',
    'He lost pounds.',
    'A hundred small things went wrong.',
  ])('sees none in “%s”', (sentence) => {
    expect(findFigure(sentence, [])).toBeNull();
  });

  it.each([
    ['a law', 'The Care Act 2014 changed that.', ['Care Act 2014']],
    ['other quotes and dashes', 'It is told in Carers’ Voices 2023–24.', ["Carers' Voices 2023-24"]],
    ['other capitals', 'We read the state of the nation 2020.', ['State of the Nation 2020']],
    [
      'a name inside a longer one',
      'See Care Act 2014 guidance 2.',
      ['Care Act 2014', 'Care Act 2014 guidance 2'],
    ],
    [
      'signs that patterns use',
      'It is told in What (really) works? 24/7 + more.',
      ['What (really) works? 24/7 + more'],
    ],
  ])('leaves out digits inside a listed name: %s', (_case, sentence, names) => {
    expect(findFigure(sentence, names)).toBeNull();
  });

  it.each([
    ['a name that is only a number', 'It began in 2014.', ['2014'], '2014'],
    ['part of a longer word', 'The Act 20145 changed.', ['Act 2014'], '20145'],
    ['a figure beside the name', 'The Care Act 2014 helped 300 people.', ['Care Act 2014'], '300'],
  ])('still sees %s', (_case, sentence, names, figure) => {
    expect(findFigure(sentence, names)).toBe(figure);
  });
});

describe('findUnsourcedSentences', () => {
  it('asks for the source in the very sentence', () => {
    const text =
      'It began small [s1]. By 2012 it had 40 homes. It grew.\n\nIn 2020 it had 50 [s2]. Then 60. [s3]';
    expect(findUnsourcedSentences(text, [])).toEqual([
      { sentence: 'By 2012 it had 40 homes.', figure: '2012' },
    ]);
  });

  it('leaves a sentence alone whose citation is only misspelt: that is a problem of its own', () => {
    expect(findUnsourcedSentences('In 2012 it had 40 homes [S1].', [])).toEqual([]);
  });
});

describe('listCardNames', () => {
  it('takes names and titles, and nothing else', () => {
    const card = buildCard({
      shortName: 'Sample 24',
      otherNames: ['Plan 9'],
      organisations: [{ name: 'Club 10', role: 'Runs 3 schemes', url: null }],
      links: [{ title: 'Film 11', url: 'https://film.example/', kind: 'video' }],
    });
    expect(listCardNames(card)).toEqual([
      'Sample Model',
      'Sample 24',
      'Plan 9',
      'Club 10',
      'Film 11',
      'A sample study of a sample model',
      'Sample Network yearly report',
    ]);
  });

  it('copes with a card that is not one', () => {
    expect(listCardNames({ name: 4, otherNames: 'Plan 9', links: [null], sources: [] })).toEqual([]);
  });
});
