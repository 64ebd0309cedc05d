/** The two ways to choose a model for a plan; also the names of their parameters. */
export const planParts = ['have', 'consider'] as const;
export type PlanPart = (typeof planParts)[number];

/** More than these make neither a picture nor a paper that anybody reads. */
export const mostChosen: Readonly<Record<PlanPart, number>> = { have: 20, consider: 8 };
