// What the script says, in both languages. What stands on the page from the start is in page.html.

const both = (vi, en) => ({ vi, en });

export const WORDS = {
  running: both("Đang chạy…", "Running…"),
  stopped: both("Đã dừng.", "Stopped."),
  searching: both("Đang tìm câu hỏi phù hợp…", "Looking for a question that fits…"),
  noQuestion: both("Chưa có câu hỏi nào phù hợp. Hãy thử từ khác, hoặc tự viết truy vấn.", "No question fits. Try other words, or write a query."),
  noSuch: both("Không có câu hỏi nào tên là", "There is no question called"),
  runs: both("Câu hỏi được chạy: ", "The question that runs: "),
  others: both("Có phải bạn muốn hỏi:", "Did you mean:"),
  failed: both("Không chạy được", "It could not be run"),
  noServer: both("Không liên lạc được với máy chủ.", "The server cannot be reached."),
  stale: both("Bản đồ thị mới nhất không dùng được; các câu trả lời lấy từ bản trước đó.", "The newest build of the graph cannot be served; answers come from the one before."),
  tooLong: both("Máy chủ đã dừng truy vấn vì quá thời gian hoặc bộ nhớ cho phép.", "The server stopped the query: it took more time or memory than is allowed."),
  cutRows: both("Kết quả quá dài: máy chủ chỉ gửi những dòng đầu. Hãy thêm điều kiện, hoặc dùng LIMIT và OFFSET.", "The answer is too long: the server sent its first rows only. Narrow the query, or page with LIMIT and OFFSET."),
  cutBytes: both("Kết quả quá lớn: máy chủ đã cắt bớt. Hãy chọn ít cột hơn, hoặc thêm điều kiện.", "The answer is too large: the server cut it. Choose fewer columns, or narrow the query."),
  none: both("Không có kết quả nào.", "No results."),
  yes: both("Đúng (true)", "Yes (true)"),
  no: both("Không (false)", "No (false)"),
  more: both("Hiện thêm", "Show more"),
  unfold: both("Cả đoạn", "The whole text"),
  withoutValues: both("Cột không có giá trị:", "Columns without values:"),
  table: both("Bảng", "Table"),
  network: both("Mạng lưới", "Network"),
  bars: both("Biểu đồ cột", "Bar chart"),
  map: both("Bản đồ", "Map"),
  label: both("Nhãn", "Label"),
  value: both("Giá trị", "Value"),
  size: both("Cỡ điểm", "Size"),
  same: both("bằng nhau", "all the same"),
  subject: both("chủ thể", "subject"),
  property: both("thuộc tính", "property"),
  object: both("giá trị", "object"),
  excel: both("CSV cho Excel", "CSV for Excel"),
  link: both("Liên kết của truy vấn", "Link to this query"),
  gexf: both("GEXF (Gephi)", "GEXF (Gephi)"),
  required: both("bắt buộc", "required"),
  any: both("tất cả", "any"),
  missing: both("Hãy điền ô này.", "Fill this in."),
  run: both("Chạy", "Run"),
  edit: both("Sửa truy vấn", "Edit the query"),
  columns: both("Các cột của kết quả", "Columns of the answer"),
  written: both("Truy vấn tự viết", "Your query"),
  noneFound: both("Không tìm thấy gì.", "Nothing found."),
  barsCut: both("Chỉ vẽ các giá trị đầu tiên.", "Only the first values are drawn."),
  netCut: both("Mạng lưới quá lớn: chỉ vẽ phần đầu.", "The network is too large: its first part is drawn."),
  pick: both("Bấm vào một điểm: đường dẫn tới trang của nó hiện ở đây.", "Choose a point: the way to its page appears here."),
  points: both("Các điểm và liên hệ", "Points and links"),
  mapSays: both("Vị trí theo kinh độ, vĩ độ; không có nền bản đồ.", "Places by longitude and latitude; there is no background map."),
};

export const KINDS = {
  competency: both("Câu hỏi nghiên cứu", "Research questions"),
  federated: both("Hỏi thêm nguồn bên ngoài", "With outside sources"),
};

// Parameters of shipped questions by their names.
export const PARAMETERS = {
  baseline: both("so với", "compared with"),
  body: both("cơ quan", "body"),
  date: both("ngày", "date"),
  days: both("số ngày", "days"),
  document: both("văn bản", "document"),
  entity: both("đối tượng", "thing"),
  former: both("tỉnh trước sắp xếp", "province before the merger"),
  indicator: both("chỉ tiêu", "indicator"),
  later: both("tỉnh sau sắp xếp", "province after the merger"),
  office: both("chức vụ", "office"),
  organization: both("cơ quan, tổ chức", "organization"),
  period: both("kỳ", "period"),
  person: both("cán bộ", "person"),
  province: both("tỉnh, thành phố", "province"),
  threshold: both("ngưỡng", "threshold"),
  topic: both("lĩnh vực", "topic"),
  year: both("năm", "year"),
};

// Why what was typed into a field of a type is not taken.
export const WRONG = {
  integer: both("Hãy điền một số nguyên, ví dụ 2024.", "A whole number is needed, such as 2024."),
  decimal: both("Hãy điền một số, phần thập phân sau dấu chấm, ví dụ 12.5.", "A number is needed, such as 12.5."),
  date: both("Hãy điền một ngày có thật.", "A day that exists is needed."),
};

// Kinds of terms that are completed.
export const TERMS = {
  class: both("lớp", "class"),
  property: both("thuộc tính", "property"),
  indicator: both("chỉ tiêu", "indicator"),
  province: both("tỉnh, thành phố", "province"),
  sector: both("ngành", "sector"),
  unit: both("đơn vị", "unit"),
  "value-kind": both("loại số liệu", "kind of figure"),
  office: both("chức vụ", "office"),
};

// "12 dòng · 0,3 giây", "12 rows · 0.3 s".
export function counted(count, seconds, unit) {
  const number = (lang, value, digits) => new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const units = { rows: both("dòng", count === 1 ? "row" : "rows"), triples: both("bộ ba", count === 1 ? "triple" : "triples") }[unit];
  return both(`${number("vi", count, 0)} ${units.vi} · ${number("vi", seconds, 2)} giây`, `${number("en", count, 0)} ${units.en} · ${number("en", seconds, 2)} s`);
}
