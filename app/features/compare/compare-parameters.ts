/** The parameter that names a model, once for each. */
export const modelParameter = 'model';

/** Where the list of chosen models stands on the page, to which changing it leads back. */
export const chosenAnchor = 'chosen';
