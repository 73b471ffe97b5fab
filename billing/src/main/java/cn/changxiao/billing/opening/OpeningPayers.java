package cn.changxiao.billing.opening;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.opening.OpeningBalance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who owes an opening balance: the owner with the largest share on the month's first day, or, where the register begins
 * later, the first owner it knows.
 */
@Singleton
class OpeningPayers {

    private static final String OWNED = """
            SELECT u.unit_id, u.building_id, u.area_hundredths, o.person_id, o.valid_from, o.valid_until
            FROM registry_unit u JOIN registry_ownership o ON o.unit_id = u.unit_id
            WHERE u.compound_id = ?
            ORDER BY u.unit_id, o.valid_from, o.numerator * 1000000000 DIV o.denominator DESC, o.person_id
            """;

    private final Sql sql;

    OpeningPayers(Sql sql) {
        this.sql = sql;
    }

    /** Every unit of the compound that has an owner. */
    Map<Long, Owned> ofCompound(CompoundId compound) {
        Map<Long, Owned> owned = new HashMap<>();
        sql.list(
                OWNED,
                row -> {
                    Owned unit = new Owned(row.getLong(1), row.getLong(2), row.getLong(3), new ArrayList<>());
                    owned.putIfAbsent(unit.unit(), unit);
                    return owned.getOrDefault(unit.unit(), unit)
                            .owners()
                            .add(new Owner(
                                    row.getLong(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getObject(6, LocalDate.class)));
                },
                compound.value());
        return owned;
    }

    static Owned require(Map<Long, Owned> owned, OpeningBalance balance) {
        return Optional.ofNullable(owned.get(balance.unit().orElseThrow().value()))
                .orElseThrow(() ->
                        new InvalidValue("第 %d 行 %s 没有登记业主，无法确定欠费人，请先导入业主。".formatted(balance.row(), balance.place())));
    }

    /** A unit with its owners, the earliest and among them the largest first. */
    record Owned(long unit, long building, long areaHundredths, List<Owner> owners) {

        long payerOn(LocalDate day) {
            return owners.stream()
                    .filter(owner -> !day.isBefore(owner.from()) && day.isBefore(owner.until()))
                    .findFirst()
                    .orElse(owners.get(0))
                    .person();
        }
    }

    /** Somebody's share of a unit over a period. */
    record Owner(long person, LocalDate from, LocalDate until) {}
}
