// Addresses of the pages for editors: apart from those that readers' pages link to, and bring along.

export const moderationPaths = {
  /** @param to where an editor wanted to go, a path of ours */
  signIn: (to: string | null = null) =>
    to === null ? '/sign-in' : `/sign-in?${new URLSearchParams({ to }).toString()}`,
  signInLink: (token: string) => `/sign-in/${token}`,
  signOut: () => '/sign-out',
  /** What waits for editors. @param query `state=sent&kind=study` */
  queue: (query = '') => (query === '' ? '/moderation' : `/moderation?${query}`),
  /** The review of a submission, an editor's own work included. @param reference CR-4F7K-9TQX */
  review: (reference: string) => `/moderation/submissions/${reference}`,
  /** Of a review: `card`, `publish`, `ask`, `decline`, `discard`, `clashes`. */
  reviewPage: (reference: string, page: string) => `/moderation/submissions/${reference}/${page}`,
  /** The questions of the working copy of a submission; below it one question a page, as below a private link. */
  reviewEdit: (reference: string) => `/moderation/submissions/${reference}/edit`,
  /** What editors can do with a published card, or one that was withdrawn. */
  model: (slug: string) => `/moderation/models/${slug}`,
  /** One of them: `edit`, `checked`, `correct`, `ask`, `rename`, `withdraw`, `restore`. */
  modelPage: (slug: string, page: string) => `/moderation/models/${slug}/${page}`,
  freshness: () => '/moderation/freshness',
  audit: (query = '') => (query === '' ? '/moderation/audit' : `/moderation/audit?${query}`),
  auditFile: () => '/moderation/audit.csv',
  editors: () => '/moderation/editors',
  releases: () => '/moderation/releases',
} as const;
