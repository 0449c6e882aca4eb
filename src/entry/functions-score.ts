/** The custom functions of scores, as functions.ts declares the others. */
import { runFunction } from '#entry/function-runner';

type Argument = unknown;
type Result = string | number | boolean | object;

/**
 * Tính cột tự tính của trang Bộ tiêu chí (điểm tự chấm, tỷ lệ, cách tính điểm, nội dung cần sửa).
 *
 * @param {range} bo_tieu_chi Vùng Bộ tiêu chí.
 * @param {range} cai_dat Trang Cài đặt.
 * @param {range} ngay_nghi Trang Ngày nghỉ.
 * @param {range} nhiem_vu Trang Nhiệm vụ.
 * @param {range} chi_tieu Trang Chỉ tiêu.
 * @param {range} [dot_cham] Trang Đợt chấm điểm.
 * @param {range} [che_do_bao_cao] Trang Chế độ báo cáo.
 * @param {range} [ky_bao_cao] Trang Kỳ báo cáo.
 * @return Bảng gồm dòng nhãn và một dòng cho mỗi tiêu chí.
 * @customfunction
 */
export function CCHC_BANGDIEM(
  bo_tieu_chi: Argument,
  cai_dat: Argument,
  ngay_nghi: Argument,
  nhiem_vu: Argument,
  chi_tieu: Argument,
  dot_cham: Argument,
  che_do_bao_cao: Argument,
  ky_bao_cao: Argument,
): Result {
  return runFunction('CCHC_BANGDIEM', [
    bo_tieu_chi,
    cai_dat,
    ngay_nghi,
    nhiem_vu,
    chi_tieu,
    dot_cham,
    che_do_bao_cao,
    ky_bao_cao,
  ]);
}

/**
 * Điểm theo một cách chấm của bộ tiêu chí.
 *
 * @param {string} cach_cham Cách chấm như trong trang Bộ tiêu chí, ví dụ "Theo tỷ lệ".
 * @param {number} so_lieu Tử số, giá trị, hoặc mức bằng lời như "Tốt".
 * @param {number} mau_so Mẫu số; bỏ trống nếu không phải tỷ lệ.
 * @param {number} diem_toi_da Điểm tối đa.
 * @param {string} [muc_diem] Các mức, mỗi mức một dòng hoặc cách nhau bằng dấu chấm phẩy, ví dụ "từ 60 đến dưới 80: 1; từ 80: 2".
 * @param {number} [lam_tron] Bước làm tròn, ví dụ 0,25.
 * @return Điểm, hoặc câu giải thích vì sao chưa tính được.
 * @customfunction
 */
export function CCHC_DIEM(
  cach_cham: Argument,
  so_lieu: Argument,
  mau_so: Argument,
  diem_toi_da: Argument,
  muc_diem: Argument,
  lam_tron: Argument,
): Result {
  return runFunction('CCHC_DIEM', [cach_cham, so_lieu, mau_so, diem_toi_da, muc_diem, lam_tron]);
}

/**
 * Tổng điểm tự chấm của bộ tiêu chí đang dùng, gồm điểm thưởng và điểm trừ; tiêu chí chưa có số liệu không được cộng.
 *
 * @param {range} bo_tieu_chi Trang Bộ tiêu chí.
 * @param {string} [nhom] Số nhóm từ 1 đến 8; bỏ trống là tất cả.
 * @param {range} [cai_dat] Trang Cài đặt.
 * @param {range} [ngay_nghi] Trang Ngày nghỉ.
 * @param {range} [nhiem_vu] Trang Nhiệm vụ.
 * @param {range} [chi_tieu] Trang Chỉ tiêu.
 * @param {range} [dot_cham] Trang Đợt chấm điểm.
 * @return Tổng điểm, hoặc câu giải thích vì sao chưa tính được.
 * @customfunction
 */
export function CCHC_TONGDIEM(
  bo_tieu_chi: Argument,
  nhom: Argument,
  cai_dat: Argument,
  ngay_nghi: Argument,
  nhiem_vu: Argument,
  chi_tieu: Argument,
  dot_cham: Argument,
): Result {
  return runFunction('CCHC_TONGDIEM', [bo_tieu_chi, nhom, cai_dat, ngay_nghi, nhiem_vu, chi_tieu, dot_cham]);
}

/**
 * Thứ hạng của một số điểm; bằng điểm thì cùng hạng.
 *
 * @param {number} diem Điểm cần xếp; nhiều ô liền nhau thì các ô sau là tiêu chí phụ khi bằng điểm.
 * @param {range} vung_diem Cột điểm của các đơn vị; nhiều cột thì các cột sau là tiêu chí phụ.
 * @param {string} [cach_xep] "cao": điểm cao xếp trước (mặc định); "thấp": số thấp xếp trước.
 * @return Thứ hạng từ 1.
 * @customfunction
 */
export function CCHC_XEPHANG(diem: Argument, vung_diem: Argument, cach_xep: Argument): Result {
  return runFunction('CCHC_XEPHANG', [diem, vung_diem, cach_xep]);
}
