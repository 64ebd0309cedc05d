// The fields of a question's form, each bound by its name to what conform knows of it: what stands in it, and what was
// wrong with it. Names of nested fields are conform's: `outcomes[0].words`.
import { useField, type FieldMetadata } from '@conform-to/react';
import type { ComponentProps, ReactNode } from 'react';
import { useFormSources } from './form-sources.tsx';
import { ChoiceGroup } from '#app/components/choices.tsx';
import { SelectField, TextArea, TextField } from '#app/components/text-field.tsx';

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
}

/** What a field says of itself. */
export function useFieldOf(name: string): { field: FieldMetadata<unknown>; error: string | undefined } {
  const [field] = useField<unknown>(name);
  return { field, error: (field.errors as string[] | undefined)?.[0] };
}

function textOf(field: FieldMetadata<unknown>): string | undefined {
  return typeof field.initialValue === 'string' ? field.initialValue : undefined;
}

type LineProps = FieldProps &
  Pick<ComponentProps<typeof TextField>, 'length' | 'type' | 'autoComplete' | 'inputMode' | 'spellCheck'>;

/** One line of text. */
export function LineField({ name, ...rest }: LineProps) {
  const { field, error } = useFieldOf(name);
  return <TextField id={field.id} name={name} error={error} defaultValue={textOf(field)} {...rest} />;
}

/** A paragraph or more. */
export function ParagraphsField({ name, rows, ...rest }: FieldProps & { rows?: number }) {
  const { field, error } = useFieldOf(name);
  return (
    <TextArea id={field.id} name={name} error={error} rows={rows} defaultValue={textOf(field)} {...rest} />
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

type ChoiceProps = Omit<FieldProps, 'label'> & { legend: string; options: readonly Option[] };

/** One of a few. */
export function RadioField({ name, ...rest }: ChoiceProps) {
  const { field, error } = useFieldOf(name);
  const chosen = textOf(field);
  return (
    <ChoiceGroup
      type="radio"
      id={field.id}
      name={name}
      error={error}
      chosen={chosen === undefined ? [] : [chosen]}
      {...rest}
    />
  );
}

/** Any of some. */
export function BoxesField({ name, ...rest }: ChoiceProps & { columns?: 1 | 2 }) {
  const { field, error } = useFieldOf(name);
  const value = field.initialValue;
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  return <ChoiceGroup type="checkbox" id={field.id} name={name} error={error} chosen={chosen} {...rest} />;
}

type MenuProps = FieldProps & {
  /** The first entry, which says that nothing is chosen yet. */
  blank: string;
  options: readonly { value: string; label: string }[];
};

/** One of many. */
export function MenuField({ name, blank, options, ...rest }: MenuProps) {
  const { field, error } = useFieldOf(name);
  return (
    <SelectField id={field.id} name={name} error={error} defaultValue={textOf(field) ?? ''} {...rest}>
      <option value="">{blank}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** Which of the draft's publications says so. */
export function SourceField({
  name = 'source',
  label = 'Which publication says so?',
  hint,
}: Partial<FieldProps>) {
  const sources = useFormSources();
  return (
    <MenuField
      name={name}
      label={label}
      hint={hint}
      blank="Choose a publication"
      options={sources.map(({ key, title }) => ({ value: key, label: `[${key}] ${title}` }))}
    />
  );
}
