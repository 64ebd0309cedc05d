// The first year of a plan: what each model that is considered is known to have taken to start, and the one published plan in months that
// any card holds, Community Circles', lent to the others as a frame under its own name.
import { listKnownPhases, type KnownPhase } from './start-up-times.ts';
import type { Card } from '#app/features/models/card-schema.ts';

/** The card that the borrowed frame comes from. */
export const lender = 'community-circles';

export interface FramePhase {
  name: string;
  from: number;
  to: number;
  /** What that plan has in it, in our words. */
  steps: readonly string[];
}

/** Of care homes and extra care housing, as Community Circles' slides have it. Month 4 is in two of its phases there too. */
const framePhases: readonly FramePhase[] = [
  {
    name: 'Set up',
    from: 1,
    to: 4,
    steps: [
      'somebody is appointed to connect people, and the project is set up',
      'each home has its own plan, with roles given out',
      'key staff have their first training',
      'a hub for learning together is started',
      'recruiting of volunteers begins',
      'the first people to have a circle are chosen',
    ],
  },
  {
    name: 'The first ones',
    from: 4,
    to: 9,
    steps: [
      'the first volunteers are recruited, trained and matched',
      'each home’s coordinator is mentored',
      'the first circles start: each finds its purpose and its members, acts, reviews and measures',
      'the hub has a programme',
      'the effect expected on health is being set out',
    ],
  },
  {
    name: 'Grow and hand over',
    from: 10,
    to: 12,
    steps: [
      'more volunteers and more circles, to a target of 25 in all',
      'every home has a way to carry on and grow',
      'the hubs stand on their own',
    ],
  },
];

export interface Frame {
  phases: readonly FramePhase[];
  card: Card;
  /** Key of the card's source. */
  source: string;
}

export interface StartOfModel {
  card: Card;
  /** Empty where nothing is known in months. */
  phases: readonly KnownPhase[];
}

export interface FirstYear {
  /** Null where the card that it comes from is gone, or no longer says so. */
  frame: Frame | null;
  models: readonly StartOfModel[];
}

/** @param findCard the card at a slug, whether it is chosen or not */
export function describeFirstYear(
  considered: readonly { card: Card }[],
  findCard: (slug: string) => Card | undefined,
): FirstYear {
  return {
    frame: borrowFrame(findCard(lender)),
    models: considered.map(({ card }) => ({ card, phases: listKnownPhases(card) })),
  };
}

/** Only while the lender's card still says the months of every phase. */
function borrowFrame(card: Card | undefined): Frame | null {
  if (card?.timeToStart === undefined) return null;
  return listKnownPhases(card).length === framePhases.length
    ? { phases: framePhases, card, source: card.timeToStart.source }
    : null;
}
