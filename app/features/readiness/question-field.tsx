import type { ReactNode } from 'react';

interface QuestionFieldProps {
  /** The parameter that bears the answer. */
  name: string;
  legend: ReactNode;
  options: readonly { id: string; label: string }[];
  chosen: string | undefined;
}

/** A statement and its answers, one to be chosen or none: large rows on a phone, a row of boxes where there is room. */
export function QuestionField({ name, legend, options, chosen }: QuestionFieldProps) {
  return (
    <fieldset className="readiness-question">
      <legend>{legend}</legend>
      <div className={options.length > 4 ? 'five' : 'four'}>
        {options.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name={name} value={id} defaultChecked={chosen === id} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
