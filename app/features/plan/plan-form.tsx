// Choosing the models of a plan without script: a GET form whose boxes bear the parameters themselves, so that the address is the plan.
import { Form, Link } from '@remix-run/react';
import { mostChosen, type PlanPart } from './plan-parts.ts';
import type { PlanPageProps } from './plan-presenter.ts';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

type PlanFormProps = Pick<PlanPageProps, 'had' | 'considered' | 'groups'>;

export function PlanForm({ had, considered, groups }: PlanFormProps) {
  const hasChoice = had.length + considered.length > 0;
  return (
    // A browser that goes back would fill in what was ticked since, beside a plan that was made without it.
    <Form method="get" action={paths.plan()} autoComplete="off" className="max-w-2xl">
      <p className="mb-3 max-w-measure text-note text-quiet">
        Up to {mostChosen.have} that the area has and {mostChosen.consider} that it is considering. What you
        tick stands in the page’s address and nowhere else.
      </p>
      {hasChoice && <ChosenRows had={had} considered={considered} />}
      {groups.map(({ approach, label, models }) => (
        <div key={approach} className={`approach-${approach}`}>
          <Disclosure
            summary={
              <>
                <span aria-hidden="true" className="rainbow-key me-2 align-[-0.05em]" />
                {label} <span className="font-normal text-faint">({formatNumber(models.length)})</span>
              </>
            }
          >
            {models.length === 0 ? (
              <p className="text-faint">All of these are chosen.</p>
            ) : (
              <fieldset>
                <legend className="sr-only">{label}</legend>
                {models.map((model) => (
                  <ModelRow key={model.slug} {...model} />
                ))}
              </fieldset>
            )}
          </Disclosure>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule pt-4">
        <Button>Show the plan</Button>
        {hasChoice && (
          <Link to={paths.plan()} className="inline-block py-1">
            Clear all
          </Link>
        )}
      </div>
    </Form>
  );
}

function ChosenRows({ had, considered }: Pick<PlanPageProps, 'had' | 'considered'>) {
  return (
    <fieldset className="mb-4 border-t border-strong-rule pt-3">
      <legend className="float-left mb-1 font-bold">Chosen so far</legend>
      <div className="clear-both">
        {had.map(({ slug, name }) => (
          <ModelRow key={slug} slug={slug} name={name} chosenAs="have" />
        ))}
        {considered.map(({ slug, name }) => (
          <ModelRow key={slug} slug={slug} name={name} chosenAs="consider" />
        ))}
      </div>
    </fieldset>
  );
}

interface ModelRowProps {
  slug: string;
  name: string;
  chosenAs?: PlanPart;
}

const answers: readonly { part: PlanPart; label: string }[] = [
  { part: 'have', label: 'Has it' },
  { part: 'consider', label: 'Considering' },
];

/** A model with its two boxes; with both ticked it counts as had. */
function ModelRow({ slug, name, chosenAs }: ModelRowProps) {
  return (
    <div className="plan-row">
      <span className="plan-row-name">{name}</span>
      {answers.map(({ part, label }) => (
        <Choice
          key={part}
          type="checkbox"
          id={`${part}-${slug}`}
          name={part}
          value={slug}
          defaultChecked={chosenAs === part}
          label={
            <>
              <span className="sr-only">{name}: </span>
              {label}
            </>
          }
        />
      ))}
    </div>
  );
}
