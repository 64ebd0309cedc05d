import type { SubmissionResult } from '@conform-to/react';

/**
 * The errors of a form for its summary, one a field, in the order of the form; those of the whole form first, leading to it.
 *
 * @param formId by which conform makes the ids of fields
 */
export function listFormErrors(
  formId: string,
  result: SubmissionResult<string[]> | undefined,
): { id: string; message: string }[] {
  return Object.entries(result?.error ?? {})
    .sort(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([name, messages]) =>
      (messages ?? [])
        .slice(0, 1)
        .map((message) => ({ id: name === '' ? formId : `${formId}-${name}`, message })),
    );
}
