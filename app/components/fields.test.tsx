// What a screen reader is told of a field, and where an error summary leads: both hang on ids alone.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChoiceGroup } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { SelectField, TextArea, TextField } from './text-field.tsx';

const words = { id: 'year', label: 'Price year', hint: 'Of the money', error: 'Enter a year' };

const attribute = (html: string, element: string, name: string) =>
  new RegExp(`<${element}\\b[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

/** The texts of the elements that a control is described by, in the order they are read. */
function readDescription(html: string, element: string): string[] {
  const ids = attribute(html, element, 'aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => {
    const [, text] = new RegExp(`id="${id}"[^>]*>(.*?)</(?:p|div)>`).exec(html) ?? [];
    return text?.replace(/<[^>]+>/g, '') ?? `nothing has the id ${id}`;
  });
}

const options = [
  { value: 'a', label: 'One', hint: 'The first' },
  { value: 'b', label: 'Two' },
];

describe.each<[string, (more: { hint?: string; error?: string }) => ReactElement]>([
  ['input', (more) => <TextField id="year" label="Price year" {...more} />],
  ['textarea', (more) => <TextArea id="year" label="Price year" {...more} />],
  ['select', (more) => <SelectField id="year" label="Price year" {...more} />],
  [
    'fieldset',
    (more) => <ChoiceGroup id="year" legend="Price year" type="radio" name="y" options={[]} {...more} />,
  ],
])('%s', (element, make) => {
  it('is described by its hint, then its error', () => {
    const html = renderToStaticMarkup(make(words));
    expect(readDescription(html, element)).toEqual(['Of the money', 'Error: Enter a year']);
  });

  it('is described by nothing that is not there', () => {
    expect(renderToStaticMarkup(make({}))).not.toContain('aria-describedby');
  });
});

describe('a control with an error', () => {
  it.each([
    ['input', <TextField key="i" {...words} />],
    ['textarea', <TextArea key="t" {...words} />],
    ['select', <SelectField key="s" {...words} />],
  ])('%s says so, and is what its label and the error summary point to', (element, field) => {
    const html = renderToStaticMarkup(field);
    expect(attribute(html, element, 'aria-invalid')).toBe('true');
    expect(attribute(html, 'label', 'for')).toBe('year');
    expect(attribute(html, element, 'id')).toBe('year');
  });
});

describe('ChoiceGroup', () => {
  const html = renderToStaticMarkup(
    <ChoiceGroup
      type="checkbox"
      id="who"
      name="people"
      legend="Who?"
      options={options}
      chosen={['b', 'gone']}
    />,
  );

  it('has each answer under its own words, the first where the error summary leads', () => {
    const ids = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const labelled = [...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['who', 'who-b']);
    expect(labelled).toEqual(ids);
  });

  it('has chosen what was chosen', () => {
    const chosen = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input.includes('checked'));
    expect(chosen).toEqual([false, true]);
  });

  it('tells the hint of an answer with that answer, apart from the hint of the question', () => {
    const both = renderToStaticMarkup(
      <ChoiceGroup type="radio" id="who" name="people" legend="Who?" hint="Choose one" options={options} />,
    );
    expect(readDescription(both, 'fieldset')).toEqual(['Choose one']);
    expect(readDescription(both, 'input')).toEqual(['The first']);
  });
});

describe('ErrorSummary', () => {
  it('leads to each control by its id, in order', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        errors={[
          { id: 'year', message: 'Enter a year' },
          { id: 'who', message: 'Choose somebody' },
        ]}
      />,
    );
    expect([...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, text]) => [href, text])).toEqual([
      ['#year', 'Enter a year'],
      ['#who', 'Choose somebody'],
    ]);
  });
});
