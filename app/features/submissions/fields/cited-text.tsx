// A text in which sentences with figures cite the draft's publications: the field shows these with their numbers, so that
// nobody has to leave the page to look one up.
import { useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SourceField, useFieldOf } from './form-fields.tsx';
import { useFormSources } from './form-sources.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { boxShape, describeField, FieldFrame } from '#app/components/field-frame.tsx';
import { paths } from '#app/lib/paths.ts';

interface CitedTextProps {
  name: string;
  label: string;
  hint?: ReactNode;
  rows?: number;
}

/** As many are read at a glance; more are folded away. */
const mostOpen = 5;

export function CitedText({ name, label, hint, rows = 10 }: CitedTextProps) {
  const { field, error } = useFieldOf(name);
  const sources = useFormSources();
  const [first] = sources;
  const words = (
    <>
      {hint !== undefined && <p>{hint}</p>}
      {first && (
        <p>
          After each sentence with a figure, put the number of the publication that says it in square
          brackets, such as [{first.key}].
        </p>
      )}
    </>
  );
  return (
    <FieldFrame id={field.id} label={label} hint={words} error={error}>
      <Publications />
      <textarea
        {...describeField({ id: field.id, hint: words, error })}
        name={name}
        rows={rows}
        defaultValue={typeof field.initialValue === 'string' ? field.initialValue : undefined}
        className={`${boxShape} w-full max-w-measure py-2`}
      />
    </FieldFrame>
  );
}

function Publications() {
  const sources = useFormSources();
  if (sources.length === 0) return <NameOneFirst />;
  const list = (
    <ul className="grid gap-1 text-note">
      {sources.map(({ key, title }) => (
        <li key={key} className="grid grid-cols-[3rem_1fr]">
          <span className="font-bold">[{key}]</span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="mb-3 max-w-measure">
      {sources.length <= mostOpen ? (
        <>
          <p className="text-note font-bold">Publications you have named</p>
          {list}
        </>
      ) : (
        <Disclosure summary={`The ${sources.length} publications that you can cite, with their numbers`}>
          {list}
        </Disclosure>
      )}
    </div>
  );
}

function NameOneFirst() {
  const { token = '' } = useParams();
  return (
    <p className="mb-3 max-w-measure text-note">
      Every sentence with a figure names the publication that says it, and you have named none yet. If you
      mean to write figures, <a href={paths.submissionPage(token, 'sources')}>name the publications first</a>,
      then come back. What you have typed here is kept only when you save it.
    </p>
  );
}

/** Which publication stands behind a text as a whole. */
export function SourceOfText() {
  const { token = '' } = useParams();
  const sources = useFormSources();
  return (
    <SourceField
      label="Which publication says most of this?"
      hint={
        sources.length === 0 ? (
          <>
            There is none to choose yet:{' '}
            <a href={paths.submissionPage(token, 'sources')}>name the publication first</a>, or tick that you
            do not know.
          </>
        ) : (
          'It is shown as the source of the whole answer. You can cite others in the text.'
        )
      }
    />
  );
}
