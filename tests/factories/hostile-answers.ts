// An answer to every question with markup in every field that takes words, for tests of what becomes of it.
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import { termIds, type ListName } from '#app/features/vocabulary/vocabulary.ts';

export const hostileWords = `"'></textarea></title></script><script>alert(9)</script><img src=x onerror=alert(9)>&lt;`;
const hostileName = '<b onload=9>"\'';
const hostileAddress = `https://provider.example/"><script>alert(9)</script>`;

/** Parts of it by which it can be found again. */
export const hostileMarks = ['alert(9)', 'onload=9'];

const first = (list: ListName): string => termIds(list)[0] ?? '';

/** Fields of a form, one object for each entry of a list. They cite the first source. */
export function hostileAnswers(): Record<QuestionId, Record<string, string>[]> {
  const source = 's1';
  const text = { text: hostileWords };
  const publication = {
    title: hostileWords,
    publisher: hostileWords,
    url: hostileAddress,
    kind: first('sourceKind'),
    read: first('read'),
  };
  const finding = {
    finding: hostileWords,
    design: first('design'),
    measured: 'yes',
    comparison: first('comparison'),
    counted: 'not-stated',
    place: hostileWords,
    independent: 'unknown',
    ownModel: 'yes',
    inUk: 'yes',
    caution: 'none',
    'outcomes[0].outcome': first('outcome'),
    'outcomes[0].direction': first('direction'),
    'outcomes[0].words': hostileWords,
  };
  return {
    contact: [{ name: hostileWords, email: 'sam@provider.example' }],
    standing: [{ standing: 'speaks-for', organisation: hostileWords, interest: hostileWords }],
    reason: [{ reason: hostileWords }],
    reply: [{ organisation: hostileWords, text: hostileWords }],
    publication: [publication],
    finding: [finding],
    name: [{ name: hostileWords.slice(-100), shortName: hostileName, otherNames: hostileWords }],
    organisations: [{ name: hostileWords, role: hostileWords, url: hostileAddress }],
    enquiries: [{ isPublic: 'yes', title: hostileWords.slice(-100), url: hostileAddress }],
    status: [{ status: first('status'), statusNote: hostileWords }],
    summary: [{ summary: hostileWords }],
    'plain-summary': [{ plainSummary: hostileWords }],
    sources: [publication],
    problem: [text],
    solution: [text],
    outcomes: [{ outcomes: first('outcome') }],
    impact: [text],
    people: [{ terms: first('people') }],
    settings: [{ terms: first('setting') }],
    'instead-of': [{ terms: first('insteadOf') }],
    approach: [{ approach: first('approach') }],
    spectrum: [{ from: first('step'), to: first('step'), why: hostileWords }],
    'evidence-items': [{ ...finding, source }],
    evidence: [text],
    stage: [{ stage: first('stage'), stageReason: hostileWords }],
    spread: [text],
    figures: [{ metric: hostileWords, value: '7', unit: hostileName, place: hostileWords, source }],
    costs: [
      {
        what: hostileWords,
        kind: first('costKind'),
        amount: '7',
        currency: 'GBP',
        per: hostileWords.slice(-100),
        claimedBy: hostileWords,
        source,
      },
    ],
    'requirement-items': [{ need: hostileWords, theme: first('requirementTheme'), source }],
    requirements: [text],
    'time-to-start': [{ ...text, source }],
    regulation: [{ ...text, source }],
    'copy-support': [{ ...text, source }],
    'risk-items': [
      {
        risk: hostileWords,
        kind: first('riskKind'),
        earlySign: hostileWords,
        whatHelps: hostileWords,
        basis: 'stated',
        source,
      },
    ],
    risks: [text],
    'who-is-left-out': [{ ...text, source }],
    related: [{ model: 'sample-model', why: hostileWords }],
    stories: [{ ...text, source }],
    links: [{ title: hostileWords, url: hostileAddress, kind: first('linkKind') }],
    gaps: [{ gap: hostileWords }],
  };
}
