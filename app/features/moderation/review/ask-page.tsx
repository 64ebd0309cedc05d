import { Button, ButtonLink } from '#app/components/button.tsx';
import { SelectField, TextArea } from '#app/components/text-field.tsx';
import { nameRowAct, rowsField } from '#app/features/submissions/form-rows.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { ReturnedDecision } from './answer-decision.server.ts';
import { askRows, fewestAskRows, mostAskRows } from './decision-form.ts';
import { DecisionFrame, readTyped, SeenField, type DecisionPageProps } from './decision-frame.tsx';
import type { AskData } from './decision-presenter.server.ts';

/** Asks what whoever sent it should change or answer, row by row. */
export function AskPage(props: DecisionPageProps<AskData>) {
  const { frame, page, returned } = props;
  const count = Math.max(fewestAskRows, countRows(returned));
  return (
    <DecisionFrame {...props}>
      <div className="grid max-w-measure gap-2">
        <p>
          Each question goes to whoever sent it, by mail and at the head of their form. The decision waits for
          their answer. Leave empty what you do not need.
        </p>
        {page.isMended && (
          <p>
            The wording as editors mended it goes back with it, so that they answer what is there now. What
            they sent stays kept.
          </p>
        )}
      </div>
      <form method="post" noValidate className="grid gap-7">
        <SeenField {...props} />
        {Array.from({ length: count }, (_, index) => (
          <AskRow key={index} index={index} groups={page.groups} returned={returned} />
        ))}
        {count < mostAskRows && (
          <p>
            <Button
              kind="secondary"
              name={rowsField}
              value={nameRowAct({ act: 'add', list: askRows })}
              formAction={`#${askRows}[${count}].about`}
            >
              Add another question
            </Button>
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button>Send it back with these questions</Button>
          <ButtonLink to={moderationPaths.review(frame.reference)} reloadDocument kind="secondary">
            Not yet
          </ButtonLink>
        </div>
      </form>
    </DecisionFrame>
  );
}

interface AskRowProps extends Pick<DecisionPageProps<AskData>, 'returned'> {
  index: number;
  groups: AskData['groups'];
}

function AskRow({ index, groups, returned }: AskRowProps) {
  const name = `${askRows}[${index}]`;
  const words = `${name}.words`;
  return (
    <fieldset className="grid min-w-0 gap-4 border-s-4 border-rule ps-4">
      <legend className="text-note text-faint">Question {index + 1}</legend>
      <SelectField
        id={`${name}.about`}
        name={`${name}.about`}
        label="About which question of the form"
        defaultValue={readTyped(returned, `${name}.about`) ?? ''}
      >
        <option value="">The whole</option>
        {groups.map(({ heading, questions }) => (
          <optgroup key={heading} label={heading}>
            {questions.map(({ id, shortTitle }) => (
              <option key={id} value={id}>
                {shortTitle}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <TextArea
        id={words}
        name={words}
        label="What you ask"
        error={returned?.errors.find(({ id }) => id === words)?.message}
        defaultValue={readTyped(returned, words)}
        rows={3}
      />
    </fieldset>
  );
}

function countRows(returned: ReturnedDecision | undefined): number {
  const rows = (returned?.typed ?? []).map(([name]) => {
    const [, list, row] = /^(\w+)\[(\d{1,2})\]/.exec(name) ?? [];
    return list === askRows ? Number(row) + 1 : 0;
  });
  return Math.min(mostAskRows, Math.max(0, ...rows));
}
