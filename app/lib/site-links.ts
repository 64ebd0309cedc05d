// The links at the head and the foot of every page, for the React components and for the plain pages of app/server alike.
import { paths } from './paths.ts';

export interface SiteLink {
  path: string;
  label: string;
  /** Whether the page it leads to has script, and so can be shown in place. */
  hasScript?: boolean;
  /** Whether a comparison is carried along to it. */
  isCarriedTo?: boolean;
}

export const mainLinks: readonly SiteLink[] = [
  { path: paths.models(), label: 'Models', hasScript: true, isCarriedTo: true },
  { path: paths.rainbow(), label: 'Rainbow', hasScript: true, isCarriedTo: true },
  { path: paths.evidence(), label: 'Evidence' },
  { path: paths.compare(), label: 'Compare' },
  { path: paths.readiness(), label: 'Readiness' },
  { path: paths.plan(), label: 'Plan' },
  { path: paths.data(), label: 'Data' },
  { path: paths.aboutMethod(), label: 'Method' },
  { path: paths.about(), label: 'About' },
];

export const footLinks: readonly SiteLink[] = [
  { path: paths.about(), label: 'About this directory' },
  { path: paths.aboutMethod(), label: 'Method and evidence levels' },
  { path: paths.data(), label: 'Data' },
  { path: paths.aboutApi(), label: 'Files and API' },
  { path: paths.aboutAccessibility(), label: 'Accessibility' },
  { path: paths.aboutPrivacy(), label: 'Privacy' },
  { path: paths.aboutCookies(), label: 'Cookies' },
  { path: paths.submit(), label: 'Put a model in, or put a card right' },
  { path: paths.aboutContact(), label: 'Contact' },
];
