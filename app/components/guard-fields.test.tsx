import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { GuardFields } from './guard-fields.tsx';

it('holds the stamp, and a field that neither eyes nor keyboard nor screen reader reach', () => {
  const html = renderToStaticMarkup(<GuardFields stamp="abc.def" />);
  expect(html).toContain('<input type="hidden" name="stamp" value="abc.def"/>');
  expect(html).toMatch(/<div class="sr-only" aria-hidden="true"><label>Leave this empty/);
  expect(html).toMatch(
    /<input type="text" (?=[^>]*tabindex="-1")(?=[^>]*autoComplete="off")[^>]*value=""\/>/i,
  );
});
