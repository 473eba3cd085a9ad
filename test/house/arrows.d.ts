export interface UsedImport {
  readonly file: string;
  readonly typeOnly: boolean;
  readonly path?: string;
  readonly package?: string;
}

export declare function usedImports(): UsedImport[];
export declare function usedArrows(
  imports?: UsedImport[],
): Record<string, { rooms: string[]; types: string[]; packages: string[] }>;
export declare function circles(edges: readonly (readonly [string, string])[]): string[][];
export declare function passThroughFiles(): string[];
