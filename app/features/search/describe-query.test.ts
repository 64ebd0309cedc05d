import { expect, test } from 'vitest';
import { describeQuery } from './describe-query.ts';
import { parseSearchQuery } from './search-query.ts';

test.each([
  ['', []],
  ['view=table&sort=level&page=2', []],
  ['people=martians&colour=red', []],
  ['q=dementia', ['“dementia”']],
  ['q=%3Cb%3E%26%22', ['“<b>&"”']],
  [
    'q=dementia&setting=own-home&people=unpaid-carers&people=older-people',
    [
      'Who it is for: Older people or Family and unpaid carers',
      "Where it happens: A person's own home",
      '“dementia”',
    ],
  ],
  ['cost=stated&checked=overdue', ['Cost of providing it: Stated', 'Last check: Overdue']],
])('%s', (search, phrases) => {
  expect(describeQuery(parseSearchQuery(new URLSearchParams(search)))).toEqual(phrases);
});
