package cn.changxiao.property.tabular;

import java.util.List;

/** Passes lines on as they stand; only empty ones are left out. */
final class BareLines implements TableLines {

    private final TabularFile file;
    private final LineVisitor visitor;
    private int lines;

    BareLines(TabularFile file, LineVisitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    @Override
    public void problem(int column, String sentence) {
        visitor.problem(column, sentence);
    }

    @Override
    public void line(String place, int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        lines++;
        if (lines > TableLead.MOST_ROWS) {
            throw UnreadableFile.tooManyRows(file.name(), TableLead.MOST_ROWS);
        }
        visitor.line(number, cells);
    }

    void requireSome() {
        if (lines == 0) {
            throw UnreadableFile.empty(file.name());
        }
    }
}
