// Every address of the site that code links to, so that renaming one is one edit.

export const paths = {
  home: () => '/',
  models: (query = '') => (query === '' ? '/models' : `/models?${query}`),
  model: (slug: string) => `/models/${slug}`,
  rainbow: () => '/rainbow',
  about: () => '/about',
  aboutMethod: () => '/about/method',
  aboutAccessibility: () => '/about/accessibility',
  aboutPrivacy: () => '/about/privacy',
  aboutCookies: () => '/about/cookies',
  aboutContact: () => '/about/contact',
  sitemap: () => '/sitemap.xml',
  apiModels: (query = '') => (query === '' ? '/api/v1/models' : `/api/v1/models?${query}`),
  apiModel: (slug: string) => `/api/v1/models/${slug}`,
  apiVocabulary: () => '/api/v1/vocabulary',
} as const;
