/** Sentences on a task's report: the page says them while it is typed, the sheet where it stands. */
export const REPORT_PROBLEMS = {
  'task.doneDateMissing': '{lacking}{column} (vì trạng thái là Hoàn thành)',
  'task.doneDateFuture': '{column} {found} ở sau hôm nay; ghi ngày đã hoàn thành thực tế',
  'task.proofMissing':
    '{lacking}{column} (vì trạng thái là Hoàn thành): ghi số, ngày, cơ quan ban hành văn bản, hoặc đường dẫn, hoặc giải trình',
  'task.reasonMissing': '{lacking}{column} (vì trạng thái là {state})',
  'task.doneNotFull': '{column} {found} trong khi trạng thái là Hoàn thành; sửa thành 100% hoặc sửa trạng thái',
  'task.doneTooEarly': '{column}: việc thường xuyên; ghi kết quả của kỳ, kết thúc vào cuối năm',
} as const;
