// Good answers to show beside the questions of this form: what published cards say, word for word. The test of this file
// looks each of them up in its card.
import type { Example } from './good-example.tsx';

const homeshare = { slug: 'homeshare', model: 'Homeshare' };
const meetingCentres = { slug: 'meeting-centres', model: 'Meeting Centres for people with dementia' };
const sharedLives = { slug: 'shared-lives', model: 'Shared Lives' };
const housingFirst = { slug: 'housing-first', model: 'Housing First' };

export const cardExamples = {
  enquiries: {
    ...homeshare,
    lines: ['Homeshare UK: find a scheme', 'https://homeshareuk.org'],
  },
  name: {
    ...meetingCentres,
    lines: [
      'Name: Meeting Centres for people with dementia',
      'Short name: Meeting Centres',
      'Other name: Meeting Centres Support Programme',
      'Other name: MCSP',
    ],
  },
  status: {
    slug: 'big-local',
    model: 'Big Local',
    lines: ['Closed'],
    paragraphs: [
      'It was built to end: all money had to be spent, and what it paid for finished, by March 2026, and the trust that held the money was to close in February 2027 [s13] [s11].',
    ],
    sources: {
      s13: 'Spending out: getting the most out of Big Local now and in future, Local Trust, year not stated',
      s11: 'Planning for the future of Local Trust and Big Local, Local Trust, year not stated',
    },
  },
  summary: {
    ...homeshare,
    paragraphs: [
      'Someone with a spare room who would like company or a hand is matched with someone who needs an affordable place to live. The sharer helps some hours a week instead of paying rent; no personal care. Its effects are not tested.',
    ],
  },
  plainSummary: {
    ...homeshare,
    paragraphs: [
      'You have a spare room and would like some company or help. Someone who needs a place to live moves in with you. They help around the house instead of paying rent. A local scheme checks you both and stays in touch.',
    ],
  },
  problem: {
    ...housingFirst,
    paragraphs: [
      'Someone who sleeps rough, is mentally unwell and uses drugs or alcohol has usually been asked to climb a staircase: treatment and proof of being ready come first, and the home stands at the top [s4].',
      'Of the people in England’s three pilots 96% had slept rough at some time, a third of them in the month before they joined [s4].',
    ],
    sources: {
      s4: 'Analysis of Housing First pilots reveals vast majority of individuals successfully retained their tenancies, Local Government Lawyer, 2024',
    },
  },
  solution: {
    ...sharedLives,
    paragraphs: [
      'A local scheme finds people who are willing to share their home, checks and trains them, matches each with someone who needs support, and keeps an eye on how each arrangement goes [s3][s8]. Carers are self-employed and use their own family home [s7].',
    ],
    sources: {
      s3: 'Shared Lives (adult policies and practice procedures), Hull Adults Policies, Procedures and Practice, 2023',
      s8: 'Alternative accommodation-based care: Shared Lives (Total Transformation case study), Social Care Institute for Excellence, year not stated',
      s7: 'Shared Lives: improving understanding of the costs of family-based support, NIHR School for Social Care Research (Brookes and Callaghan, in Ratio), 2014',
    },
  },
  outcomes: {
    ...meetingCentres,
    lines: [
      'Less loneliness, more connection',
      'Mental wellbeing',
      'Quality of life',
      'Dignity and belonging',
      "Carers' wellbeing",
      'Less need for formal care',
    ],
  },
  impact: {
    ...meetingCentres,
    paragraphs: [
      'People with dementia should feel better and more themselves, belong somewhere, and live well at home for longer. Their carers should be less strained and less alone.',
      'If you commission a centre, do it for how people live with dementia. A saving has not been shown; the one study of costs found the opposite [s5].',
    ],
    sources: {
      s5: 'Costs and cost-effectiveness of the meeting centres support programme for people living with dementia and carers in Italy, Poland and the UK: the MEETINGDEM study (Henderson and others; abstract), Health and Social Care in the Community, 2021',
    },
  },
  evidence: {
    slug: 'community-circles',
    model: 'Community Circles',
    paragraphs: [
      'Little is known. Nothing that we found compares people who have a circle with similar people who have none. In 2017 the charity itself called its evidence limited, because the work was young [s1]. No study with a null or a bad result was found either, but none that we read was set up to find one.',
    ],
    sources: { s1: 'Six innovations in social care, Think Local Act Personal, 2017' },
  },
  people: {
    ...homeshare,
    lines: [
      'Older people',
      'People living with dementia',
      'People with a physical or sensory impairment',
      'People who are lonely or cut off',
    ],
  },
  settings: { ...meetingCentres, lines: ['Community places', 'Online and by phone'] },
  insteadOf: {
    ...sharedLives,
    lines: ['Residential or nursing care', 'Supported living', 'Day centre'],
  },
  approach: {
    ...housingFirst,
    lines: [
      'First of all: Small enterprises and steady teams',
      'Also: Changing how systems listen, decide and spend',
    ],
  },
  spectrum: {
    ...homeshare,
    lines: ['Earliest: Early help', 'Latest: Long-term support'],
    paragraphs: [
      'Company and light help, so that someone can stay at home for longer. It takes the place of no personal care, yet many householders already live with dementia or poor mobility when they come [s2] [s12].',
    ],
    sources: {
      s2: 'Report reveals dementia and poor mobility primary drivers for homesharing (on the Homeshare Association report), NHS Networks, 2023',
      s12: 'Dementia and limited mobility are driving factors in homeshare arrangements (on the Share and Care Homeshare 2024 report), Social Care Today, 2024',
    },
  },
  stage: {
    ...meetingCentres,
    lines: ['Established'],
    paragraphs: [
      'Around 70 centres ran across the UK in 2025 [s20], ten years after the first [s31], with a university team that supports them [s2] and a national charity in Scotland [s14].',
    ],
    sources: {
      s20: 'Loneliness and social isolation: what role can Meeting Centres for people affected by dementia in the United Kingdom play? (Bray and Evans; abstract), Working with Older People, 2025',
      s31: 'Leominster Meeting Centre Bring Your Own Lunch: reflecting on the first four years, Association for Dementia Studies blog, 2020',
      s2: 'UK Meeting Centres Support Programme, University of Worcester, year not stated',
      s14: 'The launch of Meeting Centres Scotland, Association for Dementia Studies blog, 2024',
    },
  },
  spread: {
    ...meetingCentres,
    paragraphs: [
      'The UK’s first two opened with the European research, in Droitwich Spa in September 2015 and in Leominster in February 2016 [s31]. In 2019 the programme counted eight, though it named seven with another about to open [s12]. Around 70 were counted across the UK in 2025 [s20].',
    ],
    sources: {
      s31: 'Leominster Meeting Centre Bring Your Own Lunch: reflecting on the first four years, Association for Dementia Studies blog, 2020',
      s12: 'Scaling up Meeting Centres in the UK!, INTERDEM, 2019',
      s20: 'Loneliness and social isolation: what role can Meeting Centres for people affected by dementia in the United Kingdom play? (Bray and Evans; abstract), Working with Older People, 2025',
    },
  },
  requirements: {
    ...meetingCentres,
    paragraphs: [
      'A centre lives on referrals. What mattered most at three rural centres that lasted was a dementia pathway that works, with the services on it sending people along after diagnosis [s8].',
      'It needs a group of local partners and people affected by dementia who plan it before it opens [s3]; a place that people like to enter, and good relations outside and within [s15]; and money that holds beyond the start [s15].',
    ],
    sources: {
      s8: 'Get Real with Meeting Centres: realist evaluation, reach and membership (abstract), Centre for Evidence-Based Medicine, University of Oxford, year not stated',
      s3: 'MeetingDem 2014-17, MeetingDem, year not stated',
      s15: 'Get Real with Meeting Centres project ends... or does it?, Get Real with Meeting Centres blog, 2023',
    },
  },
  timeToStart: {
    slug: 'compassionate-neighbours',
    model: 'Compassionate Neighbours',
    paragraphs: [
      'Royal Trinity launched in January 2023, made its first match in the spring and had 25 by early November [s20]. St Clare had matched 51 people after its first year [s19].',
    ],
    sources: {
      s20: 'Befriending Week 2023, Royal Trinity Hospice, 2023',
      s19: 'Compassionate Neighbours shortlisted for regional award, ehospice, 2019',
    },
  },
  regulation: {
    ...sharedLives,
    paragraphs: [
      'In England the scheme is registered with the Care Quality Commission and inspected by it; the carer is not, nor is the carer’s home, which is a private house [s3]. In Scotland the Care Inspectorate grades schemes [s27].',
    ],
    sources: {
      s3: 'Shared Lives (adult policies and practice procedures), Hull Adults Policies, Procedures and Practice, 2023',
      s27: 'Shared Lives sector remains resilient: the state of the UK sector 2022-2023, Shared Lives Plus, 2023',
    },
  },
  copySupport: {
    ...meetingCentres,
    paragraphs: [
      'The University of Worcester team wrote a guidebook on planning and opening a centre and a booklet on the essential features, and was revising both in 2022 [s16].',
      'No check on how closely centres keep to the model was found.',
    ],
    sources: { s16: 'Meeting Centres blog (page of several posts), UK Meeting Centres, 2022' },
  },
  risks: {
    ...homeshare,
    paragraphs: [
      'In 2017 the national body named one thing: councils, and local health and care staff, who neither support Homeshare nor mention it [s1].',
      'All of it rests on one line, that no personal care is given, because a service that crosses it comes under regulation [s5].',
    ],
    sources: {
      s1: 'Six innovations in social care, Think Local Act Personal, 2017',
      s5: 'Homeshare: good for service users and for council budgets, Community Care, 2011',
    },
  },
  whoIsLeftOut: {
    ...homeshare,
    paragraphs: [
      'People who need personal care from the person they live with, and people with no room to spare [s1]. People far from a scheme: an undated notice put more than 75% of matches inside the M25 [s9].',
    ],
    sources: {
      s1: 'Six innovations in social care, Think Local Act Personal, 2017',
      s9: 'Major new project to increase social connections and reduce the housing crisis (test copy of the Homeshare UK site), Homeshare UK, year not stated',
    },
  },
} as const satisfies Record<string, Example>;
