import type { AnswerStatus } from './present-answers.server.ts';
import { StatusTag } from '#app/components/status-tag.tsx';

const statusWords: Record<AnswerStatus, string> = {
  answered: 'Answered',
  'not-known': 'Not known',
  needed: 'Needed',
  open: 'If you know it',
  changed: 'Changed',
  'as-published': 'As published',
};

/** How an answer stands. What can be left is told without a frame, so that what is needed shows. */
export function AnswerStatusTag({ status }: { status: AnswerStatus }) {
  if (status === 'open' || status === 'as-published') {
    return <span className="text-small text-faint">{statusWords[status]}</span>;
  }
  // Not in the colour of trouble: a form that has just been begun is nothing to be alarmed at.
  return (
    <StatusTag kind={status === 'answered' || status === 'changed' ? 'done' : 'neutral'}>
      {statusWords[status]}
    </StatusTag>
  );
}
