package cn.changxiao.property.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The merged ranges of one sheet, asked row by row from the top: only those of the present row are looked at. */
final class MergedCells {

    private static final int LETTERS = 26;

    private final List<Range> waiting;
    private final List<Range> present = new ArrayList<>();
    private int next;

    MergedCells(List<Range> ranges) {
        this.waiting =
                ranges.stream().sorted(Comparator.comparingInt(Range::firstRow)).toList();
    }

    /** The columns below {@code width} that are merged in this row; rows are asked in order. */
    Set<Integer> columnsAt(int row, int width) {
        move(row);
        Set<Integer> columns = new TreeSet<>();
        for (Range range : present) {
            for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), width - 1); column++) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The merged ranges of this row, as Excel names them. */
    String rangeAt(int row) {
        move(row);
        return present.stream()
                .map(Range::text)
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    private void move(int row) {
        while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
            present.add(waiting.get(next));
            next++;
        }
        present.removeIf(range -> range.lastRow() < row);
    }

    /** {@code B5}: the row counts from 1, the column from 0. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row).toString();
    }

    /** A merged range, such as {@code A2:C3}; columns count from 0, rows from 1. */
    record Range(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        static Range parse(String text) {
            String[] corners = text.split(":", 2);
            String last = corners.length > 1 ? corners[1] : corners[0];
            return new Range(text, row(corners[0]), row(last), column(corners[0]), column(last));
        }

        private static int row(String cell) {
            return Integer.parseInt(cell.replaceAll("[^0-9]", ""));
        }

        private static int column(String cell) {
            int column = 0;
            for (char letter : cell.replaceAll("[^A-Z]", "").toCharArray()) {
                column = column * LETTERS + letter - 'A' + 1;
            }
            return column - 1;
        }
    }
}
