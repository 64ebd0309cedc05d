// The pages about the directory, in the order in which they are offered: their addresses, names and descriptions,
// for their own heads, for the links between them and for the sitemap.
import { paths } from '#app/lib/paths.ts';

export const aboutPages = [
  {
    id: 'about',
    path: paths.about(),
    label: 'About this directory',
    title: 'About this directory',
    description:
      'What Community Rainbow is, where it comes from, whom it serves, who runs this copy, how it is kept up to date, and that it is independent.',
  },
  {
    id: 'method',
    path: paths.aboutMethod(),
    label: 'Method and evidence levels',
    title: 'How the directory is made',
    description:
      'What models and evidence are taken in, what was searched and what was left out, and the rule that gives each outcome its evidence level, with two worked examples.',
  },
  {
    id: 'api',
    path: paths.aboutApi(),
    label: 'Files and API',
    title: 'Files and API',
    description:
      'How to take the directory’s data away, as files or through an open API without a key: addresses, parameters, examples, limits, licence and how to cite it.',
  },
  {
    id: 'accessibility',
    path: paths.aboutAccessibility(),
    label: 'Accessibility',
    title: 'Accessibility statement',
    description:
      'How far this website meets the Web Content Accessibility Guidelines, how that was tested, what has not been tested yet, and how to report a problem.',
  },
  {
    id: 'privacy',
    path: paths.aboutPrivacy(),
    label: 'Privacy',
    title: 'Privacy',
    description:
      'What this website learns of its readers, which is very little; what it keeps of those who send something in, for how long; and what rights you have.',
  },
  {
    id: 'cookies',
    path: paths.aboutCookies(),
    label: 'Cookies',
    title: 'Cookies',
    description:
      'This website sets no cookies for readers and stores nothing on their devices. How to check that yourself, and the one cookie that editors get.',
  },
  {
    id: 'contact',
    path: paths.aboutContact(),
    label: 'Contact',
    title: 'Contact and corrections',
    description:
      'How to send in a correction, a study that is missing or a new model, what happens to it, and who runs this copy of Community Rainbow.',
  },
] as const;

export type AboutPageId = (typeof aboutPages)[number]['id'];
export type AboutPageEntry = (typeof aboutPages)[number];

/** One of the pages by its id. */
export function findAboutPage(id: AboutPageId): AboutPageEntry {
  const page = aboutPages.find((candidate) => candidate.id === id);
  // Impossible: the type holds exactly the ids of the list.
  if (!page) throw new RangeError(`There is no page about "${id}".`);
  return page;
}
