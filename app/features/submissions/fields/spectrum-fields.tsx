import { CitedText } from './cited-text.tsx';
import { RadioField } from './form-fields.tsx';
import { SpectrumDrawing } from './spectrum-drawing.tsx';
import { termOptions } from './term-options.ts';

/** Two steps and the reason, with the arc that the two make beside them. */
export function SpectrumFields() {
  const steps = termOptions('step');
  return (
    <>
      <div className="spectrum-choice">
        <RadioField
          name="from"
          legend="The earliest step"
          hint="The leftmost at which many people come."
          options={steps}
        />
        <SpectrumDrawing />
        <RadioField
          name="to"
          legend="The latest step"
          hint="The rightmost at which many people come: the same one, or one further on."
          options={steps}
        />
      </div>
      <CitedText
        name="why"
        label="Why it belongs there"
        hint="A sentence or two: where people come from, and what they would otherwise have had."
        rows={4}
      />
    </>
  );
}
