import { describe, expect, it } from 'vitest';
import { pageMeta, type PagePlace } from './page-meta.ts';

const origin = 'https://rainbow.example';
const matches: PagePlace['matches'] = [
  { id: 'root', data: { origin, operatorName: null } },
  { id: 'routes/tea', data: { origin: 'https://evil.example' } },
];

interface LinkedData {
  '@context': string;
  '@graph': Record<string, unknown>[];
}

function readLinkedData(place: PagePlace): LinkedData {
  const entry = pageMeta('Tea', 'All about tea.', place).find((each) => 'script:ld+json' in each);
  return (entry as { 'script:ld+json': LinkedData })['script:ld+json'];
}

function findNode(place: PagePlace, type: string): Record<string, unknown> | undefined {
  return readLinkedData(place)['@graph'].find((node) => node['@type'] === type);
}

describe('the head of a page', () => {
  it('has a title that ends with the name of the site, and a description', () => {
    expect(pageMeta('Tea', 'All about tea.')).toEqual([
      { title: 'Tea – Community Rainbow' },
      { name: 'description', content: 'All about tea.' },
    ]);
  });

  it.each(['/', '/models?q=tea', '/models/shared-lives'])('names the one address of %s', (path) => {
    const meta = pageMeta('Tea', 'All about tea.', { matches, path });
    expect(meta).toContainEqual({ tagName: 'link', rel: 'canonical', href: origin + path });
  });

  it.each([
    ['no loader has answered', []],
    ['the root has failed', [{ id: 'root' }]],
    ['the root has answered nothing', [{ id: 'root', data: null }]],
    ['the root has answered something else', [{ id: 'root', data: { origin: 3 } }]],
  ])('names no address when %s', (_case, failed: PagePlace['matches']) => {
    expect(pageMeta('Tea', 'All about tea.', { matches: failed, path: '/' })).toHaveLength(2);
  });
});

describe('linked data', () => {
  it('says what the page is, and that it belongs to the site', () => {
    expect(findNode({ matches, path: '/about', kind: 'AboutPage' }, 'AboutPage')).toEqual({
      '@type': 'AboutPage',
      '@id': `${origin}/about`,
      url: `${origin}/about`,
      name: 'Tea',
      description: 'All about tea.',
      inLanguage: 'en-GB',
      isPartOf: { '@id': `${origin}/#site` },
    });
    expect(findNode({ matches, path: '/about' }, 'WebSite')?.['@id']).toBe(`${origin}/#site`);
  });

  it('says on the home page how the site is searched, with the words in braces as they are', () => {
    expect(findNode({ matches, path: '/' }, 'WebSite')?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: `${origin}/models?q={search_term_string}` },
    });
    expect(findNode({ matches, path: '/about' }, 'WebSite')).not.toHaveProperty('potentialAction');
  });

  it('leads from the top of the site to the page', () => {
    const trail = [{ name: 'Models', path: '/models' }];
    expect(findNode({ matches, path: '/models/tea', trail }, 'BreadcrumbList')?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Community Rainbow', item: `${origin}/` },
      { '@type': 'ListItem', position: 2, name: 'Models', item: `${origin}/models` },
      { '@type': 'ListItem', position: 3, name: 'Tea', item: `${origin}/models/tea` },
    ]);
  });

  it('leads nowhere from the home page, which is the top', () => {
    expect(findNode({ matches, path: '/' }, 'BreadcrumbList')).toBeUndefined();
  });

  it('takes what a route adds, with whole addresses', () => {
    const place: PagePlace = { matches, path: '/tea', describe: (to) => ({ license: to('/licence') }) };
    expect(findNode(place, 'WebPage')?.license).toBe(`${origin}/licence`);
  });
});
