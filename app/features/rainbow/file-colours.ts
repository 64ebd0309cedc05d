// The colours of the rainbow's file, which goes where no stylesheet of ours follows. They repeat app/styles/colours.css; the
// test beside holds them to it.
import type { ApproachId } from '#app/features/vocabulary/vocabulary.ts';

export interface FileColours {
  paper: string;
  sky: string;
  ink: string;
  quiet: string;
  approaches: Readonly<Record<ApproachId, { fill: string; edge: string }>>;
}

export const fileColours: Readonly<Record<'light' | 'dark', FileColours>> = {
  light: {
    paper: '#fbfaf6',
    sky: '#f4f1ea',
    ink: '#201c1a',
    quiet: '#4a4440',
    approaches: {
      'community-building': { fill: '#ffc6c0', edge: '#cd5c59' },
      connecting: { fill: '#e9a27b', edge: '#a65100' },
      volunteering: { fill: '#fcd883', edge: '#a28202' },
      'circles-and-peers': { fill: '#addfb3', edge: '#16864c' },
      'shared-life': { fill: '#8ae8fc', edge: '#0291b5' },
      'enterprise-and-teams': { fill: '#9eb8ff', edge: '#4e6ed6' },
      'changing-the-system': { fill: '#efcbef', edge: '#98529e' },
    },
  },
  dark: {
    paper: '#171514',
    sky: '#1e1b19',
    ink: '#f1ede6',
    quiet: '#cfc7bd',
    approaches: {
      'community-building': { fill: '#91443e', edge: '#c8605e' },
      connecting: { fill: '#653815', edge: '#d38957' },
      volunteering: { fill: '#735900', edge: '#a57e00' },
      'circles-and-peers': { fill: '#255933', edge: '#499b58' },
      'shared-life': { fill: '#006d7f', edge: '#07aac8' },
      'enterprise-and-teams': { fill: '#304c95', edge: '#6184e6' },
      'changing-the-system': { fill: '#5f3c64', edge: '#a866af' },
    },
  },
};
