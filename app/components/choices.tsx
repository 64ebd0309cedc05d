import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { describeField, FieldError, Hint, type FieldWords } from './field-frame.tsx';

type ChoiceProps = Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'type' | 'id'> & {
  type: 'checkbox' | 'radio';
  id: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** One box or button with its words, all of which may be pressed. */
export function Choice({ type, id, label, hint, ...rest }: ChoiceProps) {
  return (
    <div className="grid grid-cols-[2.1rem_1fr] py-1">
      <input
        type={type}
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="mt-0.5 size-6 scroll-mt-32 accent-ink"
        {...rest}
      />
      <div>
        <label htmlFor={id} className="block">
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}

interface ChoiceGroupProps extends Omit<FieldWords, 'label'> {
  /** `checkbox` where several may be chosen, `radio` where one must. */
  type: 'checkbox' | 'radio';
  name: string;
  /** The question. */
  legend: string;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  chosen?: readonly string[];
  /** Two for long lists: on a wide window they stand in two, the first read to its end before the second. */
  columns?: 1 | 2;
}

/**
 * A question with its answers to choose from. The first answer bears the group's own id, so that an error summary's link
 * leads to where one can answer.
 */
export function ChoiceGroup({
  id,
  type,
  name,
  legend,
  hint,
  error,
  options,
  chosen = [],
  columns = 1,
}: ChoiceGroupProps) {
  // The first answer, which bears the group's id, may have a hint of its own.
  const groupId = `${id}-group`;
  const { 'aria-describedby': describedBy } = describeField({ id: groupId, hint, error });
  return (
    <fieldset
      aria-describedby={describedBy}
      className={error === undefined ? undefined : 'border-s-4 border-risk ps-4'}
    >
      <legend className="font-bold">{legend}</legend>
      <Hint id={groupId}>{hint}</Hint>
      <FieldError id={groupId}>{error}</FieldError>
      <div className={columns === 1 ? 'mt-1' : 'mt-1 gap-x-8 *:break-inside-avoid md:columns-2'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
