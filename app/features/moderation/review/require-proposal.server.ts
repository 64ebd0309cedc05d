import { data, type AppLoadContext } from '@remix-run/node';
import { subjectOf } from '#app/features/editors/audit.server.ts';
import type { Editor } from '#app/features/editors/editor.ts';
import { isToDecide, type Proposal } from '#app/features/moderation/proposal.server.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';

/**
 * The proposal of a reference.
 *
 * @param opening with it, an undecided one is noted as open with this editor
 * @throws data with `{ title, message }`, 404, where there is none that editors may see
 */
export function requireProposal(
  context: AppLoadContext,
  reference: string | undefined,
  opening?: { editor: Editor },
): Proposal {
  const now = context.clock();
  const proposal = context.moderation.findProposal(reference ?? '', now);
  if (proposal === undefined) {
    const words = {
      title: 'There is no such submission',
      message:
        'Nothing that was sent in, and no editor’s work, has this reference. It may have been thrown away. Check the reference, or look for it in what waits.',
    };
    throw data(words, { status: 404, headers: privateHeaders });
  }
  if (opening && isToDecide(proposal)) {
    const subject = subjectOf.submission(proposal.submission.reference);
    context.moderation.noteOpening({ subject, editorId: opening.editor.id, now });
  }
  return proposal;
}
