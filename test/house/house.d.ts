export declare const ROOT: string;
export declare function roomOf(path: string): string | undefined;
export declare function targetOf(specifier: string, file: string): { path?: string; package?: string };
export declare function missingRooms(): string[];
export declare function unusedPermissions(
  house: Readonly<Record<string, Permissions>>,
  used: Readonly<Record<string, Permissions>>,
): string[];
export declare const houseRule: object;

interface Permissions {
  readonly rooms: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
}
