// The months that models are known to have taken to start, read by hand out of what their cards say of the time to start. A card is the
// only source: each phase quotes the words of the card that it was read from, and is left out as soon as the card no longer has them.
import type { Card } from '#app/features/models/card-schema.ts';

export interface KnownPhase {
  /** In which months of the programme, from 1, both included; of dates, the calendar months from the first to the last. */
  from: number;
  /** Beyond 12 where it goes on after the first year. */
  to: number;
  what: string;
  /** Whose plan or record it is. */
  whose: string;
  /** Words of the card's `timeToStart` that say so. */
  says: string;
  /** Key of the card's source. */
  source: string;
}

type Phases = readonly KnownPhase[];

/** By slug. Where a card gives weeks or seasons, `what` says so in its terms. */
export const knownPhases: Readonly<Record<string, Phases>> = {
  'altogether-better': [
    {
      from: 1,
      to: 7,
      what: 'from the first message in July, with workshops in September, to the first group in January',
      whose: 'one surgery’s record',
      says: 'first message in July, held workshops in September and opened its first group in January',
      source: 's16',
    },
    {
      from: 1,
      to: 12,
      what: 'until teams were in place in six practices, June 2018 to May 2019',
      whose: 'Tameside’s record',
      says: 'six practices that began in June 2018 had teams in place by May 2019',
      source: 's18',
    },
  ],
  cohousing: [
    {
      from: 1,
      to: 72,
      what: 'planning and building, put at six years, of which this is the first',
      whose: 'New Ground’s record, the first of its kind',
      says: 'planning and building are put at six years',
      source: 's7',
    },
  ],
  'community-circles': [
    {
      from: 1,
      to: 4,
      what: 'preparing',
      whose: 'Community Circles’ own plan, for care homes',
      says: 'the first four months go into preparing',
      source: 's2',
    },
    {
      from: 4,
      to: 9,
      what: 'the first circles start',
      whose: 'Community Circles’ own plan, for care homes',
      says: 'the first circles start between months 4 and 9',
      source: 's2',
    },
    {
      from: 10,
      to: 12,
      what: 'until the hubs stand on their own, after a year',
      whose: 'Community Circles’ own plan, for care homes',
      says: 'after a year the hubs should stand on their own',
      source: 's2',
    },
  ],
  'community-micro-enterprise': [
    {
      from: 1,
      to: 24,
      what: 'one Catalyst is employed for about two years; 133 new enterprises in rural Somerset were counted at the end of that time, not before',
      whose: 'the booklet of 2017',
      says: 'in rural Somerset there were 133 new enterprises after that time',
      source: 's1',
    },
  ],
  'compassionate-neighbours': [
    {
      from: 1,
      to: 11,
      what: 'launched in January, first match in the spring, 25 matches by early November',
      whose: 'Royal Trinity Hospice’s record, 2023',
      says: 'launched in January 2023, made its first match in the spring and had 25 by early November',
      source: 's20',
    },
    {
      from: 1,
      to: 12,
      what: '51 people matched after the first year',
      whose: 'St Clare Hospice’s record',
      says: 'matched 51 people after its first year',
      source: 's19',
    },
  ],
  'dementia-friendly-communities': [
    {
      from: 1,
      to: 6,
      what: 'changes made for three to six months before applying for recognition, which has since ended',
      whose: 'the Alzheimer’s Society’s advice',
      says: 'to have been making changes for three to six months before they applied',
      source: 's13',
    },
  ],
  emmaus: [
    {
      from: 1,
      to: 60,
      what: 'a plan of five years towards a full community with homes, opened by a shop',
      whose: 'the plan for Ipswich',
      says: 'a plan of five years towards a full community with homes',
      source: 's26',
    },
  ],
  'local-area-coordination': [
    {
      from: 1,
      to: 12,
      what: 'about 30 days of help from the national development body, in phases',
      whose: 'the development body’s own offer',
      says: 'about 30 days, in phases over some 12 months',
      source: 's23',
    },
    {
      from: 1,
      to: 15,
      what: 'until all nine coordinators were in post, October 2018 to the start of 2020',
      whose: 'Wiltshire’s record',
      says: "Wiltshire's work counts from October 2018, and all nine coordinators were in post by the start of 2020",
      source: 's22',
    },
  ],
  'meeting-centres': [
    {
      from: 1,
      to: 13,
      what: 'from a planning meeting in May 2018 to opening in May 2019',
      whose: 'Kirriemuir’s record',
      says: 'a planning meeting in May 2018 led to an opening in May 2019',
      source: 's14',
    },
    {
      from: 1,
      to: 17,
      what: 'from a public meeting in May 2014 to opening in September 2015',
      whose: 'Droitwich Spa’s record',
      says: 'from a public meeting in May 2014 to the opening in September 2015',
      source: 's36',
    },
  ],
  'open-dialogue': [
    {
      from: 1,
      to: 12,
      what: 'practitioners trained for one year',
      whose: 'the English trial’s record',
      says: 'Practitioners in the English trial trained for one year',
      source: 's7',
    },
  ],
  'shared-lives': [
    {
      from: 1,
      to: 6,
      what: 'about six months before carers and referrals came through',
      whose: 'one new service’s record, for people living with dementia',
      says: 'took about six months before carers and referrals came through',
      source: 's11',
    },
  ],
  'three-conversations': [
    {
      from: 1,
      to: 4,
      what: 'one innovation site, 12 to 16 weeks',
      whose: 'Harrow’s record',
      says: 'innovation sites ran for 12 to 16 weeks',
      source: 's5',
    },
    {
      from: 1,
      to: 24,
      what: 'bringing it to all teams but mental health, April 2017 to about March 2019',
      whose: 'Worcestershire’s record',
      says: 'took from April 2017 [s3] to about March 2019 to bring it to all teams but mental health',
      source: 's12',
    },
  ],
};

/** What is known in months of a model's start; empty where its card states none, or no longer what was read there. */
export function listKnownPhases(card: Pick<Card, 'slug' | 'timeToStart'>): Phases {
  const text = joinLines(card.timeToStart?.text ?? '');
  return (Object.hasOwn(knownPhases, card.slug) ? (knownPhases[card.slug] ?? []) : []).filter(({ says }) =>
    text.includes(says),
  );
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** `months 4 to 9`, `months 1 to 17, past the first year` */
export function nameMonths({ from, to }: Pick<KnownPhase, 'from' | 'to'>): string {
  return `months ${from} to ${to}${to > monthsDrawn ? ', past the first year' : ''}`;
}

/** A plan is of its first year. */
export const monthsDrawn = 12;
