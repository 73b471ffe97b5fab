package cn.changxiao.billing.bill;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The bills of a selection in the order in which a person walks from door to door. */
@Singleton
public class DeliveryRound {

    private static final String STOPS = """
            SELECT b.bill_id, c.name AS compound_name, u.building_label, u.entrance FROM billing_bill b
            JOIN registry_compound c ON c.compound_id = b.compound_id
            JOIN registry_unit u ON u.unit_id = b.unit_id
            """;
    private static final String ORDER =
            " ORDER BY b.compound_id, u.building_id, u.delivery_order, u.unit_id, b.bill_id";
    private static final String OF_UNITS = STOPS + """
            JOIN (SELECT DISTINCT x.bill_id FROM registry_unit y
                    JOIN billing_open_item x ON x.unit_id = y.unit_id AND x.period = ?
                    WHERE %s = ?) k ON k.bill_id = b.bill_id
            WHERE b.issuer_id = ? AND NOT EXISTS (SELECT 1 FROM billing_bill_void v WHERE v.bill_id = b.bill_id)
            """ + ORDER;
    private static final String OF_BUILDING = OF_UNITS.formatted("y.building_id");
    private static final String OF_COMPOUND = OF_UNITS.formatted("y.compound_id");
    private static final String OF_RUN = STOPS
            + "WHERE b.issuer_id = ? AND NOT EXISTS (SELECT 1 FROM billing_bill_void v WHERE v.bill_id = b.bill_id) AND b.run_id = ?"
            + ORDER;

    private final Sql sql;

    DeliveryRound(Sql sql) {
        this.sql = sql;
    }

    /** The viewer's own bills only; empty when the selection has none. */
    @ReadOnly
    public List<Stop> of(Viewer viewer, BillSelection selection) {
        long issuer = Managers.issuer(viewer, "打印账单").value();
        if (selection instanceof BillSelection.OfBuilding of) {
            return sql.list(OF_BUILDING, DeliveryRound::stop, of.month().number(), of.building(), issuer);
        }
        if (selection instanceof BillSelection.OfCompound of) {
            return sql.list(
                    OF_COMPOUND,
                    DeliveryRound::stop,
                    of.month().number(),
                    of.compound().value(),
                    issuer);
        }
        BillSelection.OfRun of = (BillSelection.OfRun) selection;
        return sql.list(OF_RUN, DeliveryRound::stop, issuer, of.run().value());
    }

    private static Stop stop(ResultSet row) throws SQLException {
        String entrance = row.getString("entrance");
        String place = row.getString("building_label") + (entrance.isEmpty() ? "" : " " + entrance + "单元");
        return new Stop(new BillId(row.getLong("bill_id")), row.getString("compound_name"), place);
    }

    /** One door. */
    public record Stop(BillId bill, String compound, String place) {

        /** True if both hang at the same entrance. */
        public boolean isInStackOf(Stop other) {
            return compound.equals(other.compound) && place.equals(other.place);
        }
    }
}
