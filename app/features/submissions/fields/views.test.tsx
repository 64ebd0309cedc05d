// Every question has a view, and its form, sent back as it stands, is the answer that it was made from: nothing that a card
// says is lost by opening a page and saving it.
import { FormProvider, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { readFileSync } from 'node:fs';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FormSources } from './form-sources.tsx';
import { ModelChoices } from './model-choices.tsx';
import { viewOf } from './views.ts';
import { cardSchema } from '#app/features/models/card-schema.ts';
import { draftOfCard, listSources, type Answers } from '#app/features/submissions/draft.ts';
import { dropBlankRows } from '#app/features/submissions/form-rows.ts';
import { questionsOf, submissionKinds, type QuestionId } from '#app/features/submissions/question-ids.ts';
import { findQuestion } from '#app/features/submissions/questions.ts';
import { contactMonths, draftMonths } from '#app/features/submissions/retention.server.ts';

const slugs = ['shared-lives', 'homeshare'];
const ids = [...new Set(submissionKinds.flatMap(questionsOf))];

function readCard(slug: string) {
  const file = new URL(`../../../../data/models/${slug}.yaml`, import.meta.url);
  return cardSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** A change to a card with everything answered that the card does not say. */
function answersOf(slug: string): Answers {
  const card = readCard(slug);
  const draft = draftOfCard('change', card, [card]);
  const item = card.evidence.items.at(-1);
  return {
    kind: 'change',
    draft: {
      ...draft,
      reason: 'The count is <old> & "wrong".\n\nA newer one is out.',
      enquiries: { title: 'Ask the office', url: 'https://example.org/ask?a=1&b=2' },
      study: { source: item?.source ?? 's1', item: item?.id ?? 'e1' },
    },
    contact: {
      name: 'Áine O’Neill',
      email: 'aine@example.org',
      standing: 'speaks-for',
      organisation: 'An office',
      interest: 'We sell training.',
    },
  };
}

interface Rendered {
  answers: Answers;
  fields: Record<string, unknown>;
  Fields: ComponentType;
}

function Form({ answers, fields, Fields }: Rendered) {
  const [form] = useForm({ id: 'answer', defaultValue: fields as Record<string, string> });
  return (
    <FormProvider context={form.context}>
      <FormSources
        value={listSources(answers.draft).map(({ key, source }) => ({ key, title: source.title }))}
      >
        <ModelChoices
          value={(answers.draft.card.related ?? []).map(({ model }) => ({ slug: model, name: model }))}
        >
          <form id={form.id}>
            <Fields />
          </form>
        </ModelChoices>
      </FormSources>
    </FormProvider>
  );
}

async function render(
  rendered: Rendered,
  site: { operatorName: string | null; contactEmail: string | null } = {
    operatorName: null,
    contactEmail: null,
  },
): Promise<string> {
  const routes = [{ id: 'root', path: '*', loader: () => site, element: <Form {...rendered} /> }];
  const context = await createStaticHandler(routes).query(new Request('http://localhost/submit'));
  if (context instanceof Response) throw new TypeError('The page answered with a response of its own.');
  const router = createStaticRouter(routes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `&${name};`);
const attributeOf = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** What a browser would send of a form that nobody touched. */
function sendUntouched(html: string): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    const isChoice = /type="(?:radio|checkbox)"/.test(tag);
    if (name !== undefined && (!isChoice || tag.includes(' checked=""'))) {
      sent.append(name, attributeOf(tag, 'value') ?? (isChoice ? 'on' : ''));
    }
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    sent.append(attributeOf(tag, 'name') ?? '', decode(text));
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected=""[^>]*>/.exec(options)?.[0] ?? '';
    sent.append(attributeOf(tag, 'name') ?? '', attributeOf(chosen, 'value') ?? '');
  }
  return sent;
}

/** The forms of a question: its own, or that of each of its entries. */
function listForms(id: QuestionId, answers: Answers) {
  const question = findQuestion(id);
  if (question.shape === 'form') {
    return [{ key: null, fields: question.read(answers), schema: question.schema(answers) }];
  }
  return question.list(answers).map(({ key }) => ({
    key,
    fields: question.read(answers, key) ?? {},
    schema: question.schema(answers, key),
  }));
}

function saveForm(id: QuestionId, answers: Answers, key: string | null, value: unknown): Answers {
  const question = findQuestion(id);
  if (question.shape === 'form') return question.write(answers, value);
  const saved = question.save(answers, key, value);
  if ('refusal' in saved) throw new Error(saved.refusal);
  return saved;
}

describe.each(slugs)('with the card of %s', (slug) => {
  const answers = answersOf(slug);

  it.each(ids)('the form of %s gives back the answer that it shows', async (id) => {
    const { Fields } = viewOf(id);
    for (const { key, fields, schema } of listForms(id, answers)) {
      // As the server reads it: without rows left empty.
      const sent = dropBlankRows(sendUntouched(await render({ answers, fields, Fields })));
      if (Object.values(fields).every((value) => value === undefined)) continue;
      const parsed = parseWithZod(sent, { schema });
      expect(parsed.status === 'success' ? {} : parsed.error, `${id} ${key ?? ''}`).toEqual({});
      if (parsed.status !== 'success') continue;
      const saved = saveForm(id, answers, key, parsed.value);
      expect(saved.draft.card, `${id} ${key ?? ''}`).toEqual(answers.draft.card);
      expect([saved.contact, saved.draft.reason, saved.draft.enquiries]).toEqual([
        answers.contact,
        answers.draft.reason,
        answers.draft.enquiries,
      ]);
    }
  });
});

describe('the page that asks for the contact', () => {
  const contact = (operatorName: string | null) =>
    render(
      { answers: answersOf('homeshare'), fields: {}, Fields: viewOf('contact').Fields },
      { operatorName, contactEmail: null },
    );

  it('names who holds it, or says that nobody is named', async () => {
    expect(await contact('Example Council')).toContain('Example Council');
    expect(await contact(null)).toContain('This copy has no operator yet');
  });

  it('says how long it is kept as the command that deletes it has it', async () => {
    const html = await contact(null);
    expect(html).toContain(`deleted after ${draftMonths.deleted} months`);
    expect(html).toContain(`deleted ${contactMonths} months later`);
  });
});

describe('a text that cites', () => {
  it('shows each publication with its number', async () => {
    const answers = answersOf('homeshare');
    const html = await render({ answers, fields: {}, Fields: viewOf('problem').Fields });
    for (const { key, source } of listSources(answers.draft)) {
      expect(decode(html)).toContain(`[${key}]</span><span>${source.title}`);
    }
  });

  it('leads to the question of publications where there is none', async () => {
    const answers = answersOf('homeshare');
    answers.draft.card.sources = {};
    const html = await render({ answers, fields: {}, Fields: viewOf('problem').Fields });
    expect(html).toMatch(/<a href="[^"]*\/sources">/);
  });
});
