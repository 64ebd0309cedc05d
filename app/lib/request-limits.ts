/** Requests that one network address may make in a minute, pages and API together, files of the build not counted. */
export const requestsPerMinute = 600;
