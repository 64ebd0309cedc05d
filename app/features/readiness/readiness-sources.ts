// What the pages of readiness restate, so that every statement can cite it. Addresses and titles as they were published; the directory
// restates them in its own words.
import type { PaperSource } from '#app/lib/paper/paper.ts';

/** In the order in which the page numbers them. */
export const readinessSources = {
  framework: {
    text: 'Briefing: Developing a community asset based approach, NDTi for Partners in Care and Health, on local.gov.uk, undated',
    url: 'https://www.local.gov.uk/publications/briefing-developing-community-asset-based-approach',
  },
  firstList: {
    text: 'The asset-based area, Alex Fox’s blog, 30 June 2016',
    url: 'https://alexfoxblog.wordpress.com/2016/06/30/the-asset-based-area/',
  },
  laterVersions: {
    text: 'What next for strengths-based areas?, SCIE, Mayday Trust and TLAP, 2022',
    url: 'https://www.scie.org.uk/strengths-based-approaches/what-next-for-strengths-based-areas/',
  },
  tenFeatures: {
    text: 'Page on the report “What next for strengths-based areas?”, Mayday Trust, undated',
    url: 'https://maydaytrust.org.uk/what-next-for-strengths-based-areas/',
  },
  threeGroups: {
    text: 'Article on the idea of the asset-based area, Social Care Innovation Network, SCIE, January 2020',
    url: 'https://www.scie.org.uk/transforming-care/innovation/network/news-blogs/asset-based-area-idea',
  },
} as const satisfies Record<string, PaperSource>;

export type ReadinessSource = keyof typeof readinessSources;

/** From 1: the number that citations of it show on the page. */
export function numberSource(source: ReadinessSource): number {
  return Object.keys(readinessSources).indexOf(source) + 1;
}
