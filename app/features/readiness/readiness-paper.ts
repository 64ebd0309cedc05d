// The same result as a paper to finish with others: what was answered, what shows it and who says so, and what the page makes of it. Without
// any answer it is a blank copy for a meeting.
import { features, labelFeatureAnswer, letterFeature, publishedFeatures } from './asset-based-area.ts';
import { findFoundation, suggestionsFor } from './foundations.ts';
import { answers, labelAnswer, questions, type Question } from './framework.ts';
import { voices, type EvidenceById, type LocalEvidence } from './local-evidence.ts';
import type { AskedNeed, ThemeNeeds } from './list-asked-needs.ts';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { hasAnswers } from './readiness-query.ts';
import { readinessSources } from './readiness-sources.ts';
import { sortAnswers, type SortedAnswers } from './sort-answers.ts';
import { citationPattern } from '#app/features/models/citations.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { countOf, formatNumber, joinWords, lowerFirst } from '#app/lib/format.ts';
import type { Line, Paper, PaperBlock, PaperSource, PaperTable } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

export interface ReadinessPaperParts {
  page: Pick<ReadinessPageProps, 'questions' | 'features' | 'models' | 'modelCount' | 'asked' | 'clean'>;
  evidence: EvidenceById;
  /** The public address of the site, without a trailing slash. */
  origin: string;
  /** `2026-11-22` */
  madeOn: string;
  dataVersion: string;
}

export function writeReadinessPaper({
  page,
  evidence,
  origin,
  madeOn,
  dataVersion,
}: ReadinessPaperParts): Paper {
  const isBlank = !hasAnswers(page) && Object.keys(evidence).length === 0;
  const sorted = sortAnswers(page);
  return {
    title: 'Is our area ready?',
    kicker: isBlank
      ? 'A blank copy of the readiness questions, to answer together'
      : 'What we answered, what shows it, and what it leads to',
    blocks: [
      ...introduce(isBlank),
      heading(2, 'The six themes'),
      tabulateThemes(page, evidence, isBlank),
      ...(isBlank
        ? []
        : [
            ...listStrengths(sorted),
            ...listGaps(sorted),
            ...listNoEvidence(sorted),
            ...listAsked(page, origin),
          ]),
      ...listFeatures(page, evidence, isBlank),
    ],
    sources: { ...readinessSources, ...gatherSources(page.asked) },
    madeOn,
    address: origin + page.clean,
    dataVersion,
    ...(isBlank ? { setting: 'landscape' } : {}),
  };
}

const heading = (level: 2 | 3, text: string): PaperBlock => ({ kind: 'heading', level, text });
const paragraph = (...line: Line): PaperBlock => ({ kind: 'paragraph', line });
const remark = (...line: Line): PaperBlock => ({ kind: 'paragraph', line, isNote: true });
const list = (items: readonly Line[]): PaperBlock => ({ kind: 'list', items });
const cite = (key: keyof typeof readinessSources) => ({ cite: key });

function introduce(isBlank: boolean): PaperBlock[] {
  return [
    paragraph(
      'The eighteen statements restate the readiness framework by NDTi, made with three councils for Partners in Care and Health.',
      cite('framework'),
      ' It publishes no scoring, so nothing here is added up. It asks that each answer rests on local evidence, and that evidence which is missing is looked for.',
    ),
    ...(isBlank
      ? [
          paragraph(
            'Answer with leaders, staff, community groups and people who draw on support together. For each statement choose one: ',
            joinWords(
              answers.map(({ label }) => lowerFirst(label)),
              'or',
            ),
            '. Note what shows it, and whose word it is.',
          ),
        ]
      : []),
  ];
}

/** One table, so that its columns stand where they stand from the first theme to the last. */
function tabulateThemes(
  { questions: given }: ReadinessPaperParts['page'],
  evidence: EvidenceById,
  isBlank: boolean,
): PaperTable {
  return {
    kind: 'table',
    caption: isBlank ? 'The eighteen statements' : 'The eighteen answers',
    columns: ['Theme', 'Statement', ...answerColumns],
    rows: questions.map(({ id, theme, number, short, item }) => [
      [termLabel('requirementTheme', theme)],
      // The lists that follow have every statement in full; a blank copy has none.
      [`${number}. ${isBlank ? item : short}`],
      [isBlank ? '' : labelAnswer(given[id] ?? null)],
      isBlank ? [roomToWrite] : wordEvidence(evidence[id]),
    ]),
  };
}

const answerColumns = ['Our answer', 'What shows it, and who says so'];

/** Some lines of a cell, without a mark that a screen reader would read out. */
const roomToWrite = '\u00a0 '.repeat(90);

function wordEvidence(evidence: LocalEvidence | undefined): Line {
  if (evidence === undefined) return [];
  const said = voices.filter(({ id }) => evidence.voices.includes(id)).map(({ label }) => lowerFirst(label));
  return [
    evidence.note,
    ...(said.length > 0
      ? [evidence.note === '' ? '' : '\n', { strong: 'Who says so: ' }, `${joinWords(said)}.`]
      : []),
  ].filter((span) => span !== '');
}

function listStrengths({ strengths, begun }: SortedAnswers): PaperBlock[] {
  return [
    heading(2, 'What there is to build on'),
    ...listStatements('How we work already', strengths),
    ...listStatements('Started in places', begun),
    ...(strengths.length + begun.length === 0
      ? [paragraph('No answer was “How we work here” or “Started in places”.')]
      : []),
  ];
}

function listStatements(title: string, some: readonly Question[]): PaperBlock[] {
  return some.length === 0 ? [] : [heading(3, title), list(some.map((each) => [wordQuestion(each)]))];
}

