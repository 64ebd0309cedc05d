import type { ComponentPropsWithoutRef } from 'react';
import { boxShape, describeField, FieldFrame, type FieldWords } from './field-frame.tsx';

type TextFieldProps = FieldWords &
  Omit<ComponentPropsWithoutRef<'input'>, 'id' | 'className' | 'children' | 'placeholder'> & {
    /** As wide as the answer is long: `short` for years, numbers and sums. */
    length?: 'long' | 'short';
  };

/** One line of text. It has no placeholder: that goes as soon as one types, and is taken for an answer. */
export function TextField({
  id,
  label,
  hint,
  error,
  length = 'long',
  type = 'text',
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...describeField({ id, hint, error })}
        type={type}
        className={`${boxShape} min-h-11 ${length === 'long' ? 'w-full max-w-measure' : 'w-40 max-w-full'}`}
        {...rest}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithoutRef<'textarea'>, 'id' | 'className' | 'placeholder'>;

/** A paragraph or more. */
export function TextArea({ id, label, hint, error, rows = 5, ...rest }: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...describeField({ id, hint, error })}
        rows={rows}
        className={`${boxShape} w-full max-w-measure py-2`}
        {...rest}
      />
    </FieldFrame>
  );
}

type SelectFieldProps = FieldWords &
  Omit<ComponentPropsWithoutRef<'select'>, 'id' | 'className'> & { width?: 'own' | 'full' };

/** One of many, where radio buttons would fill the page. Options are its children. */
export function SelectField({ id, label, hint, error, width = 'own', ...rest }: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        {...describeField({ id, hint, error })}
        className={`${boxShape} min-h-11 ${width === 'full' ? 'w-full' : 'max-w-full'}`}
        {...rest}
      />
    </FieldFrame>
  );
}
