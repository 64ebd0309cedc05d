import { staysEmpty, type Gaps, type NamedPlace } from './find-gaps.ts';
import { countOrNone, heading, joinNames, note, paragraph, table, type ToAddress } from './paper-parts.ts';
import { countOf, formatNumber } from '#app/lib/format.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';

/** Where the area has models, where the considered ones would stand, and where there would still be none. */
export function sayGaps({ steps, people, fillers }: Gaps, toAddress: ToAddress): PaperBlock[] {
  const columns = ['The area has', 'What is considered would add', 'What stays empty'];
  const rowOf = (place: NamedPlace<string>): Line[] => [
    [{ strong: place.label }],
    [joinNames(place.has)],
    [joinNames(place.adds)],
    sayEmpty(place, toAddress),
  ];
  return [
    heading('Gaps'),
    paragraph(sumUp(steps, 'step', 'steps'), ' ', sumUp(people, 'group of people', 'groups of people')),
    ...(fillers === null || fillers.count === 0
      ? []
      : [
          paragraph(
            'For a group that is left without, at a step that stays empty, the directory has ',
            { text: countOf(fillers.count, 'model'), href: toAddress(fillers.search) },
            '.',
          ),
        ]),
    table('From prevention to crisis', ['Step', ...columns], steps.map(rowOf)),
    table('By groups of people', ['Group', ...columns], people.map(rowOf)),
    note(
      'By what each card says of where most people are when they come and of whom it is for. A model for everyone in a place is counted there alone, though others may come. Whether there is enough of anything, and where in the area, the directory cannot say.',
    ),
  ];
}

function sayEmpty(place: NamedPlace<string>, toAddress: ToAddress): Line {
  if (place.has.length > 0) return ['Not empty'];
  if (place.adds.length > 0) return ['Empty unless what is considered comes'];
  if (place.others === 0) return [{ strong: 'Empty.' }, ' The directory has no model for it'];
  return [
    { strong: 'Stays empty.' },
    ' ',
    { text: `${countOf(place.others, 'model')} to look at`, href: toAddress(place.search) },
  ];
}

/** `Of 5 steps the area has a model at 2, what is considered would reach 1 more, and 2 stay empty.` */
function sumUp(places: readonly NamedPlace<string>[], one: string, many: string): string {
  const had = places.filter(({ has }) => has.length > 0).length;
  const empty = places.filter(staysEmpty).length;
  const added = places.length - had - empty;
  return `Of ${countOf(places.length, one, many)} the area has a model for ${countOrNone(had)}; what is considered would reach ${added === 0 ? 'no more' : `${formatNumber(added)} more`}; ${
    empty === 0 ? 'none stays empty' : `${formatNumber(empty)} ${empty === 1 ? 'stays' : 'stay'} empty`
  }.`;
}
