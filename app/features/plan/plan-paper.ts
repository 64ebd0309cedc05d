// The plan as a draft committee paper, for page, print and Word alike. Each part is said in a file of its own; this is their order, and what
// only the author can write, left as marked blanks.
import { addCosts } from './add-costs.ts';
import { listPaperSources } from '#app/features/models/paper-citations.ts';
import { findGaps } from './find-gaps.ts';
import { describeFirstYear, lender } from './first-year.ts';
import { blank, heading, paragraph } from './paper-parts.ts';
import { writePlan, type PlanChoice } from './plan-query.ts';
import { sayChoice, sayEvidence } from './say-choice.ts';
import { sayCosts } from './say-costs.ts';
import { sayFirstYear } from './say-year.ts';
import { sayGaps } from './say-gaps.ts';
import { sayNeeds } from './say-needs.ts';
import { sayRisks } from './say-risks.ts';
import { sayUnknown } from './say-unknown.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { isOverdue } from '#app/features/models/review.ts';
import { formatDate, joinWords } from '#app/lib/format.ts';
import { siteName } from '#app/lib/page-meta.ts';
import type { Line, Paper, PaperBlock } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

export interface PlanContext {
  catalogue: Catalogue;
  /** The day in the United Kingdom, `2026-11-22`. */
  ukDay: string;
  /** Public address of the site, without a trailing slash. */
  origin: string;
}

/**
 * The draft paper of a plan.
 *
 * @param choice at least one model; without any that is considered the paper ends with the gaps
 */
export function writePlanPaper(choice: PlanChoice, context: PlanContext): Paper {
  const { catalogue, ukDay, origin } = context;
  const toAddress = (path: string) => origin + path;
  const findCard = (slug: string) => catalogue.bySlug.get(slug)?.card;
  const lenderCard = findCard(lender);
  const cards = [...choice.had, ...choice.considered].map(({ card }) => card);
  return {
    title: `Draft committee paper: ${nameSubject(choice)}`,
    kicker: `An area plan made with ${siteName}, for its author to finish`,
    blocks: [
      ...sayPurpose(choice),
      ...sayChoice(choice, toAddress),
      ...(choice.considered.length === 0 ? [] : sayEvidence(choice, toAddress)),
      ...sayGaps(findGaps(choice, catalogue.models), toAddress),
      ...(choice.considered.length === 0
        ? []
        : [
            ...sayNeeds(choice),
            ...sayRisks(choice),
            ...sayFirstYear(describeFirstYear(choice.considered, findCard)),
            ...sayCosts(addCosts(choice.considered)),
            ...sayUnknown(choice),
          ]),
      heading('Recommendation'),
      blank('recommendation. The directory makes none.'),
      ...sayMaking(choice, context),
    ],
    sources: listPaperSources(lenderCard === undefined ? cards : [...cards, lenderCard]),
    madeOn: ukDay,
    address: origin + paths.plan(writePlan(choice)),
    dataVersion: catalogue.version,
    setting: 'landscape',
  };
}

/** `Homeshare and Shared Lives`, `Buurtzorg, Clubhouse and 3 more`, or what the area has. */
function nameSubject({ considered }: PlanChoice): string {
  const names = considered.map(({ card }) => card.name);
  if (names.length === 0) return 'what the area has, and its gaps';
  return joinWords(names.length <= 3 ? names : [...names.slice(0, 2), `${names.length - 2} more`]);
}

function sayPurpose({ considered }: PlanChoice): PaperBlock[] {
  return [
    heading('Purpose'),
    paragraph(
      considered.length === 0
        ? 'To see where the area has community models of care and support, and where it has none. No model is being considered yet, so nothing is said here of evidence, requirements, risks, the first year or costs.'
        : `To decide whether to go further with ${joinWords(considered.map(({ card }) => card.name))}, beside what the area has.`,
    ),
    blank('committee, date, author, and the decision that is asked for.'),
    blank('local need, what local people and community groups say, and what has been tried here before.'),
  ];
}

function sayMaking(choice: PlanChoice, { catalogue, ukDay, origin }: PlanContext): PaperBlock[] {
  return [
    heading('How this paper was made'),
    paragraph(
      `From the cards of ${siteName}, an independent open directory, as they stood on ${formatDate(ukDay)} (data ${catalogue.version}, evidence rule ${evidenceRuleVersion}). Which models the area has and considers is what its author marked; nothing else here is about the area. Words on requirements, risks, costs and times are those of the cards. `,
      { text: 'How the directory is made', href: origin + paths.aboutMethod() },
      '.',
    ),
    {
      kind: 'list',
      items: [...choice.had, ...choice.considered].map((model) => sayChecked(model, ukDay)),
    },
  ];
}

function sayChecked({ card, revision }: CareModel, ukDay: string): Line {
  return [
    `${card.name}: revision ${revision.number}, last checked on ${formatDate(card.reviewedOn)}${
      isOverdue(card.reviewedOn, ukDay) ? ', its next check overdue' : ''
    }.`,
  ];
}
