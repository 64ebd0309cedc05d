import { heading, joinLines, note, paragraph, subheading, table } from './paper-parts.ts';
import type { PlanChoice } from './plan-query.ts';
import { citeText } from '#app/features/models/paper-citations.ts';
import { groupNeeds, type NeedOfModel } from '#app/features/models/common-needs.ts';
import { joinWords } from '#app/lib/format.ts';
import type { Line, PaperBlock } from '#app/lib/paper/paper.ts';
import { listTerms } from '#app/features/vocabulary/terms.ts';

/** A box to tick on paper. */
const box = '☐';

/** What must be in place for the models that are considered, merged where two or more ask for the same, by theme. */
export function sayNeeds({ considered }: PlanChoice): PaperBlock[] {
  const { shared, own } = groupNeeds(considered);
  const withoutAny = considered
    .filter(({ card }) => card.requirements.items.length === 0)
    .map(({ card }) => card.name);
  const rowsOf = (theme: string): Line[][] => [
    ...shared.filter((need) => need.theme === theme).map(({ label, askedBy }) => mergedRow(label, askedBy)),
    ...own.flatMap(({ needs }) => needs.filter((need) => need.theme === theme).map(ownRow)),
  ];
  return [
    heading('What must be in place'),
    paragraph(
      'A checklist from the cards of the models that are considered. Where two or more ask for the same it stands once, with each in its own words.',
    ),
    ...listTerms('requirementTheme').flatMap(({ id, label, definition }) => {
      const rows = rowsOf(id);
      return rows.length === 0
        ? []
        : [subheading(label), table(definition, ['What must be in place', 'Who asks for it', 'Done'], rows)];
    }),
    ...(withoutAny.length === 0 ? [] : [note(`Requirements not stated: ${joinWords(withoutAny)}.`)]),
  ];
}

function mergedRow(label: string, askedBy: readonly NeedOfModel[]): Line[] {
  const asking = askedBy.map((need): Line => [{ strong: `${need.name}: ` }, ...citeNeed(need)]);
  return [[{ strong: label }], joinLines(asking), [box]];
}

function ownRow(need: NeedOfModel): Line[] {
  return [citeNeed(need), [need.name], [box]];
}

function citeNeed({ slug, need, source }: NeedOfModel): Line {
  return citeText({ slug }, endSentence(need), source);
}

function endSentence(text: string): string {
  return /[.!?\]]$/.test(text.trim()) ? text : `${text}.`;
}
