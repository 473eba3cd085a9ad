export declare const ANY: '*';
export declare const HOUSE: Readonly<
  Record<
    string,
    {
      readonly rooms: readonly string[];
      readonly types: readonly string[];
      readonly packages: readonly string[];
    }
  >
>;
