/** Settings that plan 17/KH-UBND brings: its facts and the names of its groups. */
import type { Settings } from '#schema/settings';

export const PLAN_SETTINGS: Partial<Settings> = {
  unitName: 'xã Hương Trà',
  superiorName: 'UBND huyện Trà Bồng',
  provinceName: 'tỉnh Quảng Ngãi',
  planNumber: '17/KH-UBND',
  planSignedOn: '2024-03-11',
  year: 2024,
  baselineScore: 90.45,
  baselineRank: 5,
  targetScore: 90,
  targetRank: 8,
  rankedUnits: 16,
  placeName: 'Hương Trà',
  signerName: 'Hồ Minh Hiếu',
  groupI: 'Mục tiêu, chỉ tiêu',
  group1: 'Công tác chỉ đạo, điều hành cải cách hành chính',
  group2: 'Tổ chức thực hiện văn bản quy phạm pháp luật tại địa phương',
  group3: 'Cải cách thủ tục hành chính',
  group4: 'Cải cách tổ chức bộ máy hành chính tại địa phương',
  group5: 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức',
  group6: 'Cải cách tài chính công',
  group7: 'Xây dựng và phát triển chính quyền điện tử hướng đến chính quyền số',
  group8: 'Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH của xã',
};
