/** Requirement sets by their number: 1.9 comes before 1.14. */
const versionOf = (text: string): number[] => text.split('.').map(Number);

export function atLeast(have: string, want: string): boolean {
  const [major = 0, minor = 0] = versionOf(have);
  const [wantedMajor = 0, wantedMinor = 0] = versionOf(want);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
