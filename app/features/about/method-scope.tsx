import { Link } from '@remix-run/react';
import { TermDefinitions } from './term-definitions.tsx';
import { countOf } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { listTerms } from '#app/features/vocabulary/terms.ts';

export function TakenIn() {
  return (
    <>
      <p>
        <strong>Models:</strong> ways of supporting people that others could take up.{' '}
        <Link to={`${paths.about()}#models`}>What counts as a model</Link> says which do and which do not. No
        model is left out for want of proof.
      </p>
      <p>
        <strong>Evidence:</strong> anything published that says what happened when a model was used, whichever
        way it points: trials, comparisons, surveys, inspections, counts, interviews, forecasts and the words
        of those who run it. It is not sorted into good and bad beforehand. Each finding says how it was
        reached, of how many people, by whom, where and when, and the rule below gives weight only to what can
        bear it.
      </p>
      <p>
        Evidence from other countries is taken in where it is of the same model, and is marked as not British.
        A study of a close relative is shown as that, and never counts towards a level.
      </p>
    </>
  );
}

export function Searched({ modelCount }: { modelCount: number }) {
  return (
    <>
      <p>
        Before the first card was written, facts on fifty-two models were gathered, a sheet for each, in
        November 2026. The fifty-two take in all six of the booklet of 2017 and all that we found of{' '}
        <Link to={`${paths.about()}#rainbow`}>the directory behind the first rainbow</Link>. The others are
        models that we knew of or met on the way, so the choice is wide but not complete: tell us what is
        missing. Cards are written from the sheets; {countOf(modelCount, 'model')}{' '}
        {modelCount === 1 ? 'has' : 'have'} one so far.
      </p>
      <p>
        What was searched were stored copies of public web pages: reports, papers, statistics, news and the
        models’ own websites. Of many pages only the opening could be read, so a later part may hold what a
        card says is missing. Each source on a card is marked with how far it was read:
      </p>
      <TermDefinitions terms={listTerms('read')} />
      <p>
        This was not a systematic review. No fixed search was run through the research databases, and what was
        never put freely on the web was mostly not seen. “Not stated” means that we found nothing, not that
        there is nothing. What was looked for and not found stands on each card, under “What is not known”.
      </p>
      <p>Left out on purpose were:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>claims without any source that could be named;</li>
        <li>private contact details, and stories that nobody had published;</li>
        <li>grants counted as costs: what somebody gave is not what a thing costs.</li>
      </ul>
    </>
  );
}

export function Figures() {
  return (
    <>
      <p>
        Every sentence with a figure names its source; a program refuses a card where one does not. A figure
        has its unit, its place and its date, or “not stated”. Where a number was counted several times, the
        counts that we found stand with their dates, and where sources disagree, both are told.
      </p>
      <p>
        Money is in the prices of its year and never adjusted for inflation by us. What a model costs is kept
        apart from what somebody says it saves, and a claimed saving names who claims it.
      </p>
      <p>
        Some figures are repeated so often that their origin is lost. They are given only with their warning,
        in the same sentence: that it is a forecast, a remark, a single year, the provider’s own count, or
        compares unlike with unlike. The yearly savings told of{' '}
        <Link to={paths.model('shared-lives')}>Shared Lives</Link>, for one, were worked out in 2013 together
        with its national body, and its card says so wherever it gives them.
      </p>
    </>
  );
}

export function Corrections() {
  return (
    <>
      <p>
        Cards are made by hand from many sources, and some of what they say will be wrong. To have it put
        right, <Link to={paths.aboutContact()}>write</Link> with three things: the card, the sentence or the
        number of the finding (such as e3), and the publication that says otherwise. If you run the model, say
        so: you are welcome to correct what is said of it.
      </p>
      <p>
        A correction is judged by its source, whoever sends it. It makes a new revision of the card, the level
        is worked out again from what the card then says, and the earlier revision is kept. Nobody sets a
        level by hand, so nobody can be given a better one as a favour.
      </p>
    </>
  );
}
