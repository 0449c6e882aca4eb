/** The custom functions that cells call: one declared function each, with the help that Google shows while typing. */
import { runFunction } from '#entry/function-runner';

type Argument = unknown;
type Result = string | number | boolean | object;

/**
 * Tính cột tự tính của trang Nhiệm vụ (hạn tính đến, tình trạng, số ngày quá hạn, nội dung cần sửa).
 *
 * @param {range} nhiem_vu Vùng Nhiệm vụ từ dòng mã cột, ví dụ $A$1:$Z.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @param {range} can_bo Vùng của trang Cán bộ, công chức.
 * @return Bảng gồm dòng nhãn và một dòng cho mỗi nhiệm vụ.
 * @customfunction
 */
export function CCHC_NHIEMVU(nhiem_vu: Argument, cai_dat: Argument, ngay_nghi: Argument, can_bo: Argument): Result {
  return runFunction('CCHC_NHIEMVU', [nhiem_vu, cai_dat, ngay_nghi, can_bo]);
}

/**
 * Tính cột tự tính của trang Chỉ tiêu (kết quả, mức hoàn thành, đánh giá, nội dung cần sửa).
 *
 * @param {range} chi_tieu Vùng Chỉ tiêu từ dòng mã cột, ví dụ $A$1:$Y.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @param {range} can_bo Vùng của trang Cán bộ, công chức.
 * @param {range} ma_nhiem_vu Cột Mã của trang Nhiệm vụ, để kiểm tra cột Nhiệm vụ; bỏ trống thì không kiểm tra.
 * @param {range} che_do_bao_cao Vùng của trang Chế độ báo cáo, cho chỉ tiêu lấy số từ Chế độ báo cáo; có thể bỏ trống.
 * @param {range} ky_bao_cao Vùng của trang Kỳ báo cáo, đi cùng vùng trên.
 * @return Bảng gồm dòng nhãn và một dòng cho mỗi chỉ tiêu.
 * @customfunction
 */
export function CCHC_CHITIEU(
  chi_tieu: Argument,
  cai_dat: Argument,
  ngay_nghi: Argument,
  can_bo: Argument,
  ma_nhiem_vu: Argument,
  che_do_bao_cao: Argument,
  ky_bao_cao: Argument,
): Result {
  const reports = [che_do_bao_cao, ky_bao_cao];
  return runFunction('CCHC_CHITIEU', [chi_tieu, cai_dat, ngay_nghi, can_bo, ma_nhiem_vu, ...reports]);
}

/**
 * Lập toàn bộ trang Tổng quan.
 *
 * @param {range} nhiem_vu Vùng của trang Nhiệm vụ.
 * @param {range} chi_tieu Vùng của trang Chỉ tiêu.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @param {range} can_bo Vùng của trang Cán bộ, công chức.
 * @param {range} cap_nhat Vùng của trang Cập nhật.
 * @param {range} che_do_bao_cao Vùng của trang Chế độ báo cáo, cho chỉ tiêu lấy số từ Chế độ báo cáo; có thể bỏ trống.
 * @param {range} ky_bao_cao Vùng của trang Kỳ báo cáo, đi cùng vùng trên.
 * @param {range} bo_tieu_chi Vùng của trang Bộ tiêu chí, cho dòng điểm; có thể bỏ trống.
 * @param {range} dot_cham Vùng của trang Đợt chấm điểm.
 * @return Bảng tổng quan.
 * @customfunction
 */
export function CCHC_TONGQUAN(
  nhiem_vu: Argument,
  chi_tieu: Argument,
  cai_dat: Argument,
  ngay_nghi: Argument,
  can_bo: Argument,
  cap_nhat: Argument,
  che_do_bao_cao: Argument,
  ky_bao_cao: Argument,
  bo_tieu_chi: Argument,
  dot_cham: Argument,
): Result {
  const more = [che_do_bao_cao, ky_bao_cao, bo_tieu_chi, dot_cham];
  return runFunction('CCHC_TONGQUAN', [nhiem_vu, chi_tieu, cai_dat, ngay_nghi, can_bo, cap_nhat, ...more]);
}

/**
 * Tổng hợp theo nhóm: nhiệm vụ hoàn thành, quá hạn, mức hoàn thành chỉ tiêu.
 *
 * @param {range} nhiem_vu Vùng của trang Nhiệm vụ.
 * @param {range} chi_tieu Vùng của trang Chỉ tiêu.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @return Bảng mỗi nhóm một dòng.
 * @customfunction
 */
export function CCHC_TONGHOP(nhiem_vu: Argument, chi_tieu: Argument, cai_dat: Argument, ngay_nghi: Argument): Result {
  return runFunction('CCHC_TONGHOP', [nhiem_vu, chi_tieu, cai_dat, ngay_nghi]);
}

/**
 * Thống kê trạng thái nhiệm vụ, hai tỷ lệ chính thức và kiểm tra tổng.
 *
 * @param {range} nhiem_vu Vùng của trang Nhiệm vụ.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @return Bảng thống kê.
 * @customfunction
 */
