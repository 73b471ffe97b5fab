package cn.changxiao.fund.publication;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads each unit's months of a notice, by kind of voucher, and who owns it today, in the order in which paper is delivered. */
@Singleton
class NoticeUnits {

    private static final int LONGEST_HOLDER = 200;

    private static final String UNITS = """
            SELECT a.unit_id, a.part, COALESCE(j.kind, '') AS kind,
                CONCAT(u.building_label, u.entrance, u.room, CASE a.part WHEN 'SELLER' THEN '（售房单位）' ELSE '' END) AS place,
                COALESCE(SUM(CASE WHEN j.value_date < ? THEN -p.amount_fen ELSE 0 END), 0) AS opening_fen,
                COALESCE(SUM(CASE WHEN j.value_date >= ? AND p.amount_fen < 0 THEN -p.amount_fen ELSE 0 END), 0) AS in_fen,
                COALESCE(SUM(CASE WHEN j.value_date >= ? AND p.amount_fen > 0 THEN p.amount_fen ELSE 0 END), 0) AS out_fen
            FROM fund_account a
            JOIN fund_book k ON k.book_id = a.book_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN (fund_posting p JOIN fund_journal j ON j.journal_id = p.journal_id AND j.value_date < ?)
                ON p.account_id = a.account_id
            WHERE a.compound_id = ? AND a.level = 'UNIT' AND k.custodian_id = ? AND a.opened_on < ?
                AND (a.closed_on IS NULL OR a.closed_on >= ?)
            GROUP BY a.unit_id, u.building_label, u.entrance, u.room, u.delivery_order, a.part, j.kind
            ORDER BY CHAR_LENGTH(u.building_label), u.building_label, u.delivery_order, a.unit_id, a.part
            """;
    private static final String OWNERS = """
            SELECT o.unit_id, o.person_kind, o.person_name
            FROM registry_ownership o
            JOIN registry_unit u ON u.unit_id = o.unit_id
            WHERE u.compound_id = ? AND o.valid_from <= ? AND ? < o.valid_until
            ORDER BY o.unit_id, o.person_id
            """;

    private final Sql sql;
    private final Clock clock;

    NoticeUnits(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One query for units and kinds, so that both come from the same moment and make the same sums. */
    NoticeSums of(long custodian, CompoundId compound, NoticePeriod period) {
        NoticeSums sums = new NoticeSums(owners(compound));
        sql.list(
                UNITS,
                row -> sums.add(
                        new NoticeSums.Place(
                                row.getLong("unit_id"),
                                row.getString("place"),
                                row.getString("part").equals("SELLER")),
                        row.getString("kind"),
                        row.getLong("opening_fen"),
                        row.getLong("in_fen"),
                        row.getLong("out_fen")),
                period.firstDay(),
                period.firstDay(),
                period.firstDay(),
                period.end(),
                compound.value(),
                custodian,
                period.end(),
                period.firstDay());
        return sums;
    }

    private Map<Long, String> owners(CompoundId compound) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> owners = new HashMap<>();
        sql.list(
                OWNERS,
                row -> owners.merge(
                        row.getLong("unit_id"),
                        Mask.name(PersonKind.valueOf(row.getString("person_kind")), row.getString("person_name")),
                        NoticeUnits::joined),
                compound.value(),
                today,
                today);
        return owners;
    }

    /** A unit of very many heirs names as many as the paper holds. */
    private static String joined(String some, String next) {
        String all = some + "、" + next;
        return all.length() > LONGEST_HOLDER ? some : all;
    }
}
