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
  const kind = status === 'needed' ? 'trouble' : status === 'not-known' ? 'neutral' : 'done';
  return <StatusTag kind={kind}>{statusWords[status]}</StatusTag>;
}
