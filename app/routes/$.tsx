import { data } from '@remix-run/node';

// Any address that no other route answers, so that even a wrong one is worded in the page's own design.
export function loader() {
  throw data(null, { status: 404 });
}

export function action() {
  throw data(null, { status: 404 });
}

export default function NoSuchPage() {
  return null;
}
