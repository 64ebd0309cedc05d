import { nothingTyped, type TypedEvidence } from './evidence-form.tsx';
import { ReadinessForm } from './readiness-form.tsx';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { ReadinessResult } from './readiness-result.tsx';

interface ReadinessPageViewProps {
  page: ReadinessPageProps;
  /** Given where the form that makes the paper comes back. */
  typed?: TypedEvidence;
}

/** The page /readiness: the questions, or what the answers in its address show. Notes that come back are shown whatever the address says. */
export function ReadinessPage({ page, typed = nothingTyped }: ReadinessPageViewProps) {
  return page.view === 'form' && Object.keys(typed.evidence).length === 0 ? (
    <ReadinessForm {...page} />
  ) : (
    <ReadinessResult page={page} typed={typed} />
  );
}
