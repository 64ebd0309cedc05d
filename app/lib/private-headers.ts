/** For one reader alone, and never kept: neither by a cache in between nor by the browser for whoever uses it next. */
export const privateHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
