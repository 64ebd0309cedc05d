// What the first page of the form tells of what will be asked, and the form that begins a submission.
import { redirect, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { lowerFirst } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { giveBack, readGuardedForm } from '#app/features/submissions/guarded-form.server.ts';
import { linkDays } from '#app/features/submissions/links.server.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { groupsOf, isNeeded, type QuestionId } from '#app/features/submissions/question-ids.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { contactMonths, draftMonths } from '#app/features/submissions/retention.server.ts';
import { readStart } from './start-query.ts';
import { decisionWorkingDays } from '#app/features/submissions/working-days.ts';

/** What the first page of the form shows. */
export function presentStart(context: AppLoadContext, parameters: URLSearchParams) {
  const catalogue = context.catalogue.current();
  return {
    title: startTitle,
    hasErrors: context.answered.hasErrors,
    query: readStart(parameters, catalogue),
    models: catalogue.models.map(({ card }) => ({ slug: card.slug, name: card.name })),
    groups: groupsOf('new-model').map(({ id, heading, questions }) => ({
      id,
      heading,
      needed: questions.filter((question) => isNeeded('new-model', question)).map(nameQuestion),
      ifKnown: questions.filter((question) => !isNeeded('new-model', question)).map(nameQuestion),
    })),
    periods: { decisionWorkingDays, linkDays, contactMonths, draftMonths: draftMonths.deleted },
    stamp: context.formGuard.stamp(),
  };
}

export type StartPageData = ReturnType<typeof presentStart>;

export const startTitle = 'Put a model in, or put a card right';

function nameQuestion(id: QuestionId): string {
  return lowerFirst(findQuestion(id).shortTitle);
}

const whichCard = 'Choose which card';

function startSchema({ bySlug }: Catalogue) {
  const card = z.string(whichCard).refine((slug) => bySlug.has(slug), whichCard);
  return z.discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.literal('new-model') }),
      z.object({ kind: z.literal('change'), model: card }),
      z.object({ kind: z.literal('study'), model: card }),
    ],
    'Choose what you would like to send in',
  );
}

/** Begins what the form asks for: the private link to it, or the form with what is wrong. */
export function answerStart(context: AppLoadContext, form: URLSearchParams) {
  const read = readGuardedForm(context, {
    form,
    path: paths.submit(),
    schema: startSchema(context.catalogue.current()),
  });
  if ('refusal' in read) return read.refusal;
  const { value } = read;
  const token = context.submissions.begin(
    value.kind === 'new-model' ? value : { kind: value.kind, slug: value.model },
    context.clock(),
  );
  if (token !== null) {
    throw redirect(paths.submission(token), { status: 303, headers: privateHeaders });
  }
  // Withdrawn in between.
  return giveBack(context, form, {
    status: 'error',
    initialValue: { kind: value.kind },
    error: { model: [whichCard] },
  }).refusal;
}
