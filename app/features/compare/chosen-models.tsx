import { Link } from '@remix-run/react';
import { chosenAnchor, modelParameter } from './compare-parameters.ts';
import type { ChosenModel, ComparePageProps } from './compare-presenter.ts';
import { Button } from '#app/components/button.tsx';
import { SelectField } from '#app/components/text-field.tsx';
import { paths } from '#app/lib/paths.ts';

type ChosenModelsProps = Pick<ComparePageProps, 'chosen' | 'addable'>;

/** Which models are compared, in which order, and every way to change that: each an address of its own. */
export function ChosenModels({ chosen, addable }: ChosenModelsProps) {
  return (
    <section id={chosenAnchor} aria-label="Models compared" className="chosen-models no-print">
      {chosen.length > 0 && (
        <ol>
          {chosen.map((model) => (
            <ChosenEntry key={model.slug} model={model} />
          ))}
        </ol>
      )}
      {addable.length > 0 ? (
        <AddForm chosen={chosen} addable={addable} />
      ) : (
        <p className="text-note text-quiet">Four at most stand side by side. Remove one to add another.</p>
      )}
    </section>
  );
}

function ChosenEntry({ model }: { model: ChosenModel }) {
  const { slug, name, approach, earlier, later, without } = model;
  const actions = [
    { to: earlier, label: 'Move earlier' },
    { to: later, label: 'Move later' },
    { to: without, label: 'Remove' },
  ];
  return (
    <li className={`approach-${approach}`}>
      <Link to={paths.model(slug)} className="font-bold">
        {name}
      </Link>
      <ul>
        {actions.map(
          ({ to, label }) =>
            to !== null && (
              <li key={label}>
                <a href={to}>
                  {label}
                  <span className="sr-only"> {name}</span>
                </a>
              </li>
            ),
        )}
      </ul>
    </li>
  );
}

/** A list of all models to choose from; with none chosen yet two of them, since one alone is no comparison. */
function AddForm({ chosen, addable }: ChosenModelsProps) {
  const labels = chosen.length === 0 ? ['First model', 'Second model'] : ['Add a model'];
  return (
    <form method="get" action={`${paths.compare()}#${chosenAnchor}`} className="add-form">
      {chosen.map(({ slug }) => (
        <input key={slug} type="hidden" name={modelParameter} value={slug} />
      ))}
      {labels.map((label, index) => (
        <SelectField
          key={label}
          id={`${modelParameter}-${index + 1}`}
          name={modelParameter}
          label={label}
          width="full"
          defaultValue=""
        >
          <option value="">Choose a model</option>
          {addable.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
      ))}
      <Button kind="secondary">{chosen.length === 0 ? 'Compare' : 'Add'}</Button>
    </form>
  );
}
