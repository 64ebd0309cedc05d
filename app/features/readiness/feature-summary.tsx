import { features, publishedFeatures, type Feature } from './asset-based-area.ts';
import { CiteSource } from './cite-source.tsx';
import { sortFeatures } from './sort-answers.ts';
import type { AreaAnswers } from './readiness-query.ts';
import { formatNumber } from '#app/lib/format.ts';

/** What the second checklist says, and where it comes from. */
export function FeatureSummary({ given }: { given: AreaAnswers['features'] }) {
  const { present, partly, missing, unknown, unanswered } = sortFeatures({ features: given });
  return (
    <>
      {Object.keys(given).length === 0 ? (
        <p>None of these was answered.</p>
      ) : (
        <dl className="grid gap-3">
          <FeatureGroup label="There" features={present} />
          <FeatureGroup label="There in part" features={partly} />
          <FeatureGroup label="Not yet there" features={missing} />
          <FeatureGroup label="Not known" features={unknown} />
          <FeatureGroup label="Not answered" features={unanswered} />
        </dl>
      )}
      <p className="text-note text-quiet">
        These are {formatNumber(features.length)} of {formatNumber(publishedFeatures)} features, restated from
        the list of 2016.
        <CiteSource source="firstList" place="features" /> The briefing of 2017 gave ten;
        <CiteSource source="tenFeatures" place="ten" /> they became ten commitments in 2019,
        <CiteSource source="laterVersions" place="later" /> and were put in three groups in 2020.
        <CiteSource source="threeGroups" place="groups" /> The other three could not be found in any source
        that we were able to read, so they are left out rather than guessed.
      </p>
    </>
  );
}

function FeatureGroup({ label, features: some }: { label: string; features: readonly Feature[] }) {
  if (some.length === 0) return null;
  return (
    <div>
      <dt className="font-bold">{label}</dt>
      <dd>
        <ul className="grid list-disc gap-1 ps-5">
          {some.map(({ id, item }) => (
            <li key={id}>{item}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
