import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { paths } from '#app/lib/paths.ts';

/** The page /about/cookies: there are none, but for editors. */
export function CookiesView() {
  return (
    <AboutLayout
      page="cookies"
      lead="There are none for readers, nor for those who send something in. This website sets no cookies for you and stores nothing else on your device, so there is nothing to agree to and no banner to close."
      sections={[
        { id: 'none', heading: 'What that means', content: <WhatItMeans /> },
        { id: 'check', heading: 'How to check', content: <HowToCheck /> },
        { id: 'editors', heading: 'One cookie, for editors', content: <ForEditors /> },
        { id: 'elsewhere', heading: 'When you follow a link', content: <Elsewhere /> },
      ]}
    />
  );
}

function WhatItMeans() {
  return (
    <>
      <p>
        Cookies are small files that websites leave with a browser to know it again. Browsers offer further
        places: local storage, session storage, databases. This site uses none of them. It asks no other
        website for anything, so none of those can leave a cookie either.
      </p>
      <p>
        While a page is open, it remembers how far down you had read, so that going back brings you to the
        same place. That stands in the memory of the page and is gone when you close it.
      </p>
      <p>
        Your browser may keep copies of pages, fonts and scripts to show them faster next time. You can empty
        that cache in its settings.
      </p>
    </>
  );
}

function HowToCheck() {
  return (
    <>
      <p>You need not take our word for it. On a computer, in most browsers:</p>
      <ol className="grid list-decimal gap-2 ps-6">
        <li>Open any page here and press F12. The developer tools open.</li>
        <li>
          Choose “Application” (in Firefox and Safari: “Storage”). Look under cookies, local storage, session
          storage and databases: there is nothing from this site.
        </li>
        <li>
          Choose “Network” and load the page again. Every line comes from the address of this site, and no
          answer has a line “Set-Cookie”.
        </li>
      </ol>
      <p>
        On a phone, the settings of the browser list websites that have stored data. This one should not be
        among them, apart from the cache.
      </p>
      <p>
        The project’s own tests look for the same on every visit that they make, and fail if they find any.
      </p>
    </>
  );
}

function ForEditors() {
  return (
    <>
      <p>
        Editors sign in, and a site can only know somebody again by something that their browser keeps. So
        whoever signs in as an editor, and nobody else, gets one cookie, named “__Host-session” (“session” on
        a copy that runs on one’s own computer). It holds a random number with a signature, and nothing about
        the editor.
      </p>
      <p>
        It is gone after 12 hours, or when they sign out. Scripts cannot read it, and it goes to no other
        site. It is strictly necessary for what the editor asked for, so the law asks for no consent. It is
        not set on the page where an editor asks to sign in, but by the button behind the link that we send.
      </p>
    </>
  );
}

function Elsewhere() {
  return (
    <p>
      Cards link to publications on other websites. Those may set cookies and have rules of their own. Your
      browser does not tell them which page here you came from. <Link to={paths.aboutPrivacy()}>Privacy</Link>{' '}
      says what the server learns of a visit.
    </p>
  );
}
