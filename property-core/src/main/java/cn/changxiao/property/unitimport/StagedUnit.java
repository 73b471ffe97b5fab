package cn.changxiao.property.unitimport;

import cn.changxiao.property.estate.UnitKey;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.unitfile.ReadUnit;
import cn.changxiao.property.unitfile.UnitField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row on its way into the staging table, its compound found or missed. */
record StagedUnit(FileId file, ReadUnit row, Set<Long> compounds, List<RowMessage> said) {

    static final String INSERT = """
            INSERT INTO import_unit_row (file_id, row_no, compound_id, unit_key, row_part, compound, building, building_key,
                entrance, room, floor_no, floor_guess, area_hundredths, nature, nature_guess, estate_number, planned_use,
                seller, delivered_on, owned_since, owners, fee_item, fee_period, fee_fen, fee_due, deposit_fen, balance_fen,
                balance_on, is_readable, is_incomplete, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int LONGEST_SENTENCE = 500;

    StagedUnit(FileId file, ReadUnit row, CompoundNames names) {
        this(file, row, names.compounds(row.value(UnitField.COMPOUND).orElse("")), new ArrayList<>(row.messages()));
        String compound = row.value(UnitField.COMPOUND).orElse("");
        if (!compound.isEmpty() && compounds.size() != 1) {
            said.add(new RowMessage(
                    UnitField.COMPOUND.label(),
                    Severity.CRITICAL,
                    compounds.isEmpty()
                            ? "没有登记名为“%s”的小区，或不在您的管辖范围，请先导入小区或更正名称。".formatted(compound)
                            : "名为“%s”的小区有 %d 个，请改填小区编号。".formatted(compound, compounds.size())));
        }
    }

    static void learn(CompoundNames names, List<ReadUnit> rows) {
        names.learn(rows.stream()
                .flatMap(row -> row.value(UnitField.COMPOUND).stream())
                .toList());
    }

    @Nullable Object[] values() {
        boolean isReadable = said.stream().noneMatch(message -> message.severity() == Severity.CRITICAL);
        Optional<UnitKey> key = row.key();
        return new @Nullable Object[] {
            file.value(),
            row.number(),
            compounds.size() == 1 ? compounds.iterator().next() : null,
            key.map(UnitKeys::text).orElse(null),
            part(),
            text(UnitField.COMPOUND),
            text(UnitField.BUILDING),
            key.map(UnitKey::building).orElse(""),
            text(UnitField.ENTRANCE),
            text(UnitField.ROOM),
            number(UnitField.FLOOR),
            row.guess(UnitField.FLOOR).map(Long::valueOf).orElse(null),
            number(UnitField.AREA),
            row.value(UnitField.NATURE).orElse(null),
            row.guess(UnitField.NATURE).orElse(null),
            row.value(UnitField.ESTATE_NUMBER).orElse(null),
            row.value(UnitField.PLANNED_USE).orElse(null),
            row.value(UnitField.SELLER).orElse(null),
            row.value(UnitField.DELIVERED).orElse(null),
            row.value(UnitField.SINCE).orElse(null),
            row.owners().size(),
            row.value(UnitField.FEE_ITEM).orElse(null),
            number(UnitField.FEE_PERIOD),
            number(UnitField.FEE_OPEN),
            row.value(UnitField.FEE_DUE).orElse(null),
            number(UnitField.FUND_DEPOSIT),
            number(UnitField.FUND_BALANCE),
            row.value(UnitField.FUND_DAY).orElse(null),
            isReadable,
            isReadable && row.isIncomplete(),
            (isReadable ? ImportOutcome.NEW : ImportOutcome.REJECTED).name()
        };
    }

    List<@Nullable Object[]> messages() {
        List<@Nullable Object[]> result = new ArrayList<>();
        for (RowMessage message : said) {
            String sentence = message.sentence();
            result.add(new @Nullable Object[] {
                file.value(),
                row.number(),
                result.size() + 1,
                message.column(),
                message.severity().name(),
                sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE))
            });
        }
        return result;
    }

    /** One unit may have a row for each item and month when the row says nothing else of it. */
    private String part() {
        boolean isFeeOnly = row.values().keySet().stream().allMatch(field -> switch (field.part()) {
            case PLACE, FEE -> true;
            default -> false;
        });
        return isFeeOnly && row.value(UnitField.FEE_OPEN).isPresent()
                ? text(UnitField.FEE_ITEM) + "|" + text(UnitField.FEE_PERIOD)
                : "";
    }

    private String text(UnitField field) {
        return row.value(field).orElse("");
    }

    private @Nullable Long number(UnitField field) {
        return row.value(field).map(Long::valueOf).orElse(null);
    }
}
