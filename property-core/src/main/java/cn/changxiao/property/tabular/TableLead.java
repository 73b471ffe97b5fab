package cn.changxiao.property.tabular;

import java.util.List;

/**
 * Finds the header in the lines of a file and passes the rest on: a title of one cell above the header and empty lines
 * are left out.
 */
final class TableLead implements TableLines {

    static final int MOST_ROWS = 500_000;

    private final TabularFile file;
    private final TableVisitor visitor;
    private int titles;
    private int rows;
    private boolean hasHeader;

    TableLead(TabularFile file, TableVisitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    boolean hasHeader() {
        return hasHeader;
    }

    @Override
    public void problem(int column, String sentence) {
        if (hasHeader) {
            visitor.problem(column, sentence);
        }
    }

    @Override
    public void line(String place, int number, List<String> cells) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == 0) {
            return;
        }
        if (hasHeader) {
            rows++;
            if (rows > MOST_ROWS) {
                throw UnreadableFile.tooManyRows(file.name(), MOST_ROWS);
            }
            visitor.row(number, cells);
        } else if (filled == 1) {
            titles++;
        } else {
            TabularFile.requireHeader(place, cells);
            hasHeader = true;
            visitor.header(cells);
        }
    }

    void requireHeaderSeen() {
        if (!hasHeader) {
            throw titles == 0 ? UnreadableFile.empty(file.name()) : UnreadableFile.noHeader("文件“" + file.name() + "”");
        }
    }
}
