import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TakeAway, writeSnippet } from './take-away.tsx';

const props = { origin: 'https://rainbow.example', dataVersion: '0123456789ab' };

test('the line for another site escapes its address', () => {
  expect(writeSnippet('https://rainbow.example/embed/rainbow?q=a%22b&people=everyone')).toBe(
    '<iframe src="https://rainbow.example/embed/rainbow?q=a%22b&amp;people=everyone" title="The rainbow: community models from prevention to crisis" width="100%" height="860" loading="lazy" style="border:0"></iframe>',
  );
});

test('without script there are the file and the line to copy, and nothing that needs script can be seen', () => {
  const html = renderToStaticMarkup(<TakeAway {...props} search="approach=connecting&q=tea" />);
  expect(html).toContain('href="/rainbow.svg?approach=connecting&amp;q=tea"');
  // Escaped once for the snippet, once for the page that shows it.
  expect(html).toContain('https://rainbow.example/embed/rainbow?approach=connecting&amp;amp;q=tea');
  const buttons = [...html.matchAll(/<button[^>]*class="([^"]*)"/g)].map(([, look = '']) => look.split(' '));
  expect(buttons.filter((look) => !look.includes('invisible'))).toEqual([]);
});
