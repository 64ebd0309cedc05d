import { TermDefinitions } from './term-definitions.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { headings, type HeadingKey } from '#app/features/models/headings.ts';
import { paths } from '#app/lib/paths.ts';
import { listTerms } from '#app/features/vocabulary/terms.ts';

const asked: Record<HeadingKey, string> = {
  problem: 'What goes wrong without it, and for whom.',
  solution: 'Who does what, for whom, and where.',
  evidence: 'What has been found, how, and of how many; and what nobody has looked into.',
  impact: 'The outcomes that it should bring.',
  spread: 'Where it runs and how much of it there is, with dates. It says nothing of how well it works.',
  requirements: 'What an area must have in place before it starts.',
  risks: 'What ends it or hollows it out, what one would notice first, and what helps.',
};

export function HeadingsInUse() {
  return (
    <>
      <p>
        Every card has the same seven, in this order. Costs stand between impact and spread. What a source
        says would kill a model is kept apart from what we infer, and each inference is marked.
      </p>
      <TermDefinitions
        terms={headings.map(({ key, label }) => ({ id: key, label, definition: asked[key] }))}
      />
    </>
  );
}

export function Approaches() {
  return (
    <>
      <p>
        The colours of the rainbow, outermost band first. A model has one: what would be missed most if it
        were left out, judged by who does the helping. It may name up to two more, and a search finds it under
        each, but the rainbow draws it once. The seven are our own grouping, and some models fit more than
        one.
      </p>
      <dl className="grid gap-3">
        {listTerms('approach').map(({ id, definition }) => (
          <div key={id}>
            <dt className="font-bold">
              <ApproachTag approach={id} />
            </dt>
            <dd className="text-quiet">{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Steps() {
  return (
    <>
      <p>
        The five steps of the rainbow, from left to right. A model spans the steps at which most people are
        when they come to it; a part of it that serves few is told on the card and not drawn.
      </p>
      <TermDefinitions terms={listTerms('step')} />
      <p>
        These and all other lists, of people, places, outcomes, risks and more, can be had{' '}
        <a href={paths.apiVocabulary()}>as JSON</a> with every definition.
      </p>
    </>
  );
}
