import { describe, expect, it } from 'vitest';
import { isApiPath, messageFor, renderErrorPage } from './error-page.ts';

const site = { origin: 'http://rainbow.example', operatorName: null, contactEmail: null };

describe('renderErrorPage', () => {
  it('is a whole page that says what happened, links home and runs no script', () => {
    const html = renderErrorPage(429, {
      site,
      stylesheets: ['/assets/root-1.css'],
      fonts: ['/assets/letters-1.woff2'],
    });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>Too many requests came from your network – Community Rainbow</title>');
    expect(html).toContain('<link rel="stylesheet" href="/assets/root-1.css"/>');
    expect(html).toMatch(/<link rel="preload" as="font" [^>]*href="\/assets\/letters-1\.woff2"/);
    expect(html).toContain('<p class="text-faint">Error 429</p>');
    expect(html).toContain('<a href="/">');
    expect(html).not.toMatch(/<script|style=/);
  });

  it('names the operator, with whatever characters the name has', () => {
    const html = renderErrorPage(400, {
      site: { ...site, operatorName: `Sample & Sons <"'>`, contactEmail: 'hello@rainbow.example' },
      stylesheets: [],
      fonts: [],
    });
    expect(html).toContain('This copy is run by Sample &#38; Sons &#60;&#34;&#39;&#62;');
    expect(html).toContain('href="mailto:hello@rainbow.example"');
  });

  it('says so when there is no operator', () => {
    expect(renderErrorPage(400, { site, stylesheets: [], fonts: [] })).toContain(
      'This copy has no operator yet.',
    );
  });
});

describe('messageFor', () => {
  it('is two sentences', () => {
    expect(messageFor(413)).toBe(
      'That is too much to send at once. What was sent is larger than anything this site takes, and none of it was kept here. Go back: what you typed should still be there in your browser. Shorten it and send it again.',
    );
  });
});

describe('isApiPath', () => {
  it.each([
    ['/api', true],
    ['/api/v1/models', true],
    ['/apiary', false],
    ['/', false],
    ['/models/api/', false],
  ])('%s: %s', (path, expected) => {
    expect(isApiPath(path)).toBe(expected);
  });
});
