// The texts under the seven headings, and those that one publication stands behind.
import type { ReactNode } from 'react';
import { cardExamples } from './card-examples.ts';
import { CitedText, SourceOfText } from './cited-text.tsx';
import { GuidanceAndExample, type Example } from './good-example.tsx';
import type { QuestionView } from './question-view.ts';

interface TextWords {
  label: string;
  guidance: ReactNode;
  example: Example;
}

const ownWords = 'Plain words, in your own: please do not copy sentences from a publication.';

function headingView({ label, guidance, example }: TextWords): QuestionView {
  return {
    Guidance: () => <GuidanceAndExample guidance={guidance} example={example} />,
    Fields: () => (
      <CitedText
        name="text"
        label={label}
        hint={`One to four short paragraphs, at most 5,000 characters. ${ownWords}`}
      />
    ),
  };
}

function conditionView({ label, guidance, example }: TextWords): QuestionView {
  return {
    Guidance: () => <GuidanceAndExample guidance={guidance} example={example} />,
    Fields: () => (
      <>
        <CitedText name="text" label={label} hint={`A few sentences. ${ownWords}`} rows={6} />
        <SourceOfText />
      </>
    ),
  };
}

export const problem = headingView({
  label: 'The problem',
  guidance:
    'Readers look here first to see whether the model answers what they have before them. Say who meets the problem, what happens to them now, and what the usual help leaves undone. Leave out the model itself: that is the next question.',
  example: cardExamples.problem,
});

export const solution = headingView({
  label: 'What it does',
  guidance:
    'Somebody who never saw it should be able to picture it. Say who does what, with whom, how often and for how long, who runs it, and what it does not do. Leave out how well it works: the evidence has questions of its own.',
  example: cardExamples.solution,
});

export const impact = headingView({
  label: 'How it should work',
  guidance:
    'This is what is hoped for and the reasoning behind it, so that others can test it. Say what should change for the people, for those close to them and for services, and why one thing should lead to the next. Say plainly where it is a hope and not yet shown.',
  example: cardExamples.impact,
});

export const evidence = headingView({
  label: 'What the findings say together',
  guidance:
    'Here the findings are weighed together, for readers who have no time to read each. Say what is known best, what is not known, where findings disagree, and who did the studies. Findings of no effect or of harm belong here as much as good ones; a model without studies is welcome, and says so.',
  example: cardExamples.evidence,
});

export const spread = headingView({
  label: 'Where it runs',
  guidance:
    'Readers want to know whether there is one near them, and whether it is growing. Give counts with the date and the place that they stand for, and say when they come from different ways of counting. Leave out hopes for growth, or call them plans.',
  example: cardExamples.spread,
});

export const requirements = headingView({
  label: 'What must be in place',
  guidance:
    'A council that wants it should learn here what to have ready. Say first what it cannot do without: people, money, premises, partners, and the will of those in charge. Leave out what any good service needs.',
  example: cardExamples.requirements,
});

export const risks = headingView({
  label: 'What would end it',
  guidance:
    'Every model here is asked what would kill it, because those who run one next should see it coming. Say what has ended it somewhere or nearly did, what the first sign was, and what helped. It does not count against a model: a card without risks is hard to believe.',
  example: cardExamples.risks,
});

export const timeToStart = conditionView({
  label: 'How long it took',
  guidance:
    'A plan needs a date for the first person helped, not only for the first meeting. Say how long it took in a place that you can name, from the decision or the money to the first people. Leave out how long it ought to take, or call it a plan.',
  example: cardExamples.timeToStart,
});

export const regulation = conditionView({
  label: 'What the law asks of it',
  guidance:
    'Some models must be registered with the Care Quality Commission or a body like it, and inspected; others stay outside as long as they keep to a line. Say which it is, in which nation, and where the line runs. If it differs between nations, say so for each.',
  example: cardExamples.regulation,
});

export const copySupport = conditionView({
  label: 'What there is to help others',
  guidance:
    'A model travels better with something to copy it from. Name the manual, the training, the licence, or the check that shows whether a copy is true to it, and say who offers it. If nobody checks copies, that is worth saying too.',
  example: cardExamples.copySupport,
});

export const whoIsLeftOut = conditionView({
  label: 'Whom it does not reach',
  guidance:
    'No model suits everyone, and readers plan better when they know whom else to think of. Say who cannot use it by its rules, who could and does not come, and who gained less where that was looked at. Leave out guesses.',
  example: cardExamples.whoIsLeftOut,
});
