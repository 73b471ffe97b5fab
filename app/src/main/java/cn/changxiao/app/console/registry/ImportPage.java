package cn.changxiao.app.console.registry;

import cn.changxiao.property.importing.ImportConflict;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.importing.ImportSummary;
import cn.changxiao.property.importing.ImportedRow;
import java.util.List;

/** A preview, or after confirmation the result: rows after {@code after}, of one outcome or of all. */
public record ImportPage(
        ImportSummary summary, String outcome, int after, List<ImportedRow> rows, List<ImportConflict> conflicts) {

    /** The last row on this page, after which the next one begins. */
    public int last() {
        return rows.isEmpty() ? after : rows.get(rows.size() - 1).number();
    }

    /** The colour of an outcome's badge. */
    public static String tone(ImportOutcome outcome) {
        return switch (outcome) {
            case NEW, ADDS -> "good";
            case UNCHANGED -> "neutral";
            case CONFLICT -> "warn";
            case REJECTED -> "bad";
        };
    }
}
