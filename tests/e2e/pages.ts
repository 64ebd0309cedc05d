// Every page of the site in every state that looks different: what must hold everywhere is tried on each of these, a
// group at a time, since a browser opens a further page far faster than a first. A new page or state is added here.
import { secondRelease, troubledModel, withdrawn } from './site-data.ts';

export interface SitePage {
  name: string;
  path: string;
  /** 200 when left out. */
  status?: number;
  /** Part of the page's title before the site's name. */
  title: string;
  /** What it folds away, another page of its group folds away too, and is tried there. */
  repeatsFolds?: true;
}

const home: SitePage = { name: 'home', path: '/', title: 'Find a better way to support people' };

const rainbow: SitePage = {
  name: 'rainbow',
  path: '/rainbow',
  title: 'The rainbow: community models from prevention to crisis',
};

const searchPages: readonly SitePage[] = [
  { name: 'models', path: '/models', title: 'Models of care and support' },
  {
    name: 'models, past the last page',
    path: '/models?page=9',
    title: 'Models of care and support',
    repeatsFolds: true,
  },
  {
    name: 'models, narrowed',
    path: '/models?q=home&approach=shared-life&people=older-people&people=people-with-dementia&sort=level',
    title: 'Models for “home”',
    repeatsFolds: true,
  },
  {
    name: 'models, with ignored parameters',
    path: '/models?colour=blue&people=martians&page=minus',
    title: 'Models of care and support',
    repeatsFolds: true,
  },
  {
    name: 'models as a table, second page',
    path: '/models?view=table&page=2',
    title: 'Models of care and support',
    repeatsFolds: true,
  },
  {
    name: 'models as a rainbow, narrowed',
    path: '/models?view=rainbow&approach=shared-life',
    title: 'Models of care and support',
    repeatsFolds: true,
  },
  {
    name: 'models, one word put right, one unknown, one of two meanings',
    path: '/models?q=LAC+cordination+zzqqy',
    title: 'Models for “LAC cordination zzqqy”',
    repeatsFolds: true,
  },
  {
    name: 'models, nothing found with what was chosen, which finds nothing either',
    path: '/models?q="dementai"&approach=shared-life&people=older-people',
    title: 'Models for “"dementai"”',
  },
  {
    name: 'models, search of one endless word',
    path: `/models?q=${'x'.repeat(5000)}&${'y'.repeat(500)}=${'z'.repeat(500)}`,
    title: `Models for “${'x'.repeat(200)}”`,
    repeatsFolds: true,
  },
];

const cards: readonly SitePage[] = [
  { name: 'card of Shared Lives', path: '/models/shared-lives', title: 'Shared Lives' },
  {
    name: 'card, findings picked, with ignored parameters',
    path: '/models/mockingbird?outcome=family-life&uk=yes&sort=year&colour=blue&direction=up',
    title: 'Mockingbird Family Model',
    repeatsFolds: true,
  },
  {
    name: 'card, no finding picked',
    path: '/models/goodgym?outcome=less-offending',
    title: 'GoodGym',
    repeatsFolds: true,
  },
  {
    name: 'card overdue, contested, little stated',
    path: `/models/${troubledModel.slug}`,
    title: troubledModel.name,
  },
  {
    name: 'history of a card',
    path: '/models/homeshare/history',
    title: 'Homeshare: history and corrections',
  },
  { name: 'briefing', path: '/models/homeshare/briefing', title: 'Briefing: Homeshare' },
  {
    name: 'briefing, overdue, contested, little stated',
    path: `/models/${troubledModel.slug}/briefing`,
    title: `Briefing: ${troubledModel.name}`,
    repeatsFolds: true,
  },
];

const known = 'What is known, and what is not';
const evidencePages: readonly SitePage[] = [
  { name: 'evidence', path: '/evidence', title: known },
  {
    name: 'evidence, narrowed, an approach open, with ignored parameters',
    path: '/evidence?outcome=cost&outcome=loneliness&uk=yes&open=shared-life&colour=blue&sort=year',
    title: known,
    repeatsFolds: true,
  },
  {
    name: 'evidence, nothing found',
    path: '/evidence?model=homeshare&design=inspection-data',
    title: known,
    repeatsFolds: true,
  },
  { name: 'finding', path: '/evidence/homeshare/e1', title: 'Homeshare, finding e1' },
  {
    name: 'finding against the rest',
    path: `/evidence/${troubledModel.slug}/e2`,
    title: `${troubledModel.name}, finding e2`,
  },
];

