// Good entries to show beside the lists of this form: what published cards say, word for word. The test of this file looks
// each of them up in its card.
import type { Example } from './good-example.tsx';

const homeshare = { slug: 'homeshare', model: 'Homeshare' };
const meetingCentres = { slug: 'meeting-centres', model: 'Meeting Centres for people with dementia' };
const sharedLives = { slug: 'shared-lives', model: 'Shared Lives' };

export const listExamples = {
  organisation: {
    ...sharedLives,
    lines: [
      'Shared Lives Plus',
      'What it does: national membership body for Shared Lives schemes and carers, and for Homeshare',
      'Website: https://sharedlivesplus.org.uk',
    ],
  },
  publication: {
    ...meetingCentres,
    lines: [
      'Title: Sustaining locally-driven social care for those affected by dementia: a realist evaluation of successful Meeting Centres (award record NIHR201861)',
      'Published by: Dementia Map / NIHR',
      'Year: 2021',
      'Kind: Website',
      'How far it was read: Read in part',
    ],
  },
  finding: {
    ...meetingCentres,
    lines: [
      'For 93 carers at Meeting Centres and 74 in usual care no statistically significant differences were found overall in competence, mental health, distress or loneliness.',
      'Kind of study: Comparison group study',
      'Compared with: Matched or controlled group',
      'Counted: 167 people at 9 places',
      'Place and year: Italy, Poland and UK, 2016',
      "Carers' wellbeing: No difference (no difference in competence, mental health, distress or loneliness)",
    ],
  },
  figure: {
    ...sharedLives,
    lines: ['What was counted: people supported', 'Number: 9,802 people', 'Where and when: UK, 2024'],
  },
  cost: {
    ...sharedLives,
    lines: [
      'What it buys: Payments to Shared Lives carers, range across the schemes studied',
      'Kind: Per person',
      'Amount: £150 to £1,000 per week',
      'Prices of: 2014',
      'Whose figure: University of Kent researchers',
    ],
  },
  need: {
    ...meetingCentres,
    lines: [
      'Strong links with formal services and a well-functioning dementia pathway, so people are referred after diagnosis.',
      'It has to do with: Community connections',
    ],
  },
  risk: {
    ...meetingCentres,
    lines: [
      'Running out of start-up money in the first one to two years.',
      'Kind: Funding',
      'First sign: The first grant is half spent and no second source is agreed.',
    ],
  },
  related: {
    ...homeshare,
    lines: ['Shared Lives'],
    paragraphs: [
      'Two people share a home in both, and both have the same national body; but a Shared Lives carer is approved to give support, and a homesharer gives no personal care.',
    ],
  },
  story: {
    ...meetingCentres,
    paragraphs: [
      'When dementia began, Jeff, who had been in the air force, felt that he had nothing left. At the Droitwich Spa centre he can join in with whatever is going on, has a good time, and says that the place has given him a purpose.',
    ],
  },
  link: {
    ...homeshare,
    lines: ['Homeshare UK: find a scheme', 'Address: https://homeshareuk.org', 'Kind: Website'],
  },
  gap: {
    ...sharedLives,
    paragraphs: ['Nothing was found on how often arrangements break down, or on safeguarding incidents.'],
  },
} as const satisfies Record<string, Example>;
