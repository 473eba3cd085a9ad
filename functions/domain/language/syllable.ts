/**
 * Is a word a Vietnamese syllable: an onset, a rhyme and at most one tone. What is written as one here is what a reader would
 * take for Vietnamese, so that text decoded the wrong way is told from text decoded the right way.
 */

const ONSETS = 'ngh,ng,nh,gh,gi,kh,ph,th,tr,ch,qu,b,c,d,đ,g,h,k,l,m,n,p,r,s,t,v,x,'.split(',');
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông
  uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/),
);
/** After qu, whose u is a part of the rhyme elsewhere. */
const AFTER_QU = new Set(
  `a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e ec en eng eo et ê êch ên êt
  i ich in inh it iu iên iêt iêu ơ ơi ơn ơt y yên yêt ych yn ynh yt yu ôc`.split(/\s+/),
);
const FRONT = /^[eêi]/;
const BEFORE_BACK = new Set(['c', 'g', 'ng']);
const BEFORE_FRONT = new Set(['gh', 'ngh']);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:c|ch|p|t)$/;
const ACUTE = '\u0301';
const DOT_BELOW = '\u0323';
const CONSONANTS = /^[bcdđghklmnpqrstvx]+$/;

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme);
  if (!RHYMES.has(rhyme)) return false;
  if (onset === 'g' && rhyme.startsWith('i')) return true;
  return FRONT.test(rhyme) ? !BEFORE_BACK.has(onset) : !BEFORE_FRONT.has(onset);
}

/**
 * Case and the place of the tone do not matter: hoà and hòa both are. Names of other peoples (Brêu) are not, nor is goòng: its rare
 * rhyme would make two syllables of every “không” in VNI.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const [tone, second] = parts.match(TONES) ?? [];
  if (second !== undefined) return false;
  const plain = parts.replace(TONES, '').normalize('NFC');
  if (STOPPED.test(plain) && tone !== ACUTE && tone !== DOT_BELOW) return false;
  return ONSETS.some((onset) => plain.startsWith(onset) && fits(onset, plain.slice(onset.length)));
}

/** Consonants alone: QĐ, ĐV, an abbreviation that says nothing about how the text is encoded. */
export const isAbbreviation = (word: string): boolean => CONSONANTS.test(word.toLowerCase());
