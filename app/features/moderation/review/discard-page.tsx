import { Button, ButtonLink } from '#app/components/button.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { DecisionFrame, SeenField, type DecisionPageProps } from './decision-frame.tsx';

/** Asks whether a working copy is to be thrown away, and says what becomes of it then. */
export function DiscardPage(props: DecisionPageProps<null>) {
  const { frame } = props;
  return (
    <DecisionFrame {...props}>
      <p className="max-w-measure">
        {frame.isOwn
          ? 'The published card stays as it is. What was changed in this work is gone, and cannot be brought back.'
          : 'What was sent stands as it was, and still waits for a decision. What editors mended in it is gone, and cannot be brought back.'}
      </p>
      <form method="post" className="flex flex-wrap gap-3">
        <SeenField {...props} />
        <Button>Yes, throw it away</Button>
        <ButtonLink to={moderationPaths.review(frame.reference)} reloadDocument kind="secondary">
          No, keep it
        </ButtonLink>
      </form>
    </DecisionFrame>
  );
}
