// What the level would be with an answer that is still being given: nothing is saved.
import { parseWithZod } from '@conform-to/zod/v4';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { assessCard } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { toAssessable, type Answers } from './draft.ts';
import { dropBlankRows } from './form-rows.ts';
import { LevelPanel } from '#app/features/submissions/pages/level-panel.tsx';
import { presentLevel, type LevelSoFar } from './level-presenter.ts';
import type { Question } from './question.ts';

export interface LevelWhileTyping {
  level: LevelSoFar;
  /** True where the form does not say enough yet: the level is then that of the answers as saved. */
  isPartial: boolean;
  /** The same as a page shows it, HTML. */
  panel: string;
}

/**
 * @param of.key of the entry that the form shows, null for a new one or where the question is no list
 * @param of.form as it stands in the browser
 */
export function levelWith(
  answers: Answers,
  of: { question: Question; key: string | null; form: URLSearchParams },
): LevelWhileTyping {
  const changed = applyForm(answers, of);
  const level = presentLevel(assessCard(toAssessable((changed ?? answers).draft)));
  const isPartial = changed === null;
  return { level, isPartial, panel: renderToStaticMarkup(createElement(LevelPanel, { level, isPartial })) };
}

/** Null where the form would not be taken. */
function applyForm(
  answers: Answers,
  { question, key, form }: Parameters<typeof levelWith>[1],
): Answers | null {
  if (question.shape === 'form' && question.mayBeUnknown && form.get('unknown') === 'on') {
    return question.clear(answers);
  }
  const parsed = parseWithZod(dropBlankRows(form), {
    schema: question.shape === 'form' ? question.schema(answers) : question.schema(answers, key),
  });
  if (parsed.status !== 'success') return null;
  if (question.shape === 'form') return question.write(answers, parsed.value);
  if (key !== null && question.read(answers, key) === undefined) return null;
  const changed = question.save(answers, key, parsed.value);
  return 'refusal' in changed ? null : changed;
}
