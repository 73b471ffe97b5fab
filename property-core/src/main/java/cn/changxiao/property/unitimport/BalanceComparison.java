package cn.changxiao.property.unitimport;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.opening.OpeningAnswer;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.opening.OpeningBalances;
import cn.changxiao.property.opening.OpeningSource;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the modules that keep balances what would become of a compound's opening balances. */
@Singleton
class BalanceComparison {

    private static final int FEE = 4;
    private static final int FUND = 8;
    private static final String CONFLICT = """
            INSERT IGNORE INTO import_unit_conflict (file_id, row_no, field, published, registered)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String REFUSED = """
            INSERT IGNORE INTO import_message (file_id, row_no, message_no, column_name, severity, sentence)
            VALUES (?, ?, 210, ?, 'CRITICAL', ?)
            """;

    private final Sql sql;
    private final BalanceRows rows;
    private final List<OpeningBalances> keepers;

    BalanceComparison(Sql sql, BalanceRows rows, List<OpeningBalances> keepers) {
        this.sql = sql;
        this.rows = rows;
        this.keepers = List.copyOf(keepers);
    }

    void compare(FileId file, UnitFiles.Asked asked, long compound) {
        for (UnitPart part : List.of(UnitPart.FEE, UnitPart.FUND)) {
            if (asked.mapping().has(part)) {
                List<OpeningBalance> balances = rows.of(file, compound, part, false);
                write(file, part, balances, answers(asked, compound, part, balances));
            }
        }
    }

    /** Hands the new balances to their keepers, in the running transaction. */
    void record(FileId file, UnitFiles.Asked asked, long compound) {
        for (OpeningBalances keeper : keepers) {
            if (asked.mapping().has(keeper.part())) {
                List<OpeningBalance> balances = rows.of(file, compound, keeper.part(), true);
                if (!balances.isEmpty()) {
                    keeper.record(
                            asked.viewer(),
                            new OpeningSource(file, asked.name(), asked.maker()),
                            new CompoundId(compound),
                            balances);
                }
            }
        }
    }

    static int bit(UnitPart part) {
        return part == UnitPart.FEE ? FEE : FUND;
    }

    private List<OpeningAnswer> answers(
            UnitFiles.Asked asked, long compound, UnitPart part, List<OpeningBalance> balances) {
        return keepers.stream()
                .filter(keeper -> keeper.part() == part)
                .findFirst()
                .map(keeper -> keeper.check(asked.viewer(), new CompoundId(compound), balances))
                .orElseGet(() -> balances.stream()
                        .map(balance -> OpeningAnswer.refused("本系统未启用%s，请把该列设为“不导入”。".formatted(part.label())))
                        .toList());
    }

    private void write(FileId file, UnitPart part, List<OpeningBalance> balances, List<OpeningAnswer> answers) {
        List<@Nullable Object[]> adds = new ArrayList<>();
        List<@Nullable Object[]> refused = new ArrayList<>();
        List<@Nullable Object[]> conflicts = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            int row = balances.get(i).row();
            String amount = balances.get(i).amount().toString();
            String sentence = answers.get(i).sentence();
            switch (answers.get(i).kind()) {
                case NEW -> adds.add(new @Nullable Object[] {bit(part), file.value(), row});
                case SAME -> {}
                case CONFLICT ->
                    conflicts.add(new @Nullable Object[] {file.value(), row, part.name(), amount, sentence});
                case REFUSED -> refused.add(new @Nullable Object[] {file.value(), row, part.label(), sentence});
            }
        }
        sql.batch("UPDATE import_unit_row SET adds = adds | ? WHERE file_id = ? AND row_no = ?", adds);
        sql.batch(CONFLICT, conflicts);
        sql.batch(REFUSED, refused);
        sql.batch(
                "UPDATE import_unit_row SET outcome = 'REJECTED' WHERE file_id = ? AND row_no = ?",
                refused.stream()
                        .map(row -> new @Nullable Object[] {row[0], row[1]})
                        .toList());
    }
}
