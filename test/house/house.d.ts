export function missingRooms(): string[];
export const houseRule: object;
