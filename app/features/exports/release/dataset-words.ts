// What the dataset is called and is about, wherever a release describes itself.
export const datasetTitle = 'Community Rainbow: models of care and support';
export const datasetSummary =
  'Asset-based community models of care and support: what each is, whom it is for, what it costs, what the evidence says, what must be in place and what would kill it.';
export const datasetKeywords = [
  'social care',
  'community',
  'asset-based approaches',
  'evidence',
  'commissioning',
] as const;
