package cn.changxiao.billing.relief;

import cn.changxiao.billing.charge.Relief;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the approved reliefs of some compounds by unit, as a bill run charges by them. */
@Singleton
public class ApprovedReliefs {

    private static final String OF_COMPOUNDS = """
            SELECT r.relief_id, r.unit_id, r.fee_item_id, r.share_ppm, r.month_fen, r.valid_from, r.valid_until
            FROM billing_relief r WHERE r.compound_id IN (%s) AND r.state = 'APPROVED'
            """;

    private final Sql sql;

    ApprovedReliefs(Sql sql) {
        this.sql = sql;
    }

    /** Nothing for units without relief. */
    public Map<Long, List<Relief>> of(Collection<Long> compounds) {
        Map<Long, List<Relief>> reliefs = new HashMap<>();
        if (!compounds.isEmpty()) {
            sql.list(
                    OF_COMPOUNDS.formatted(Sql.marks(compounds.size())),
                    row -> reliefs.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>(1))
                            .add(read(row)),
                    compounds.toArray());
        }
        return reliefs;
    }

    private static Relief read(ResultSet row) throws SQLException {
        return new Relief(
                row.getLong("relief_id"),
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getLong("share_ppm"),
                Money.ofFen(row.getLong("month_fen")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
