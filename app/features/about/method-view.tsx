import { AboutLayout } from './about-layout.tsx';
import { Approaches, HeadingsInUse, Steps } from './method-lists.tsx';
import { Examples } from './method-examples.tsx';
import type { MethodProps } from './method-presenter.ts';
import {
  Cautions,
  Directions,
  Levels,
  NotALevel,
  Origin,
  TestsAndChanges,
  Verdicts,
} from './method-rule.tsx';
import { Corrections, Figures, Searched, TakenIn } from './method-scope.tsx';

/** The page /about/method: what is taken in, how it is weighed, and what comes of it. */
export function MethodView({ modelCount, examples }: MethodProps) {
  return (
    <AboutLayout
      page="method"
      lead="What models and evidence are taken in, what was searched and what was left out, and the fixed rule by which each outcome of each model gets its evidence level."
      sections={[
        { id: 'taken-in', heading: 'What is taken in', content: <TakenIn /> },
        { id: 'searched', heading: 'What was searched', content: <Searched modelCount={modelCount} /> },
        { id: 'headings', heading: 'The seven headings', content: <HeadingsInUse /> },
        { id: 'figures', heading: 'Figures and sources', content: <Figures /> },
        { id: 'levels', heading: 'Evidence levels', content: <Levels /> },
        { id: 'tests-and-changes', heading: 'Tests and changes', content: <TestsAndChanges /> },
        { id: 'directions', heading: 'Which way it points', content: <Directions /> },
        { id: 'cautions', heading: 'Cautions', content: <Cautions /> },
        { id: 'verdicts', heading: 'Verdicts', content: <Verdicts /> },
        { id: 'limits', heading: 'What a level is not', content: <NotALevel /> },
        { id: 'examples', heading: 'Two worked examples', content: <Examples examples={examples} /> },
        { id: 'origin', heading: 'Where the rule comes from', content: <Origin /> },
        { id: 'approaches', heading: 'The seven approaches', content: <Approaches /> },
        { id: 'steps', heading: 'From prevention to crisis', content: <Steps /> },
        { id: 'corrections', heading: 'Corrections', content: <Corrections /> },
      ].filter(({ id }) => id !== 'examples' || examples.length > 0)}
    />
  );
}
