/** For the keyboard: past the header, straight to what the page is about. Out of sight until it has the focus. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute start-2 top-2 z-10 -translate-y-24 bg-ink px-4 py-2 text-paper focus:translate-y-0"
    >
      Skip to main content
    </a>
  );
}