const planPages: readonly SitePage[] = [
  { name: 'plan, nothing chosen', path: '/plan', title: 'Area plan' },
  {
    name: 'plan of two had and four considered, with what was ignored',
    path: '/plan?have=shared-lives&have=befriending&consider=community-circles&consider=homeshare&consider=housing-first&consider=local-area-coordination&consider=nobody&consider=shared-lives&colour=blue',
    title: 'Draft committee paper: Community Circles, Homeshare and 2 more',
  },
  {
    name: 'plan of what is had alone',
    path: `/plan?have=${troubledModel.slug}`,
    title: 'Draft committee paper: what the area has, and its gaps',
    repeatsFolds: true,
  },
];

/** One of every answer. */
const answered =
  'q01=usual&q02=started&q03=talking&q04=not-yet&q05=unknown&q08=not-yet&q13=talking&f1=yes&f2=partly&f3=not-yet&f4=unknown';
const readinessPages: readonly SitePage[] = [
  { name: 'readiness, the questions', path: '/readiness', title: 'Is your area ready?' },
  { name: 'readiness, the result', path: `/readiness?${answered}`, title: 'What your answers show' },
  {
    name: 'readiness, the result for chosen models, with ignored parameters',
    path: `/readiness?${answered}&model=shared-lives&model=homeshare&q19=usual&q18=perhaps&model=martians`,
    title: 'What your answers show',
    repeatsFolds: true,
  },
  {
    name: 'readiness, answers to change',
    path: `/readiness?${answered}&model=homeshare&show=form`,
    title: 'Is your area ready?',
  },
];

const aboutPages: readonly SitePage[] = [
  { name: 'about', path: '/about', title: 'About this directory' },
  { name: 'method', path: '/about/method', title: 'How the directory is made' },
  { name: 'files and API', path: '/about/api', title: 'Files and API' },
  { name: 'accessibility statement', path: '/about/accessibility', title: 'Accessibility statement' },
  { name: 'privacy', path: '/about/privacy', title: 'Privacy' },
  { name: 'cookies', path: '/about/cookies', title: 'Cookies' },
  { name: 'contact', path: '/about/contact', title: 'Contact and corrections' },
  { name: 'start of the form', path: '/submit', title: 'Put a model in, or put a card right' },
  {
    name: 'start of the form, from a card, with ignored parameters',
    path: '/submit?model=shared-lives&kind=change&colour=blue',
    title: 'Put a model in, or put a card right',
  },
  { name: 'asking for a new link', path: '/submit/return', title: 'Come back to what you sent in' },
  { name: 'a new link was asked for', path: '/submit/return?asked=yes', title: 'Look for our letter' },
  { name: 'details erased', path: '/submit/erased', title: 'Erased' },
];

const dataPages: readonly SitePage[] = [
  { name: 'data', path: '/data', title: 'Take the data away' },
  {
    name: 'a release with changes',
    path: `/data/${secondRelease.version}`,
    title: `Release ${secondRelease.version}`,
  },
  { name: 'data dictionary', path: '/data/dictionary', title: 'Data dictionary' },
];

const comparisonPages: readonly SitePage[] = [
  { name: 'compare', path: '/compare', title: 'Compare models' },
  {
    name: 'four models compared, one overdue and contested, with ignored parameters',
    path: `/compare?model=shared-lives&model=${troubledModel.slug}&model=housing-first&model=nobody&model=homeshare&colour=blue`,
    title: `Shared Lives, ${troubledModel.name}, Housing First and Homeshare compared`,
  },
  {
    name: 'compare one model with its companions',
    path: `/compare?model=shared-lives&model=${withdrawn.slug}`,
    title: 'Compare Shared Lives with another model',
  },
];

const design: SitePage = { name: 'every component in every state', path: '/about/design', title: 'Design' };

export const refusals: readonly SitePage[] = [
  { name: 'no such page', path: '/no-such-page', status: 404, title: 'There is no page at this address' },
  {
    name: 'no such model',
    path: '/models/no-such-model',
    status: 404,
    title: 'There is no page at this address',
  },
  {
    name: 'no such finding',
    path: '/evidence/homeshare/e999',
    status: 404,
    title: 'There is no page at this address',
  },
  {
    name: 'withdrawn model',
    path: `/models/${withdrawn.slug}`,
    status: 410,
    title: 'This model has been withdrawn',
  },
  { name: 'unreadable address', path: '/%ff', status: 400, title: 'This address cannot be read' },
];

export const pageGroups: readonly { group: string; pages: readonly SitePage[] }[] = [
  { group: 'cards', pages: cards },
  { group: 'the search', pages: searchPages },
  { group: 'the evidence', pages: evidencePages },
  { group: 'the plan', pages: planPages },
  { group: 'readiness', pages: readinessPages },
  { group: 'about', pages: aboutPages },
  { group: 'the data', pages: dataPages },
  { group: 'comparisons', pages: comparisonPages },
  { group: 'the design', pages: [design] },
  { group: 'home and refusals', pages: [home, rainbow, ...refusals] },
];

export const sitePages: readonly SitePage[] = pageGroups.flatMap(({ pages }) => pages);
