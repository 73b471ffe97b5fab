package cn.changxiao.fund.publication;

import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the repairs that a custodian has paid for a compound in some months, each with what every unit bears of it. */
@Singleton
class NoticeSpendings {

    private static final String PAID = """
            FROM fund_withdrawal w
            JOIN fund_withdrawal_payment p ON p.withdrawal_id = w.withdrawal_id
            JOIN fund_book k ON k.book_id = p.book_id
            %s
            WHERE w.compound_id = ? AND w.state = 'PAID' AND k.custodian_id = ? AND w.paid_on >= ? AND w.paid_on < ?
            """;
    private static final String SPENDINGS =
            """
            SELECT w.withdrawal_id, w.project, w.component, w.contractor, w.paid_on, COALESCE(b.label, '全小区') AS scope,
                SUM(p.amount_fen) AS paid_fen
            """ + PAID.formatted("LEFT JOIN registry_building b ON b.building_id = w.building_id") + """
            GROUP BY w.withdrawal_id, w.project, w.component, w.contractor, w.paid_on, b.label
            ORDER BY w.paid_on, w.withdrawal_id
            """;
    private static final String SHARES = """
            SELECT DISTINCT s.withdrawal_id, s.line_no, CONCAT(u.building_label, u.entrance, u.room,
                    CASE s.part WHEN 'SELLER' THEN '（售房单位）' ELSE '' END) AS place,
                s.area_hundredths, s.share_fen, s.from_account_fen, s.self_pay_fen
            """ + PAID.formatted("""
                    JOIN fund_withdrawal_share s ON s.withdrawal_id = w.withdrawal_id
                    JOIN registry_unit u ON u.unit_id = s.unit_id
                    """) + "ORDER BY s.withdrawal_id, s.line_no";

    private final Sql sql;

    NoticeSpendings(Sql sql) {
        this.sql = sql;
    }

    List<OpenData.Spending> of(long custodian, CompoundId compound, NoticePeriod period) {
        Object[] values = {compound.value(), custodian, period.firstDay(), period.end()};
        Map<Long, List<OpenData.Share>> shares = new HashMap<>();
        sql.list(
                SHARES,
                row -> shares.computeIfAbsent(row.getLong("withdrawal_id"), first -> new ArrayList<>())
                        .add(new OpenData.Share(
                                row.getString("place"),
                                row.getLong("area_hundredths"),
                                row.getLong("share_fen"),
                                row.getLong("from_account_fen"),
                                row.getLong("self_pay_fen"))),
                values);
        return sql.list(
                SPENDINGS,
                row -> new OpenData.Spending(
                        row.getString("withdrawal_id"),
                        row.getString("project"),
                        ComponentKind.valueOf(row.getString("component")).label(),
                        row.getString("scope"),
                        row.getString("contractor"),
                        row.getString("paid_on"),
                        row.getLong("paid_fen"),
                        shares.getOrDefault(row.getLong("withdrawal_id"), List.of())),
                values);
    }
}
