import { expect, it } from 'vitest';
import { describeListInLinkedData } from './list-linked-data.ts';

const toAddress = (path: string) => `https://rainbow.example${path}`;

it('a list as linked data counts and names its models in their order', () => {
  const models = [
    { slug: 'tea-and-talk', name: 'Tea and Talk' },
    { slug: 'homeshare', name: 'Homeshare' },
  ];
  expect(describeListInLinkedData(models, toAddress)).toEqual({
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: 2,
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'Tea and Talk',
          url: 'https://rainbow.example/models/tea-and-talk',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'Homeshare',
          url: 'https://rainbow.example/models/homeshare',
        },
      ],
    },
  });
});

it('a list of nothing is a list all the same', () => {
  expect(describeListInLinkedData([], toAddress).mainEntity).toMatchObject({
    numberOfItems: 0,
    itemListElement: [],
  });
});
