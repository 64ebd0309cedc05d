/** Where the licence of the directory's data, CC BY 4.0, can be read; data/LICENSE.md is the project's own statement. */
export const dataLicenceUrl = 'https://creativecommons.org/licenses/by/4.0/';
