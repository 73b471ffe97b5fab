package cn.changxiao.property.bankstatement.table;

import java.util.ArrayList;
import java.util.List;

/**
 * WeChat puts a backquote before every value of its merchant bills and quotes nothing: a comma inside a name splits the
 * value, and the part behind it has no backquote.
 */
final class Backquotes {

    private static final String MARK = "`";

    private Backquotes() {}

    /** The values without their marks, those that a comma had split joined again. */
    static List<String> removed(List<String> cells) {
        if (cells.isEmpty() || !cells.get(0).startsWith(MARK)) {
            return cells;
        }
        List<String> values = new ArrayList<>(cells.size());
        for (String cell : cells) {
            if (cell.startsWith(MARK)) {
                values.add(cell.substring(1).strip());
            } else {
                values.set(values.size() - 1, values.get(values.size() - 1) + "," + cell);
            }
        }
        return values;
    }
}
