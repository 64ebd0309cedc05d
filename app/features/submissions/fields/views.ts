// How each question looks, by its id.
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import type { QuestionView } from './question-view.ts';
import { contact, enquiries, standing } from './about-you.tsx';

const views: Partial<Record<QuestionId, QuestionView>> = { contact, standing, enquiries };

/** @throws RangeError for an id without a view */
export function viewOf(id: QuestionId): QuestionView {
  const view = views[id];
  if (view === undefined) throw new RangeError(`The question "${id}" has no view.`);
  return view;
}
