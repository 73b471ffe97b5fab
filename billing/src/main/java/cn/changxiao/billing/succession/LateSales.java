package cn.changxiao.billing.succession;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists bills whose payer would be another one as known now for at least one of the days they bill: a change of owners was
 * recorded after they were posted and reaches back into their days. What is charged as a whole is judged by its first day.
 * A person decides what follows; nothing is changed by itself.
 */
@Singleton
public class LateSales {

    private static final int MOST = 1_000;
    private static final String TOUCHED = """
            SELECT b.bill_id, b.number_year, b.number_in_year, b.period, b.unit_id, b.payer_id, b.due_fen,
                c.name AS compound_name, u.building_label, u.entrance, u.room, h.valid_from, h.recorded_at, h.evidence,
                (SELECT CONCAT(p.person_kind, ' ', p.person_name) FROM registry_ownership_history p
                    WHERE p.unit_id = b.unit_id AND p.person_id = b.payer_id LIMIT 1) AS payer_name,
                (SELECT SUM(x.open_fen) FROM billing_open_item x
                    WHERE x.unit_id = b.unit_id AND x.period BETWEEN b.period AND b.period_to
                        AND x.bill_id = b.bill_id) AS open_fen,
                k.first_day, k.last_day
            FROM registry_visible_compound v
            JOIN registry_compound c ON c.compound_id = v.compound_id
            JOIN registry_unit u ON u.compound_id = v.compound_id
            JOIN registry_ownership_change h ON h.unit_id = u.unit_id AND h.kind IN ('SALE', 'CORRECTION')
            JOIN (SELECT o.unit_id, o.bill_id,
                    STR_TO_DATE(CONCAT(o.period, '01'), '%Y%m%d') + INTERVAL (i.first_day - 1) DAY AS first_day,
                    STR_TO_DATE(CONCAT(o.period, '01'), '%Y%m%d') + INTERVAL (CASE
                        WHEN COALESCE((SELECT r.proration FROM billing_item_rule r
                            WHERE r.issuer_id = o.issuer_id AND r.fee_item_id = o.fee_item_id
                                AND r.approved_from <= o.period ORDER BY r.approved_from DESC LIMIT 1),
                            f.proration) = 'WHOLE_MONTH' OR t.price_kind = 'FIXED' OR i.days_billed = 0 THEN i.first_day
                        ELSE i.first_day + i.days_billed - 1 END - 1) DAY AS last_day
                FROM billing_open_item o
                JOIN billing_bill_item i ON i.period = o.period AND i.unit_id = o.unit_id
                    AND i.fee_item_id = o.fee_item_id AND i.sequence_no = o.sequence_no
                JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id
                LEFT JOIN billing_tariff t ON t.tariff_id = i.tariff_id
                WHERE NOT o.carried) k ON k.unit_id = u.unit_id
                AND h.valid_from <= k.last_day AND k.first_day < h.valid_until
            JOIN billing_bill b ON b.bill_id = k.bill_id AND b.issued_on <= DATE(h.recorded_at)
                AND NOT EXISTS (SELECT 1 FROM billing_bill_void z WHERE z.bill_id = b.bill_id)
            WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until AND (? = 0 OR b.issuer_id = ?)
            ORDER BY h.recorded_at DESC, b.unit_id, b.period DESC, b.bill_id LIMIT ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Payers payers;

    LateSales(Sql sql, Clock clock, Payers payers) {
        this.sql = sql;
        this.clock = clock;
        this.payers = payers;
    }

    /** The latest changes first; each bill once, with the change that became known last. */
    @ReadOnly
    public List<LateSale> list(Viewer viewer) {
        viewer.require("查看迟登转让涉及的账单", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE);
        LocalDate today = LocalDate.now(clock);
        long only = Managers.onlyIssuer(viewer);
        List<Touched> touched =
                sql.list(TOUCHED, LateSales::read, viewer.organisationKey(), today, today, only, only, MOST);
        Map<Long, List<Payers.Known>> shares =
                payers.knownNow(touched.stream().map(each -> each.sale().unit()).toList());
        Map<Long, LateSale> differing = new LinkedHashMap<>();
        for (Touched each : touched) {
            each.differing(shares.getOrDefault(each.sale().unit().value(), List.of()))
                    .ifPresent(sale -> differing.putIfAbsent(sale.bill().value(), sale));
        }
        return List.copyOf(differing.values());
    }

    private static Touched read(ResultSet row) throws SQLException {
        String payer = row.getString("payer_name");
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        return new Touched(
                row.getLong("payer_id"),
                row.getObject("last_day", LocalDate.class),
                new LateSale(
                        new BillId(row.getLong("bill_id")),
                        new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")),
                        new BillingMonth(row.getInt("period")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("compound_name"),
                        Rooms.place(row),
                        row.getObject("valid_from", LocalDate.class),
                        firstDay,
                        row.getObject("recorded_at", LocalDateTime.class),
                        row.getString("evidence"),
                        payer == null ? "" : masked(payer),
                        "",
                        Money.ofFen(row.getLong("due_fen")),
                        Money.ofFen(row.getLong("open_fen"))));
    }

    private static String masked(String kindAndName) {
        int blank = kindAndName.indexOf(' ');
        return Mask.name(PersonKind.valueOf(kindAndName.substring(0, blank)), kindAndName.substring(blank + 1));
    }

    /** Days of a bill that a change reaches, from the sale's day to {@code lastDay}, and whom the bill names. */
    private record Touched(long payer, LocalDate lastDay, LateSale sale) {

        /** With the first of its days that another would be billed for. */
        Optional<LateSale> differing(List<Payers.Known> shares) {
            return sale.differsFrom()
                    .datesUntil(lastDay.plusDays(1))
                    .filter(day -> Payers.payerOn(shares, day)
                            .filter(now -> now.share().person() == payer)
                            .isEmpty())
                    .findFirst()
                    .map(day -> differing(
                            day,
                            Payers.payerOn(shares, day)
                                    .map(Payers.Known::maskedName)
                                    .orElse("")));
        }

        private LateSale differing(LocalDate from, String now) {
            return new LateSale(
                    sale.bill(),
                    sale.number(),
                    sale.month(),
                    sale.unit(),
                    sale.compound(),
                    sale.place(),
                    sale.effectiveOn(),
                    from,
                    sale.recordedAt(),
                    sale.evidence(),
                    sale.posted(),
                    now,
                    sale.due(),
                    sale.open());
        }
    }
}
