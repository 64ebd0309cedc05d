// How often one network address may use the forms under /submit, /sign-in and /moderation, and how quickly a person can fill one in.

export interface FormLimits {
  /** Submissions begun in an hour. */
  begunPerHour: number;
  /** New links asked for in an hour. */
  linksPerHour: number;
  /** Addresses for letters saved in an hour: each gets a letter, whoever’s it is. */
  contactsPerHour: number;
  /** Links to sign in with asked for in an hour. */
  signInLinksPerHour: number;
  /** Letters with such a link to one editor in an hour, whoever asks for them. */
  signInLinksPerEditor: number;
  /** Forms of any kind sent there in a minute. */
  postsPerMinute: number;
  /** Links followed in ten minutes that open nothing, after which none is opened. */
  wrongLinksPerTenMinutes: number;
  /** Less than it takes anybody to read and fill in the form that begins a submission. */
  quickestSeconds: number;
}

/** Enough for a council whose staff share one address. */
export const formLimits: FormLimits = {
  begunPerHour: 20,
  linksPerHour: 10,
  contactsPerHour: 20,
  signInLinksPerHour: 20,
  signInLinksPerEditor: 5,
  postsPerMinute: 120,
  wrongLinksPerTenMinutes: 30,
  quickestSeconds: 3,
};

/** For sites that programs visit, such as those of tests: as good as none. */
export const openFormLimits: FormLimits = {
  begunPerHour: 1_000_000,
  linksPerHour: 1_000_000,
  contactsPerHour: 1_000_000,
  signInLinksPerHour: 1_000_000,
  signInLinksPerEditor: 1_000_000,
  postsPerMinute: 1_000_000,
  wrongLinksPerTenMinutes: 1_000_000,
  quickestSeconds: 0,
};
