/** Whoever is signed in. */
export interface Editor {
  id: number;
  email: string;
  role: 'editor' | 'admin';
}
