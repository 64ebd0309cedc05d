// The links at the head and the foot of every page, for the React components and for the plain pages of app/server alike.
import { paths } from './paths.ts';

export interface SiteLink {
  path: string;
  label: string;
}

export const mainLinks: readonly SiteLink[] = [
  { path: paths.models(), label: 'Models' },
  { path: paths.rainbow(), label: 'Rainbow' },
  { path: paths.aboutMethod(), label: 'Method' },
  { path: paths.about(), label: 'About' },
];

export const footLinks: readonly SiteLink[] = [
  { path: paths.about(), label: 'About this directory' },
  { path: paths.aboutMethod(), label: 'Method and evidence levels' },
  { path: paths.aboutAccessibility(), label: 'Accessibility' },
  { path: paths.aboutPrivacy(), label: 'Privacy' },
  { path: paths.aboutCookies(), label: 'Cookies' },
  { path: paths.aboutContact(), label: 'Contact' },
];
