// What readers are told when something is refused or fails: the same words whether a page or the server says it.

export const errorWordings = {
  400: {
    title: 'This address cannot be read',
    body: 'Part of it is not written as an address should be. Check it, or search for what you need.',
  },
  403: {
    title: 'This form came from another site',
    body: 'Forms sent here must be filled in here. Open the page on this site and send it again.',
  },
  404: {
    title: 'There is no page at this address',
    body: 'If you typed it, check it. If you followed a link, the link is wrong: published addresses here do not die.',
  },
  405: {
    title: 'That cannot be done here',
    body: 'This page can be read, but it takes no form.',
  },
  410: {
    title: 'This model has been withdrawn',
    body: 'Its card is no longer published.',
  },
  413: {
    title: 'That is too much to send at once',
    body: 'What was sent is larger than anything this site takes, and none of it was kept here. Go back: what you typed should still be there in your browser. Shorten it and send it again.',
  },
  415: {
    title: 'That cannot be read',
    body: 'What was sent is packed in a way that this site does not take. Forms here take words only, no files: go back, and send the form of the page itself. From a program, send it as a form and without compression.',
  },
  429: {
    title: 'Too many requests came from your network',
    body: 'Wait a minute and try again. If you sent a form, go back: what you typed should still be there in your browser. Press its button again in a minute, or in an hour if you have begun or asked for much today. All of the data can be had through the API in a few requests.',
  },
  500: {
    title: 'Something went wrong on our side',
    body: 'Nothing you did caused it, and nothing you sent was kept. Try again in a minute.',
  },
  503: {
    title: 'The site is restarting',
    body: 'Try again in a few seconds.',
  },
} as const;

/** A status that has words of its own. */
export type WordedStatus = keyof typeof errorWordings;

/** Whether a status has words of its own. */
export function isWordedStatus(status: number): status is WordedStatus {
  return status in errorWordings;
}