export function CCHC_THONGKE(nhiem_vu: Argument, cai_dat: Argument, ngay_nghi: Argument): Result {
  return runFunction('CCHC_THONGKE', [nhiem_vu, cai_dat, ngay_nghi]);
}

/**
 * Danh sách nhiệm vụ quá hạn theo thứ tự của kế hoạch.
 *
 * @param {range} nhiem_vu Vùng của trang Nhiệm vụ.
 * @param {range} cai_dat Vùng của trang Cài đặt.
 * @param {range} ngay_nghi Vùng của trang Ngày nghỉ.
 * @return Danh sách nhiệm vụ và đầu mối, không có tên người.
 * @customfunction
 */
export function CCHC_QUAHAN(nhiem_vu: Argument, cai_dat: Argument, ngay_nghi: Argument): Result {
  return runFunction('CCHC_QUAHAN', [nhiem_vu, cai_dat, ngay_nghi]);
}

/**
 * Mức hoàn thành của một chỉ tiêu, từ 0 đến 1 (định dạng ô là phần trăm).
 *
 * @param {string} cach_do Cách đo như trong trang Chỉ tiêu, ví dụ "Tỷ lệ trên tổng số".
 * @param {number} gia_tri Tử số, hoặc giá trị nếu không phải tỷ lệ.
 * @param {number} mau_so Mẫu số; bỏ trống nếu không phải tỷ lệ.
 * @param {number} chi_tieu Mức phải đạt; tỷ lệ ghi có dấu %.
 * @param {number} [nam_truoc] Số của năm trước, cho cách đo xu hướng.
 * @return Mức hoàn thành, hoặc câu giải thích vì sao chưa tính được.
 * @customfunction
 */
export function CCHC_HOANTHANH(
  cach_do: Argument,
  gia_tri: Argument,
  mau_so: Argument,
  chi_tieu: Argument,
  nam_truoc: Argument,
): Result {
  return runFunction('CCHC_HOANTHANH', [cach_do, gia_tri, mau_so, chi_tieu, nam_truoc]);
}

/**
 * Đọc thời hạn ghi bằng lời thành ngày, ví dụ =CCHC_HAN("Quý I năm 2024"; 2024).
 *
 * @param {string} cum_tu Thời hạn bằng lời.
 * @param {number} nam Năm của kế hoạch, dùng khi cụm từ không ghi năm.
 * @return Ngày đến hạn, hoặc câu giải thích vì sao chưa đọc được.
 * @customfunction
 */
export function CCHC_HAN(cum_tu: Argument, nam: Argument): Result {
  return runFunction('CCHC_HAN', [cum_tu, nam]);
}

/**
 * Tình trạng chính thức của một nhiệm vụ, ví dụ "Đang thực hiện quá hạn".
 *
 * @param {string} trang_thai Trạng thái đã nhập, ví dụ "Đang thực hiện".
 * @param {date} han Hạn hoàn thành; bỏ trống nếu không có hạn.
 * @param {date} ngay_hoan_thanh Ngày hoàn thành; bỏ trống nếu chưa xong.
 * @param {date} hom_nay Ngày cần xét.
 * @return Tình trạng bằng lời.
 * @customfunction
 */
export function CCHC_TINHTRANG(
  trang_thai: Argument,
  han: Argument,
  ngay_hoan_thanh: Argument,
  hom_nay: Argument,
): Result {
  return runFunction('CCHC_TINHTRANG', [trang_thai, han, ngay_hoan_thanh, hom_nay]);
}

/**
 * Số ngày làm việc sau ngày đầu đến hết ngày cuối (không tính ngày đầu).
 *
 * @param {date} tu_ngay Ngày đầu.
 * @param {date} den_ngay Ngày cuối.
 * @param {range} [ngay_nghi] Vùng của trang Ngày nghỉ, hoặc một cột ngày nghỉ.
 * @return Số ngày làm việc; số âm nếu ngày cuối ở trước ngày đầu.
 * @customfunction
 */
export function CCHC_NGAYLAMVIEC(tu_ngay: Argument, den_ngay: Argument, ngay_nghi: Argument): Result {
  return runFunction('CCHC_NGAYLAMVIEC', [tu_ngay, den_ngay, ngay_nghi]);
}

/**
 * Ngày làm việc đầu tiên kể từ ngày đã cho (hạn rơi vào ngày nghỉ được dời đến ngày này).
 *
 * @param {date} ngay Ngày đến hạn.
 * @param {range} [ngay_nghi] Vùng của trang Ngày nghỉ, hoặc một cột ngày nghỉ.
 * @return Ngày làm việc.
 * @customfunction
 */
export function CCHC_NGAYHIEULUC(ngay: Argument, ngay_nghi: Argument): Result {
  return runFunction('CCHC_NGAYHIEULUC', [ngay, ngay_nghi]);
}
