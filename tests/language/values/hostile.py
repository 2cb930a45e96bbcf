"""Inputs that make a careless regular expression run for hours: a reader of values has to come back from each."""

SIZE = 100_000

PIECES = (
    "1", "1.", "1/", "1-", "1:", "(", "(0", "0 12 ", "12/", "1%-", " 2024-2025", "57-nq/", "1-A-A-A-", "1 tỷ ",
    "1 đồng/", "1 đến ", "khoảng hơn ", "gấp ", "thứ 1/", "hai mươi ", "tháng 1 -", "ngày 1/", "năm 2024 ",
    "từ đầu năm đến ", "so với cùng kỳ ", "\u00a0",
)  # fmt: skip


def inputs() -> list[str]:
    """Returns each piece repeated to 100 kB, with something at the end that breaks the pattern."""
    return [piece * (SIZE // len(piece)) + "x" for piece in PIECES]
