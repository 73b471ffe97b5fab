package cn.changxiao.billing.tariff;

import cn.changxiao.billing.charge.ApprovedPrice;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what bill runs charge by: approved prices of every kind. */
@Singleton
public class ApprovedPrices {

    private static final String PRICES =
            "SELECT t.compound_id, t.fee_item_id, t.tariff_id, t.valid_from, t.valid_until, "
                    + StoredPrice.COLUMNS
                    + "FROM billing_tariff t WHERE t.state = 'APPROVED' AND t.compound_id IN (%s) "
                    + "ORDER BY t.compound_id, t.fee_item_id, t.valid_from";
    private final Sql sql;

    ApprovedPrices(Sql sql) {
        this.sql = sql;
    }

    /** The prices of each of the compounds that has one. */
    public Map<Long, List<ApprovedPrice>> of(Collection<Long> compounds) {
        Map<Long, List<ApprovedPrice>> prices = new HashMap<>();
        if (!compounds.isEmpty()) {
            sql.list(
                    PRICES.formatted(Sql.marks(compounds.size())),
                    row -> prices.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                            .add(read(row)),
                    compounds.toArray());
        }
        return prices;
    }

    private static ApprovedPrice read(ResultSet row) throws SQLException {
        return new ApprovedPrice(
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getLong("tariff_id"),
                StoredPrice.read(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
