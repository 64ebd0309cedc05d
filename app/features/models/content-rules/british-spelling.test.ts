import { describe, expect, it } from 'vitest';
import { findAmericanForms } from './british-spelling.ts';

describe('findAmericanForms', () => {
  it.each([
    // False friends of -ize
    'size, sized, sizing, resize, downsized, oversize, prize, prized, seize, seized, capsize, maize, citizen, horizon',
    'bizarre, lizard, trapeze, bulldozer, quizzes, gauze',
    // of -or
    'honorary, humorous, vigorous, laborious, laboratory, elaborate, collaborate, glamorous, doctor, floor, actor, tutor',
    // of -er
    'litter, loiter, later, meter, parameter, enter, renter, presenter, sober, number',
    // of a single l
    'paralleled, healed, revealed, modelled, travelling, counsellor, labelled, cancellation, appealing, dealer',
    // Right in both, each in its place
    'practice, practise, practised, licence, license, advise, advice, inquiry, enquiry, fetus, medieval, mortgage, exercise',
    'programmes, programmed, programmer, judgement, fulfil, enrolment, ageing, grey, behaviour, centre, centred, per cent',
    'a computer program, the software programs, percentage',
    '',
  ])('finds nothing in “%s”', (text) => {
    expect(findAmericanForms(text)).toEqual([]);
  });

  it.each([
    ['organize', 'organise'],
    ['Organization', 'Organisation'],
    ['reorganizing', 'reorganising'],
    ['personalization', 'personalisation'],
    ['emphasized', 'emphasised'],
    ['randomized', 'randomised'],
    ['volunteerized', 'volunteerised'],
    ['behavior', 'behaviour'],
    ['behavioral', 'behavioural'],
    ['neighborhoods', 'neighbourhoods'],
    ['favorite', 'favourite'],
    ['dishonorable', 'dishonourable'],
    ['labor', 'labour'],
    ['Laborers', 'Labourers'],
    ['center', 'centre'],
    ['centers', 'centres'],
    ['centered', 'centred'],
    ['kilometers', 'kilometres'],
    ['theater', 'theatre'],
    ['counseling', 'counselling'],
    ['counselor', 'counsellor'],
    ['traveled', 'travelled'],
    ['modeling', 'modelling'],
    ['analyze', 'analyse'],
    ['analyzed', 'analysed'],
    ['program', 'programme'],
    ['Programs', 'Programmes'],
    ['percent', 'per cent'],
    ['fulfill', 'fulfil'],
    ['enrollment', 'enrolment'],
    ['aging', 'ageing'],
    ['gray', 'grey'],
    ['judgment', 'judgement'],
    ['defense', 'defence'],
    ['pediatric', 'paediatric'],
    ['skeptical', 'sceptical'],
  ])('finds %s', (written, british) => {
    expect(findAmericanForms(`They (${written}) came.`)).toEqual([{ written, start: 6, british }]);
  });

  it('takes a word with a hyphen for its parts, and tells every one in order', () => {
    expect(findAmericanForms('A person-centered center, with a program.').map(({ start }) => start)).toEqual([
      9, 18, 33,
    ]);
  });
});
