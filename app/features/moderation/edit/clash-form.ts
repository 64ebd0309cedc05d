// The names of the fields by which clashes are settled, a row for each.

/** The most that one page shows: a form takes no more rows. */
export const mostClashes = 50;

export const choices = 'choices';
export const pathField = (index: number) => `${choices}[${index}].path`;
export const choiceField = (index: number) => `${choices}[${index}].choice`;
