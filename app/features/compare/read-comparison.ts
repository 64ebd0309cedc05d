// Which models an address asks to see side by side. Untrusted input ends here: what cannot be shown is named, never an error.
import { modelParameter } from './compare-parameters.ts';
import type { CareModel, Catalogue } from '#app/features/models/catalogue.server.ts';
import { mostCompared, writeSlugs } from '#app/features/models/comparison.ts';
import { findModel } from '#app/features/models/queries.server.ts';
import { formatDate } from '#app/lib/format.ts';
import { collectIgnored, isTrackingParameter, type IgnoredParameter } from '#app/lib/ignored-parameters.ts';

export interface AskedComparison {
  /** At most four, in the order asked for. */
  models: readonly CareModel[];
  ignored: readonly IgnoredParameter[];
  /** The query string of the same comparison, without what was ignored. */
  clean: string;
  /** Where a model has been renamed: the query string with its new slug in the same place; null where none has. */
  renamed: string | null;
}

/** What the parameters of `/compare` and its files ask for. @param parameters as sent; may repeat, be unknown, hostile or huge */
export function readComparison(parameters: URLSearchParams, catalogue: Catalogue): AskedComparison {
  const { ignored, ignore } = collectIgnored();
  const models = new Map<string, CareModel>();
  let isRenamed = false;
  const renamed = new URLSearchParams();
  for (const [parameter, value] of parameters) {
    if (parameter !== modelParameter) {
      renamed.append(parameter, value);
      if (!isTrackingParameter(parameter)) ignore(parameter, value, 'No such parameter.');
      continue;
    }
    const found = findModel(catalogue, value);
    renamed.append(parameter, found.kind === 'moved' ? found.to : value);
    // What a form sends whose list was left at “Choose a model”.
    if (value === '') continue;
    switch (found.kind) {
      case 'moved':
        isRenamed = true;
        break;
      case 'withdrawn':
        ignore(
          parameter,
          value,
          `Its card was withdrawn on ${formatDate(found.withdrawnOn)}. ${found.reason}`,
        );
        break;
      case 'unknown':
        ignore(parameter, value, 'There is no model of this name in addresses. Choose one from the list.');
        break;
      case 'model':
        if (models.has(value)) ignore(parameter, value, 'Named twice: it is shown once.');
        else if (models.size >= mostCompared)
          ignore(parameter, value, 'Four at most stand side by side: the first four are shown.');
        else models.set(value, found.model);
    }
  }
  return {
    models: [...models.values()],
    ignored,
    clean: writeSlugs(modelParameter, [...models.keys()]),
    renamed: isRenamed ? renamed.toString() : null,
  };
}
