/** What a column of a roster can mean. The tables themselves are in the room of fields; everything else derives from them. */
import type { CodeList } from './code-list.ts';

/** Of the list of members. Those that other kinds share mean the same there. */
export type MemberFieldKey =
  | 'stt'
  | 'ho_ten'
  | 'ho_ten_ks'
  | 'ngay_sinh'
  | 'gioi_tinh'
  | 'dan_toc'
  | 'ton_giao'
  | 'noi_sinh'
  | 'que_quan'
  | 'noi_o'
  | 'so_cccd'
  | 'so_the'
  | 'cuoi_cccd'
  | 'cuoi_the'
  | 'so_ly_lich'
  | 'ngay_qd_kn'
  | 'ngay_vao_dang'
  | 'ngay_chinh_thuc'
  | 'loai_dv'
  | 'ngay_vao_dang_2'
  | 'van_hoa'
  | 'chuyen_mon'
  | 'ly_luan'
  | 'ngoai_ngu'
  | 'tin_hoc'
  | 'nghe_nghiep'
  | 'chuc_vu_dang'
  | 'chuc_vu_cq'
  | 'chuc_vu_dt'
  | 'don_vi_ct'
  | 'chi_bo'
  | 'chi_bo_cu_tru'
  | 'doan_vien'
  | 'cong_doan'
  | 'mien_sh'
  | 'tam_thoi'
  | 'dinh_chi'
  | 'trang_thai'
  | 'ngay_roi'
  | 'huy_hieu'
  | 'khen_thuong'
  | 'ky_luat'
  | 'dien_thoai'
  | 'email'
  | 'ghi_chu';

/** What only candidates have. */
export type CandidateFieldKey =
  | 'dv_cu_tru'
  | 'nguon'
  | 'to_chuc_gt'
  | 'ngay_gt'
  | 'chi_doan'
  | 'nguoi_giup'
  | 'loai_giup'
  | 'ngay_giup'
  | 'ngay_cd'
  | 'thang_cd'
  | 'nam_tn'
  | 'lop'
  | 'ngay_hoc'
  | 'gcn_so'
  | 'gcn_ngay'
  | 'gcn_loai'
  | 'ngay_don'
  | 'ngay_ly_lich'
  | 'ngay_tham_tra'
  | 'ngay_nq_cb'
  | 'ngay_nq_du'
  | 'so_qd_kn'
  | 'ngay_hoc_dvm'
  | 'gcn_dvm'
  | 'ket_qua'
  | 'ly_do';

/** What only a list of gradings has. */
export type GradingFieldKey = 'nam_xl' | 'xep_loai' | 'ly_do_kxl';

export type FieldKey = MemberFieldKey | CandidateFieldKey | GradingFieldKey;

/** text: as typed. date: ISO, the unknown rest left out. code: a code of a list. flag: true. id: digits kept as text. */
export type FieldType = 'text' | 'date' | 'code' | 'flag' | 'id' | 'number';

/** Text and codes are strings, dates are ISO strings with the unknown rest left out ('1985-02', '1985'), flags are true. */
export type FieldValue = string | number | true;

export type CodeListName =
  | 'sex'
  | 'ethnicity'
  | 'religion'
  | 'memberStatus'
  | 'generalEducation'
  | 'professionalEducation'
  | 'politicalTheory'
  | 'occupation'
  | 'partyPost'
  | 'activity';

/** One of the lists that every kind shares, by its name, or one that a kind brings with it. */
export type Codes = CodeListName | CodeList;

export interface Field {
  readonly key: FieldKey;
  readonly header: { readonly vi: string; readonly en: string };
  readonly type: FieldType;
  readonly codes?: Codes;
  /** A value outside the code list is kept as text and never blocks (occupation is free text in real rosters). */
  readonly freeText?: true;
  /** Its texts begin with this word, which then tells in which letters they were typed: “Líp I” is “Lớp I” in TCVN3. */
  readonly begins?: string;
  /**
   * 'rows': leaves the workbook as it is. 'hash': leaves it, rests as keyed hash and last four digits. 'tail': leaves it where its
   * number is left empty, and only to say that the number stays the one that rests. 'stays': "giữ lại, không gửi".
   */
  readonly upload: 'rows' | 'hash' | 'tail' | 'stays';
  /**
   * true: a roster without this column, or a member without this value, cannot be counted. 'where-present': the column may
   * be absent, and everybody then counts as unknown; where it stands, every member needs a value.
   */
  readonly required?: true | 'where-present';
}
