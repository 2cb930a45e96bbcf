// What the server says is wrong, in the reader's language: its own words are English, for programs and people alike.

import { PARAMETERS } from "./words.js";

const place = (at) => (at ? at.replace("line", "dòng").replace("column", "cột") : "");
const near = (names) => (names ? `; gần giống: ${names}` : "");
const called = (name) => (PARAMETERS[name] || { vi: name }).vi;
const seconds = (text) => text.replace(".", ",");

// What the first line of a message is like, and the same in Vietnamese from what stands in its groups.
const VIETNAMESE = [
  [/^not a SPARQL query, at line (\d+), column (\d+)$/, (line, column) => `không phải truy vấn SPARQL: lỗi ở dòng ${line}, cột ${column}`],
  [/^not a SPARQL query: SELECT, ASK.* must follow the prefixes$/, () => "không phải truy vấn SPARQL: sau các tiền tố phải là SELECT, ASK, CONSTRUCT hoặc DESCRIBE"],
  [/^not SPARQL: (.*)$/, (what) => `không phải SPARQL: ${what}`],
  [/^the prefix (\S*): is not declared, at line (\d+)$/, (prefix, line) => `tiền tố ${prefix}: chưa được khai báo, ở dòng ${line}`],
  [/^the engine cannot answer the query: (.*)$/, (what) => `máy chủ không trả lời được truy vấn này: ${what}`],
  [/^SERVICE is not answered here( \(.*?\))?:/, (at) => `máy chủ này không chạy SERVICE${place(at)}: từ đây không truy vấn nào hỏi được nơi khác; hãy hỏi từ phía bạn, trong đó SERVICE là địa chỉ của máy chủ này, hoặc chạy lệnh “tinhkg query” trên thư mục đồ thị`],
  [/^(\S+) asks other endpoints, too/, (name) => `câu hỏi này hỏi cả nguồn bên ngoài, mà từ máy chủ này không hỏi ra ngoài được: hãy chạy “tinhkg query ${name}” trên thư mục đồ thị, hoặc bấm “Sửa truy vấn” rồi hỏi từ máy chủ của bạn`],
  [/^this endpoint only answers queries/, () => "máy chủ này chỉ trả lời truy vấn, không nhận lệnh cập nhật"],
  [/^the query is ([\d,]+) bytes long; ([\d,]+) are allowed$/, (size, most) => `truy vấn dài ${size.replaceAll(",", ".")} byte; chỉ được ${most.replaceAll(",", ".")}`],
  [/^the query is nested more than (\d+) brackets deep( \(.*\))?$/, (deep, at) => `truy vấn lồng quá ${deep} lớp ngoặc${place(at)}`],
  [/^the query has more than (\d+) of (.*); put lists into VALUES$/, (most, which) => `truy vấn có quá ${most} phép ${which}; hãy đưa danh sách vào VALUES`],
  [/^no answer within ([\d.]+) seconds, and other queries wait/, (time) => `chưa có kết quả sau ${seconds(time)} giây, mà các truy vấn khác đang chờ; hãy hỏi ít hơn`],
  [/^no answer within ([\d.]+) seconds/, (time) => `chưa có kết quả sau ${seconds(time)} giây; hãy hỏi ít hơn mỗi lần`],
  [/^the query needs more memory/, () => "truy vấn cần nhiều bộ nhớ hoặc thời gian xử lý hơn mức cho phép"],
  [/^one row of the answer alone is larger than/, () => "chỉ một dòng của kết quả đã lớn hơn mức cho phép"],
  [/^the graph cannot be read/, () => "máy chủ không đọc được đồ thị"],
  [/^there is no question /, () => "không có câu hỏi nào tên như vậy"],
  [/^\S+: no parameter '(\w+)'/, (name) => `câu hỏi này không có ô “${name}”`],
  [/^\S+: needs the parameter '(\w+)'/, (name) => `hãy điền ô “${called(name)}”`],
  [/^\S+: parameter '(\w+)': the graph has no \w+ called (['"])(.*)\2(?:; near: (.*))?$/, (name, _, text, like) => `ô “${called(name)}”: đồ thị không có “${text}”${near(like)}`],
  [/^\S+: parameter '(\w+)': no such day: (['"])(.*)\2$/, (name, _, text) => `ô “${called(name)}”: không có ngày ${text}`],
  [/^\S+: parameter '(\w+)': not .*?: (['"])(.*)\2/, (name, _, text) => `ô “${called(name)}”: “${text}” không hợp lệ`],
];

// A message in both languages; the lines after its first, which quote the query, are the same in both.
export function bilingual(message) {
  const [first, ...quoted] = message.split("\n");
  for (const [pattern, told] of VIETNAMESE) {
    const match = pattern.exec(first);
    if (match) return { vi: [told(...match.slice(1)), ...quoted].join("\n"), en: message };
  }
  return { vi: `Máy chủ trả lời (bằng tiếng Anh): ${message}`, en: message };
}
