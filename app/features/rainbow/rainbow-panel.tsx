// What the picture says of one model, in words: of the one in focus or under the pointer. It is no live region, since the arc's own
// label is read out with the focus; it is read by whoever goes on to it, as its link comes next after the arc.
import type { PanelDetail, RainbowDetail } from './rainbow-details.ts';
import type { RainbowModel } from './rainbow-model.ts';
import { readModel } from './rainbow-reading.ts';
import { LevelBar } from '#app/components/level-bar.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { CautionLines } from '#app/features/models/card-page/caution-lines.tsx';
import { describeSpan } from '#app/features/models/card-page/spectrum-bar.tsx';
import { capitalise, lowerFirst } from '#app/lib/format.ts';
import { ComparisonToggle, useModelAddress } from '#app/features/models/carried-comparison.tsx';

interface RainbowPanelProps {
  model: RainbowModel;
  detail?: RainbowDetail;
  /** What has come since the picture was gone to. */
  more?: PanelDetail;
  isHigh: boolean;
}

export function RainbowPanel({ model, detail, more, isHigh }: RainbowPanelProps) {
  const addressOf = useModelAddress();
  return (
    <section
      aria-label="The model in focus"
      className={`rainbow-panel approach-${model.approach}${isHigh ? ' rainbow-panel-high' : ''}`}
    >
      <div>
        <p className="text-h3 font-bold">{model.name}</p>
        <p className="mt-1">
          <ApproachTag approach={model.approach} />
        </p>
        <p>{describeSpan(model.from, model.to)}</p>
        <p className="mt-1">
          <a href={addressOf(model.slug)} className="inline-block py-0.5 font-bold">
            Open the card<span className="sr-only"> of {model.name}</span>
          </a>
        </p>
        <p>
          <ComparisonToggle slug={model.slug} name={model.name} />
        </p>
      </div>
      {detail && more && <DetailColumns detail={detail} more={more} />}
    </section>
  );
}

function DetailColumns({ detail, more }: { detail: RainbowDetail; more: PanelDetail }) {
  const { level, levelFor, stage } = detail;
  const { summary, people, levelName, cautions, cost } = more;
  return (
    <>
      <div>
        <p>{summary}</p>
        <p className="mt-1.5 text-quiet">For {listPeople(people)}</p>
      </div>
      <div>
        <p className="font-bold">{levelName}</p>
        <div className="my-1.5">
          <LevelBar level={level} />
        </div>
        <div>
          {levelFor}.
          <CautionLines cautions={cautions} />
        </div>
      </div>
      <div>
        <p>
          <strong>{cost === null ? 'Cost not stated' : capitalise(cost.amount)}</strong>
          {cost !== null && <>: {cost.what}</>}
        </p>
        <p className="mt-1.5">{readModel('stage', { level, stage }).words}</p>
      </div>
    </>
  );
}

const mostPeople = 4;

/** All when there are few, else the first and how many more: the card names them all. Labels hold commas themselves. */
function listPeople(labels: readonly string[]): string {
  const named = labels.length <= mostPeople ? labels : labels.slice(0, mostPeople - 1);
  const more = labels.length - named.length;
  return [...named.map(lowerFirst), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** What stands in the panel's room while no model is shown: true with script and without. */
export function HowToRead() {
  return (
    <div className="rainbow-how">
      <p>
        <strong>Each arc is a model</strong>, and leads to its card.
      </p>
      <p>
        <strong>Its band</strong> says what kind of model it is.
      </p>
      <p>
        <strong>Where it begins and ends</strong> says whom it is for, from a whole community on the left to
        people in crisis on the right.
      </p>
    </div>
  );
}
