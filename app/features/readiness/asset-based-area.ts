// Features of an asset-based area, a second and shorter checklist. Ten were published in 2017; the seven here are restated from the list of
// 2016 that they were built on, whose end could not be found. The other three are not guessed at.

export const featureAnswers = [
  { id: 'not-yet', label: 'Not yet' },
  { id: 'partly', label: 'In part' },
  { id: 'yes', label: 'Yes' },
  { id: 'unknown', label: 'Do not know' },
] as const;

export type FeatureAnswerId = (typeof featureAnswers)[number]['id'];

/** How many the publications speak of. */
export const publishedFeatures = 10;

/** In the order of 2016; that of 2017 may differ. */
export const features = [
  {
    id: 'f1',
    short: 'A living map',
    item: 'The area keeps an up-to-date picture of everything it can draw on, from public money and buildings to clubs, businesses and what neighbours do, and works with all of it.',
  },
  {
    id: 'f2',
    short: 'Power handed over',
    item: 'It hands authority to residents on purpose, treats working as equals as normal, and trains its own and its partners’ staff to think that way.',
  },
  {
    id: 'f3',
    short: 'A test of connection',
    item: 'It asks of every service whether it leaves people more connected and better able to cope, and pays for those that can show it.',
  },
  {
    id: 'f4',
    short: 'Social value in every contract',
    item: 'It applies the Social Value Act’s principles to all its contracts and grants as a matter of course.',
  },
  {
    id: 'f5',
    short: 'Social and community enterprise',
    item: 'It grows and keeps social and community enterprises, so that many kinds of asset-based support exist, and works with local business.',
  },
  {
    id: 'f6',
    short: 'Shared ownership and lived experience',
    item: 'It encourages mutuals and shared ownership, and each year employs a larger share of people who use or have lately used the services concerned.',
  },
  {
    id: 'f7',
    short: 'Real neighbourhoods',
    item: 'It thinks in real neighbourhoods instead of official boundaries, and pays for work that connects people within and between them.',
  },
] as const;

export type Feature = (typeof features)[number];

/** What a feature is called beside the numbered questions: `a`, `b`. @param index from 0 */
export function letterFeature(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** The words of an answer; of none, that there is none. */
export function labelFeatureAnswer(answer: FeatureAnswerId | null): string {
  return featureAnswers.find(({ id }) => id === answer)?.label ?? 'Not answered';
}
