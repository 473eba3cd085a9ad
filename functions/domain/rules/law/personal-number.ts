/** What a personal number is made of (137/2015/NĐ-CP, điều 13). Its province: provinces.ts. */

/** Three digits of where a birth was registered, one of century and sex, two of the year, six at random. */
export const PERSONAL = /^\d{12}$/;