function wordQuestion({ number, item }: Question): string {
  return `${number}. ${item}`;
}

function listGaps({ gaps }: SortedAnswers): PaperBlock[] {
  if (gaps.length === 0)
    return [
      heading(2, 'Gaps, and what could help'),
      paragraph('No answer was “Not yet” or “Talking about it”.'),
    ];
  return [
    heading(2, 'Gaps, and what could help'),
    paragraph(
      'The framework names seven foundations for change.',
      cite('framework'),
      ' Which of them helps with which statement, and how, is the reading of Community Rainbow.',
    ),
    ...gaps.flatMap(({ question, answer }): PaperBlock[] => [
      paragraph({ strong: wordQuestion(question) }, ` ${labelAnswer(answer)}.`),
      list(
        suggestionsFor(question.id).map(({ foundation, words }): Line => [
          { strong: `${findFoundation(foundation).label}: ` },
          words,
        ]),
      ),
    ]),
  ];
}

function listNoEvidence({ unknown, unanswered }: SortedAnswers): PaperBlock[] {
  if (unknown.length + unanswered.length === 0) return [];
  return [
    heading(2, 'Where there is no evidence yet'),
    ...listStatements('We do not know', unknown),
    ...listStatements('Not answered', unanswered),
  ];
}

/** In full for models that were chosen; of all of them, who asks, since their words would fill many sheets. */
function listAsked({ asked, models, modelCount }: ReadinessPaperParts['page'], origin: string): PaperBlock[] {
  if (asked.length === 0) return [];
  const isChosen = models.length > 0;
  return [
    heading(2, 'What the models ask for there'),
    remark(
      isChosen
        ? `Of ${joinWords(models.map(({ name }) => name))}, the requirements under the themes with a gap, in the words of their cards.`
        : `Of all ${countOf(modelCount, 'model')}, those with requirements under the themes with a gap. Their cards have them in full.`,
      ' Requirements are sorted under the framework’s themes by Community Rainbow. One listed here may be met already: it only shares a theme with a gap.',
    ),
    ...(isChosen ? quoteNeeds(asked, origin) : asked.flatMap((needs) => nameAsking(needs, origin))),
  ];
}

function quoteNeeds(asked: readonly ThemeNeeds[], origin: string): PaperBlock[] {
  const rows = asked.flatMap(({ theme, models }) =>
    models.flatMap(({ slug, name, needs }) =>
      needs.map((need): Line[] => [
        [termLabel('requirementTheme', theme)],
        [{ text: name, href: `${origin}${paths.model(slug)}#${need.id}` }],
        [need.need.replace(citationPattern, '').trim(), { cite: sourceKey(slug, need) }],
      ]),
    ),
  );
  const unasked = asked.filter(({ models }) => models.length === 0);
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Requirements by theme',
            columns: ['Theme', 'Model', 'What it asks for'],
            rows,
          } as const,
        ]
      : []),
    ...unasked.map(({ theme }) =>
      paragraph(
        { strong: `${termLabel('requirementTheme', theme)}: ` },
        'none of them asks for anything here.',
      ),
    ),
  ];
}

function nameAsking({ theme, models, needCount }: ThemeNeeds, origin: string): PaperBlock[] {
  const label = termLabel('requirementTheme', theme);
  if (models.length === 0) return [paragraph({ strong: `${label}: ` }, 'no model asks for anything here.')];
  return [
    paragraph(
      { strong: `${label}: ` },
      `${countOf(needCount, 'requirement')} of ${countOf(models.length, 'model')}: `,
      ...models.flatMap(({ slug, name }, index): Line => [
        ...(index > 0 ? [', '] : []),
        { text: name, href: `${origin}${paths.model(slug)}#requirements` },
      ]),
      '.',
    ),
  ];
}

function sourceKey(slug: string, { source }: AskedNeed): string {
  return `${slug}/${source.key}`;
}

function gatherSources(asked: readonly ThemeNeeds[]): Record<string, PaperSource> {
  return Object.fromEntries(
    asked.flatMap(({ models }) =>
      models.flatMap(({ slug, needs }) =>
        needs.map((need): [string, PaperSource] => {
          const { title, publisher, year, url } = need.source;
          return [sourceKey(slug, need), { text: `${title}, ${publisher}, ${year ?? 'undated'}`, url }];
        }),
      ),
    ),
  );
}

function listFeatures(
  { features: given }: ReadinessPaperParts['page'],
  evidence: EvidenceById,
  isBlank: boolean,
): PaperBlock[] {
  const hasSaid = Object.keys(given).length > 0 || features.some(({ id }) => id in evidence);
  if (!isBlank && !hasSaid) return [];
  return [
    heading(2, 'Features of an asset-based area'),
    paragraph(
      `These are ${formatNumber(features.length)} of ${formatNumber(publishedFeatures)} features, restated from the list of 2016.`,
      cite('firstList'),
      ' The briefing of 2017 gave ten;',
      cite('tenFeatures'),
      ' they became ten commitments in 2019,',
      cite('laterVersions'),
      ' and were put in three groups in 2020.',
      cite('threeGroups'),
      ' The other three could not be found in any source that could be read, so they are left out.',
    ),
    {
      kind: 'table',
      caption: `${formatNumber(features.length)} features`,
      columns: ['Feature', 'In full', ...answerColumns],
      rows: features.map(({ id, short, item }, index) => [
        [`${letterFeature(index)}. ${short}`],
        [item],
        [isBlank ? '' : labelFeatureAnswer(given[id] ?? null)],
        isBlank ? [roomToWrite] : wordEvidence(evidence[id]),
      ]),
    },
  ];
}
