/**
 * The two encodings of the years before Unicode. Their files hold ordinary Latin-1 characters that only the old fonts draw as
 * Vietnamese: TCVN3 (ABC; fonts .VnTime, .VnArial) one character a letter, VNI (VNI-Times, VNI-Helve) a base letter and a mark.
 */

/**
 * Character by character. Only seven capitals have a code; the others were drawn by fonts of capitals (.VnTimeH). ư is the soft
 * hyphen, which nobody sees and many programs remove.
 */
export const TCVN3 = {
  codes: '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
  letters: 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
} as const;

/** Base, the marks that may follow it, and the letter that each makes. */
export const VNI_PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['A', 'ÙØÛÕÏ', 'ÁÀẢÃẠ'],
  ['A', 'ÂÁÀÅÃÄ', 'ÂẤẦẨẪẬ'],
  ['A', 'ÊÉÈÚÜË', 'ĂẮẰẲẴẶ'],
  ['E', 'ÙØÛÕÏ', 'ÉÈẺẼẸ'],
  ['E', 'ÂÁÀÅÃÄ', 'ÊẾỀỂỄỆ'],
  ['O', 'ÙØÛÕÏ', 'ÓÒỎÕỌ'],
  ['O', 'ÂÁÀÅÃÄ', 'ÔỐỒỔỖỘ'],
  ['Ô', 'ÙØÛÕÏ', 'ỚỜỞỠỢ'],
  ['U', 'ÙØÛÕÏ', 'ÚÙỦŨỤ'],
  ['Ö', 'ÙØÛÕÏ', 'ỨỪỬỮỰ'],
  ['Y', 'ÙØÛÕ', 'ÝỲỶỸ'],
];

export const VNI_SINGLES = { codes: 'ÔÖÍÌÆÓÒÎÑ', letters: 'ƠƯÍÌỈĨỊỴĐ' } as const;
