package cn.changxiao.fund.seal.offline;

/** The units of open data as a table for a spreadsheet: one line a unit and the sums below, in yuan. */
public final class OpenDataCsv {

    /** Without it a spreadsheet takes the file for another encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OpenDataCsv() {}

    /** Lines end as RFC 4180 wants them. */
    public static String write(OpenData data) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        line(text, "line", "place", "opening", "in", "out", "closing");
        for (OpenData.Unit unit : data.units()) {
            line(
                    text,
                    Integer.toString(unit.line()),
                    unit.place(),
                    OpenDataJson.hundredths(unit.openingFen()),
                    OpenDataJson.hundredths(unit.inFen()),
                    OpenDataJson.hundredths(unit.outFen()),
                    OpenDataJson.hundredths(unit.closingFen()));
        }
        line(
                text,
                "",
                "合计",
                OpenDataJson.hundredths(data.openingFen()),
                OpenDataJson.hundredths(data.inFen()),
                OpenDataJson.hundredths(data.outFen()),
                OpenDataJson.hundredths(data.closingFen()));
        return text.toString();
    }

    private static void line(StringBuilder text, String... cells) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator).append(quoted(cell));
            separator = ",";
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
