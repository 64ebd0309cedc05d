// Every address of the site that code links to, so that renaming one is one edit.

export const paths = {
  home: () => '/',
  models: (query = '') => (query === '' ? '/models' : `/models?${query}`),
  /** The same list as a file: `csv`, `json`, `ndjson`, `bib` or `atom`. */
  modelsFile: (extension: string, query = '') =>
    query === '' ? `/models.${extension}` : `/models.${extension}?${query}`,
  model: (slug: string) => `/models/${slug}`,
  /** One card as a file: `json`, or `bib` of its sources. */
  modelFile: (slug: string, extension: 'json' | 'bib') => `/models/${slug}.${extension}`,
  /** Every revision of a card, in words and as a difference, with its corrections. */
  history: (slug: string) => `/models/${slug}/history`,
  /** One model on a page, to paste into a paper. */
  briefing: (slug: string) => `/models/${slug}/briefing`,
  briefingFile: (slug: string) => `/models/${slug}/briefing.docx`,
  /** Models side by side. @param query `model=a&model=b` */
  compare: (query = '') => (query === '' ? '/compare' : `/compare?${query}`),
  /** The same as a file: `csv` or `docx`. */
  compareFile: (extension: string, query = '') =>
    query === '' ? `/compare.${extension}` : `/compare.${extension}?${query}`,
  readiness: (query = '') => (query === '' ? '/readiness' : `/readiness?${query}`),
  readinessFile: () => '/readiness.docx',
  plan: (query = '') => (query === '' ? '/plan' : `/plan?${query}`),
  planFile: (query = '') => (query === '' ? '/plan.docx' : `/plan.docx?${query}`),
  searchSuggestions: () => '/search-suggestions.json',
  rainbow: (query = '') => (query === '' ? '/rainbow' : `/rainbow?${query}`),
  rainbowDetails: () => '/rainbow-details.json',
  /** The same picture as a file. */
  rainbowFile: (query = '') => (query === '' ? '/rainbow.svg' : `/rainbow.svg?${query}`),
  /** The same picture for a frame on another site. */
  rainbowEmbed: (query = '') => (query === '' ? '/embed/rainbow' : `/embed/rainbow?${query}`),
  evidence: (query = '') => (query === '' ? '/evidence' : `/evidence?${query}`),
  /** The same findings as a file: `csv` or `json`. */
  evidenceFile: (extension: string, query = '') =>
    query === '' ? `/evidence.${extension}` : `/evidence.${extension}?${query}`,
  /** One finding. @param id of the evidence item: `e1` */
  finding: (slug: string, id: string) => `/evidence/${slug}/${id}`,
  data: () => '/data',
  dataDictionary: () => '/data/dictionary',
  release: (version: string) => `/data/${version}`,
  /** A file of a release. @param version a release, or `latest` */
  releaseFile: (version: string, name: string) => `/data/${version}/${name}`,
  /** The start of the form. @param query `model=shared-lives` for a card that somebody would change or add a study to */
  submit: (query = '') => (query === '' ? '/submit' : `/submit?${query}`),
  /** Where a new link is asked for. */
  submitReturn: () => '/submit/return',
  /** Where erasing one's details leads. */
  submitErased: () => '/submit/erased',
  /** A submission: the list of its questions, or how it fares. */
  submission: (token: string) => `/submit/${token}`,
  /** A page of a submission: a question by its id, or `check`, `saved`, `withdraw`, `your-details`, `editor`. */
  submissionPage: (token: string, page: string) => `/submit/${token}/${page}`,
  /** One entry of a list, or `new`. */
  submissionEntry: (token: string, question: string, key: string) => `/submit/${token}/${question}/${key}`,
  feed: () => '/feed.atom',
  about: () => '/about',
  aboutMethod: () => '/about/method',
  aboutAccessibility: () => '/about/accessibility',
  aboutPrivacy: () => '/about/privacy',
  aboutCookies: () => '/about/cookies',
  aboutContact: () => '/about/contact',
  aboutApi: () => '/about/api',
  sitemap: () => '/sitemap.xml',
  apiModels: (query = '') => (query === '' ? '/api/v1/models' : `/api/v1/models?${query}`),
  apiModel: (slug: string) => `/api/v1/models/${slug}`,
  apiFacets: (query = '') => (query === '' ? '/api/v1/facets' : `/api/v1/facets?${query}`),
  apiEvidence: (query = '') => (query === '' ? '/api/v1/evidence' : `/api/v1/evidence?${query}`),
  apiVocabulary: () => '/api/v1/vocabulary',
  apiDescription: () => '/api/v1/openapi.json',
} as const;
