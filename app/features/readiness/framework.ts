// The readiness framework of the council briefing as data: six themes of three questions, and the answers that we offer. The themes and
// what is asked are the framework's, restated in our words; the short names and the five answers are ours. No scoring of it is published:
// all it asks is that each answer rests on local evidence, and that evidence which is missing is looked for. So nothing here can be added up.
import type { TermId } from '#app/features/vocabulary/vocabulary.ts';

/** The framework's six, which the themes of requirements on cards take over; `practical` there is ours. */
export const themes = [
  'co-production',
  'community-connections',
  'impact',
  'leadership',
  'quality',
  'vision',
] as const satisfies readonly TermId<'requirementTheme'>[];

export type ThemeId = (typeof themes)[number];

/** Shown in this order; `firmness` says how much of a bar or petal is filled, and null that there is nothing to show yet. */
export const answers = [
  { id: 'not-yet', label: 'Not yet', firmness: 1 },
  { id: 'talking', label: 'Talking about it', firmness: 2 },
  { id: 'started', label: 'Started in places', firmness: 3 },
  { id: 'usual', label: 'How we work here', firmness: 4 },
  { id: 'unknown', label: 'Do not know', firmness: null },
] as const;

/** The largest `firmness` of an answer. */
export const firmest = 4;

export type AnswerId = (typeof answers)[number]['id'];

export interface Question {
  /** The parameter in the address, which never changes. */
  id: `q${string}`;
  theme: ThemeId;
  /** Its number in the framework, from 1. */
  number: number;
  /** A few words for a table. */
  short: string;
  /** What somebody may say of their area. */
  item: string;
}

const asked: readonly Omit<Question, 'number'>[] = [
  {
    id: 'q01',
    theme: 'co-production',
    short: 'Local people help to design change',
    item: 'We believe that people who draw on support, carers and other residents should help design this change, and we know what we must do differently for that.',
  },
  {
    id: 'q02',
    theme: 'co-production',
    short: 'Trust, and work done together',
    item: 'The council, the NHS, community groups and local people trust each other and work together, or we openly want to and are changing how we work.',
  },
  {
    id: 'q03',
    theme: 'co-production',
    short: 'One understanding of co-production',
    item: 'We share one understanding of co-production, and it shows in our strategy, in each person’s support and in what we buy.',
  },
  {
    id: 'q04',
    theme: 'community-connections',
    short: 'In all corporate plans',
    item: 'Our corporate plans, and not only those for adult social care, carry the ideas behind community-led, strengths-based work.',
  },
  {
    id: 'q05',
    theme: 'community-connections',
    short: 'Community groups as equals',
    item: 'Community organisations deal with us as equals; where we hold most of the power, we admit it and are ready to change it.',
  },
  {
    id: 'q06',
    theme: 'community-connections',
    short: 'Housing and neighbourhood teams involved',
    item: 'Housing, neighbourhood and community teams are already involved, or we accept that they must work more closely with social care staff on the ground.',
  },
  {
    id: 'q07',
    theme: 'impact',
    short: 'Time for information',
    item: 'We are willing to spend time and effort on gathering the right information, making sense of it and acting on it.',
  },
  {
    id: 'q08',
    theme: 'impact',
    short: 'Numbers beside stories',
    item: 'We weigh numbers alongside stories and feedback, and have people able to interpret both.',
  },
  {
    id: 'q09',
    theme: 'impact',
    short: 'Performance and IT on board',
    item: 'Our performance and IT colleagues are on board and know that some recording and reporting may have to change.',
  },
  {
    id: 'q10',
    theme: 'leadership',
    short: 'Leaders understand and commit',
    item: 'Leaders senior enough to matter understand the approach, show that they are committed, and know what their own part is.',
  },
  {
    id: 'q11',
    theme: 'leadership',
    short: 'Ready to let go of control',
    item: 'We are prepared for discomfort and disruption: to challenge ourselves, let go of control and make room for new ideas.',
  },
  {
    id: 'q12',
    theme: 'leadership',
    short: 'Someone to lead it day to day',
    item: 'We have in mind a person or organisation with the time, authority and backing to lead the change day to day.',
  },
  {
    id: 'q13',
    theme: 'quality',
    short: 'We know what people experience',
    item: 'We know what people’s experience is now, and will keep checking the quality of contact and the results for people at each stage, in bought services too.',
  },
  {
    id: 'q14',
    theme: 'quality',
    short: 'Commissioners involved',
    item: 'Commissioners are involved, and accept that how they buy may change and that a wider range of community support may be needed.',
  },
  {
    id: 'q15',
    theme: 'quality',
    short: 'Practice builds on strengths',
    item: 'Practice teams already work from people’s strengths, or their values, words and actions show that they are heading there.',
  },
  {
    id: 'q16',
    theme: 'vision',
    short: 'Part of the local vision',
    item: 'This is part of our local vision, adds to a journey under way, and is not crowded out by rival projects or change fatigue.',
  },
  {
    id: 'q17',
    theme: 'vision',
    short: 'Partners share the vision',
    item: 'Partner organisations share the vision and see what community-led, strengths-based work would add for them.',
  },
  {
    id: 'q18',
    theme: 'vision',
    short: 'Ready to act as one system',
    item: 'We are ready to act as one system, with other directorates, community partners and agencies, guided by what local people tell us.',
  },
];

export const questions: readonly Question[] = asked.map((question, index) => ({
  ...question,
  number: index + 1,
}));

/** The three questions of a theme, in their order. */
export function questionsOf(theme: ThemeId): readonly Question[] {
  return questions.filter((question) => question.theme === theme);
}

/** The words of an answer; of none, that there is none. */
export function labelAnswer(answer: AnswerId | null): string {
  return answers.find(({ id }) => id === answer)?.label ?? 'Not answered';
}
