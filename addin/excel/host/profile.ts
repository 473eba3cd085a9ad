/** Which Excel is emulated: 'web' has the 5 MB limits; 'desktop' has none, and cuts long properties. */
export type Profile = 'web' | 'desktop';
