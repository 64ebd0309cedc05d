// The outcomes of a finding as rows, each with which way it went. The buttons send the whole form and name, as the fragment
// of the address, where its page shall come back: at the first field of a new row, at a row that moved.
import { useField } from '@conform-to/react';
import { LineField, MenuField, useFieldOf } from './form-fields.tsx';
import { termOptions } from './term-options.ts';
import { nameRowAct, rowsField, type RowAct } from '#app/features/submissions/form-rows.ts';
import { SmallButton } from '#app/features/submissions/pages/small-button.tsx';
import { Button } from '#app/components/button.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { FieldError, Hint } from '#app/components/field-frame.tsx';

const list = 'outcomes';
/** As many as the finding’s schema takes. */
const mostOutcomes = 20;

const directions = [
  { value: 'positive', label: 'Better', meaning: 'for the people it concerns' },
  { value: 'mixed', label: 'Better in part', meaning: 'better in some ways or for some, and not in others' },
  {
    value: 'none',
    label: 'No difference',
    meaning: 'the study could have seen a difference, and did not',
  },
  { value: 'negative', label: 'Worse', meaning: 'costs that went up included' },
  {
    value: 'unclear',
    label: 'Unclear',
    meaning: 'too small to tell, stopped early, or very uncertain: shown, and counts for nothing',
  },
] as const;

export function FindingOutcomes() {
  const { field, error } = useFieldOf(list);
  const [{ id }] = useField(list);
  const rows = Array.isArray(field.initialValue) ? field.initialValue.length : 0;
  // A form without any begins with one to fill in; one left empty is not counted.
  const shown = Math.max(rows, 1);
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-heading`}
      className={`grid grid-cols-1 gap-5 pt-5 ${error === undefined ? 'border-t border-rule' : 'border-s-4 border-risk ps-4'}`}
    >
      <div className="grid gap-2">
        <h2 id={`${id}-heading`} className="text-h3">
          What it says, outcome by outcome
        </h2>
        <Hint id={id}>
          One study can be good for one thing and make no difference to another: give each its own row. What
          was found for family carers stands under carers’ wellbeing, for staff under good work, never under
          the outcome of the person supported. Leave the row empty if the finding is only about running the
          model.
        </Hint>
        <FieldError id={id}>{error}</FieldError>
      </div>
      <Disclosure summary="What the answers to “which way” mean" isOpen>
        <dl className="grid max-w-measure gap-1 text-note">
          {directions.map(({ value, label, meaning }) => (
            <div key={value}>
              <dt className="inline font-bold">{label}: </dt>
              <dd className="inline text-quiet">{meaning}.</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      {Array.from({ length: shown }, (_, index) => (
        <OutcomeRow key={index} index={index} count={shown} sectionId={id} />
      ))}
      {shown < mostOutcomes && (
        <p>
          <Button kind="secondary" {...rowButton({ act: 'add', list }, `${id}[${shown}].outcome`)}>
            Add another outcome
          </Button>
        </p>
      )}
    </section>
  );
}

function OutcomeRow({ index, count, sectionId }: { index: number; count: number; sectionId: string }) {
  const name = `${list}[${index}]`;
  const number = index + 1;
  const idOf = (row: number) => `${sectionId}-row-${row + 1}`;
  return (
    <div
      role="group"
      aria-labelledby={`${idOf(index)}-heading`}
      id={idOf(index)}
      tabIndex={-1}
      className="grid min-w-0 scroll-mt-8 grid-cols-1 gap-4 border-s-4 border-rule ps-4"
    >
      <h3 id={`${idOf(index)}-heading`} className="text-note text-faint">
        Outcome {number}
      </h3>
      <MenuField
        name={`${name}.outcome`}
        label="What for?"
        blank="Choose an outcome"
        options={termOptions('outcome')}
      />
      <MenuField
        name={`${name}.direction`}
        label="Which way?"
        blank="Choose which way"
        options={directions}
      />
      <LineField
        name={`${name}.words`}
        label="In a few words"
        hint="What was found for this outcome, such as: fewer emergency visits and hospital stays."
      />
      <p className="flex flex-wrap gap-x-5 gap-y-2 text-note">
        {index > 0 && (
          <SmallButton {...rowButton({ act: 'up', list, index }, idOf(index - 1))}>
            Move up<span className="sr-only">: outcome {number}</span>
          </SmallButton>
        )}
        {index < count - 1 && (
          <SmallButton {...rowButton({ act: 'down', list, index }, idOf(index + 1))}>
            Move down<span className="sr-only">: outcome {number}</span>
          </SmallButton>
        )}
        <SmallButton {...rowButton({ act: 'remove', list, index }, sectionId)}>
          Remove<span className="sr-only">: outcome {number}</span>
        </SmallButton>
      </p>
    </div>
  );
}

/** @param goTo the id of what the page shall come back to */
function rowButton(act: RowAct, goTo: string) {
  return { name: rowsField, value: nameRowAct(act), formAction: `#${goTo}` };
}
