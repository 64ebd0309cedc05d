// The texts of a card: under its seven headings, and those that a source stands behind as a whole.
import { z } from 'zod';
import { defineForm, withCard } from '#app/features/submissions/define-question.ts';
import type { FormQuestion } from '#app/features/submissions/question.ts';
import type { QuestionId } from '#app/features/submissions/question-ids.ts';
import { sourceField, textField } from './form-parts.ts';

type Heading = 'problem' | 'solution' | 'evidence' | 'impact' | 'spread' | 'requirements' | 'risks';

function headingText(
  heading: Heading,
  words: { title: string; shortTitle: string; asked: string },
  mayBeUnknown: boolean,
): FormQuestion {
  const put = (text: string | undefined) => (card: Parameters<Parameters<typeof withCard>[1]>[0]) => ({
    ...card,
    [heading]: { ...card[heading], text },
  });
  return defineForm({
    id: heading,
    title: words.title,
    shortTitle: words.shortTitle,
    schema: z.object({ text: textField(words.asked) }),
    read: ({ draft: { card } }) => ({ text: card[heading]?.text }),
    write: (answers, { text }) => withCard(answers, put(text)),
    ...(mayBeUnknown && { clear: (answers) => withCard(answers, put(undefined)) }),
    tell: ({ draft: { card } }) => [card[heading]?.text],
  });
}

export const problem = headingText(
  'problem',
  {
    title: 'What problem does it meet?',
    shortTitle: 'The problem',
    asked: 'Write what problem it meets, and for whom',
  },
  false,
);

export const solution = headingText(
  'solution',
  {
    title: 'What does it do?',
    shortTitle: 'The solution',
    asked: 'Write who does what, with whom and how often',
  },
  false,
);

export const impact = headingText(
  'impact',
  {
    title: 'What should change for people, and why should it?',
    shortTitle: 'How it should work',
    asked: 'Write what should change for people, and why',
  },
  false,
);

export const evidence = headingText(
  'evidence',
  {
    title: 'What do the findings say together?',
    shortTitle: 'What the findings say together',
    asked: 'Write what is known and what is not, or say that you do not know',
  },
  true,
);

export const spread = headingText(
  'spread',
  {
    title: 'Where does it run, and how did it get there?',
    shortTitle: 'Where it runs',
    asked: 'Write where it runs, or say that you do not know',
  },
  true,
);

export const requirements = headingText(
  'requirements',
  {
    title: 'What must be in place before it can start?',
    shortTitle: 'What must be in place',
    asked: 'Write what must be in place, or say that you do not know',
  },
  true,
);

export const risks = headingText(
  'risks',
  {
    title: 'What has ended it elsewhere, or nearly did?',
    shortTitle: 'What has ended it',
    asked: 'Write what would end it, or say that you do not know',
  },
  true,
);

type Condition = 'copySupport' | 'regulation' | 'timeToStart' | 'whoIsLeftOut';

function condition(
  key: Condition,
  words: { id: QuestionId; title: string; shortTitle: string; asked: string },
): FormQuestion {
  return defineForm({
    id: words.id,
    title: words.title,
    shortTitle: words.shortTitle,
    schema: (answers) => z.object({ text: textField(words.asked), source: sourceField(answers) }),
    read: ({ draft: { card } }) => ({ text: card[key]?.text, source: card[key]?.source }),
    write: (answers, value) => withCard(answers, (card) => ({ ...card, [key]: value })),
    clear: (answers) => withCard(answers, (card) => ({ ...card, [key]: undefined })),
    tell: ({ draft: { card } }) => [card[key]?.text, card[key]?.source && `[${card[key].source}]`],
  });
}

export const timeToStart = condition('timeToStart', {
  id: 'time-to-start',
  title: 'How long does it take to start?',
  shortTitle: 'Time to start',
  asked: 'Write how long it took somewhere, or say that you do not know',
});

export const regulation = condition('regulation', {
  id: 'regulation',
  title: 'Does it have to be registered or inspected?',
  shortTitle: 'Registration and inspection',
  asked: 'Write what the law asks of it, or say that you do not know',
});

export const copySupport = condition('copySupport', {
  id: 'copy-support',
  title: 'What is there to help others copy it?',
  shortTitle: 'Help for those who copy it',
  asked: 'Write which manual, licence or check there is, or say that you do not know',
});

export const whoIsLeftOut = condition('whoIsLeftOut', {
  id: 'who-is-left-out',
  title: 'Whom does it not reach?',
  shortTitle: 'Who is left out',
  asked: 'Write whom it does not reach or suit, or say that you do not know',
});
