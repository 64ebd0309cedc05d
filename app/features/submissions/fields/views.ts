// How each question looks, by its id.
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import type { QuestionView } from './question-view.ts';
import { contact, enquiries, standing } from './about-you.tsx';
import { costs } from './costs.tsx';
import { evidenceItems, finding } from './finding.tsx';
import { approach, insteadOf, outcomes, people, settings, spectrum, stage } from './fit.tsx';
import { figures, organisations, requirementItems, riskItems } from './lists.tsx';
import { gaps, links, related, stories } from './lists-more.tsx';
import { reason } from './reason.tsx';
import { reply } from './reply.tsx';
import { publication, sources } from './sources.tsx';
import {
  copySupport,
  evidence,
  impact,
  problem,
  regulation,
  requirements,
  risks,
  solution,
  spread,
  timeToStart,
  whoIsLeftOut,
} from './texts.tsx';
import { name, plainSummary, status, summary } from './the-model.tsx';

const views: Record<QuestionId, QuestionView> = {
  contact,
  standing,
  enquiries,
  name,
  summary,
  'plain-summary': plainSummary,
  status,
  problem,
  solution,
  outcomes,
  impact,
  evidence,
  stage,
  spread,
  requirements,
  'time-to-start': timeToStart,
  regulation,
  'copy-support': copySupport,
  risks,
  'who-is-left-out': whoIsLeftOut,
  people,
  settings,
  'instead-of': insteadOf,
  approach,
  spectrum,
  reason,
  reply,
  organisations,
  sources,
  'evidence-items': evidenceItems,
  figures,
  costs,
  'requirement-items': requirementItems,
  'risk-items': riskItems,
  related,
  stories,
  links,
  gaps,
  publication,
  finding,
};

export function viewOf(id: QuestionId): QuestionView {
  return views[id];
}
