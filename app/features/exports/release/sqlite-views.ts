// Questions that many ask of the data, as views of its SQLite file.

export interface SqliteView {
  readonly name: string;
  /** What a row is, in a sentence. */
  readonly meaning: string;
  readonly sql: string;
}

export const sqliteViews: readonly SqliteView[] = [
  {
    name: 'findings',
    meaning: 'What each finding found for each outcome, with its model, its study and its source in one row.',
    sql: `SELECT
  o.model, m.name AS model_name, m.approach, o.evidence_id, o.outcome, v.label AS outcome_label, o.direction, o.words,
  e.finding, e.design, e.measured, e.comparison, e.n, e.n_is_all, e.n_of, e.sites, e.place, e.year, e.independent,
  e.own_model, e.in_uk, e.caution, e.source, e.source_title, e.source_publisher, e.source_year, e.source_url, e.url
FROM evidence_outcomes AS o
JOIN evidence AS e ON e.model = o.model AND e.id = o.evidence_id
JOIN models AS m ON m.slug = o.model
JOIN vocabulary AS v ON v.list = 'outcome' AND v.term = o.outcome`,
  },
  {
    name: 'directions_by_outcome',
    meaning: 'How many findings point which way for each outcome, and how many of them are independent.',
    sql: `SELECT
  o.outcome, v.label AS outcome_label, o.direction, count(*) AS findings, count(DISTINCT o.model) AS models,
  sum(e.independent = 'true') AS independent_findings
FROM evidence_outcomes AS o
JOIN evidence AS e ON e.model = o.model AND e.id = o.evidence_id
JOIN vocabulary AS v ON v.list = 'outcome' AND v.term = o.outcome
GROUP BY o.outcome, o.direction`,
  },
  {
    name: 'costs_per_person',
    meaning: 'What a model costs for each person, in the money of its year, with the approach of the model.',
    sql: `SELECT
  c.model, m.name AS model_name, m.approach, c.id, c.what, c.amount, c.amount_to, c.currency, c.per, c.price_year,
  c.claimed_by, s.title AS source_title, s.publisher AS source_publisher, s.year AS source_year, s.url AS source_url
FROM costs AS c
JOIN models AS m ON m.slug = c.model
JOIN sources AS s ON s.model = c.model AND s.source = c.source
WHERE c.kind = 'per-person'`,
  },
  {
    name: 'models_by_outcome',
    meaning: 'The level and verdict of each model for each outcome, strongest first.',
    sql: `SELECT
  l.outcome, v.label AS outcome_label, l.model, m.name AS model_name, m.approach, l.level, l.verdict, l.carried_by
FROM levels AS l
JOIN models AS m ON m.slug = l.model
JOIN vocabulary AS v ON v.list = 'outcome' AND v.term = l.outcome
ORDER BY v.number, l.level IS NULL, l.level DESC, m.name`,
  },
];
