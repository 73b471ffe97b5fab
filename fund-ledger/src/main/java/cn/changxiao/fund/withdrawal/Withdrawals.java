package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads withdrawals: organisations those of their compounds, owners those that their units bear. */
@Singleton
public class Withdrawals {

    private static final int LONGEST_LIST = 200;

    private static final String COLUMNS = """
            SELECT w.withdrawal_id, w.compound_id, c.name AS compound_name, COALESCE(b.label, '全小区') AS scope, w.project,
                w.budget_fen, w.state, DATE(w.applied_at) AS applied_on, w.component, w.contractor, w.evidence,
                w.area_hundredths, COALESCE(w.rejection, '') AS rejection, w.payment_maker_id,
                CASE WHEN w.state = 'APPROVED' THEN w.held_until END AS held_until,
                (SELECT MIN(p.journal_id) FROM fund_withdrawal_payment p WHERE p.withdrawal_id = w.withdrawal_id)
                    AS journal_id,
                (SELECT d.certificate_number FROM registry_certificate d
                    WHERE d.certificate_id = w.decision_certificate_id) AS certificate_number
            FROM fund_withdrawal w
            JOIN registry_compound c ON c.compound_id = w.compound_id
            LEFT JOIN registry_building b ON b.building_id = w.building_id
            WHERE (EXISTS (
                    SELECT 1 FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.compound_id = w.compound_id AND v.valid_from <= ?
                        AND ? < v.valid_until)
                OR EXISTS (
                    SELECT 1 FROM fund_withdrawal_share s
                    JOIN registry_ownership o ON o.unit_id = s.unit_id AND o.valid_from <= ? AND ? < o.valid_until
                    WHERE s.withdrawal_id = w.withdrawal_id AND o.person_id = ?))
            """;

    private static final String SHARES = """
            SELECT s.line_no, u.building_label, u.entrance, u.room, s.area_hundredths, s.share_fen, s.from_account_fen,
                s.self_pay_fen, s.part, s.part_deposit_fen, s.all_deposit_fen
            FROM fund_withdrawal_share s
            JOIN registry_unit u ON u.unit_id = s.unit_id
            WHERE s.withdrawal_id = ?
                AND (? = 0 OR EXISTS (
                    SELECT 1 FROM registry_ownership o
                    WHERE o.unit_id = s.unit_id AND o.person_id = ? AND o.valid_from <= ? AND ? < o.valid_until))
            ORDER BY s.line_no
            """;

    private final Sql sql;
    private final Clock clock;

    Withdrawals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Newest first, at most 200; of one state, or of all when none is named. */
    @ReadOnly
    public List<WithdrawalSummary> list(Viewer viewer, Optional<WithdrawalState> state) {
        LocalDate today = LocalDate.now(clock);
        String name = state.map(Enum::name).orElse("");
        return sql.list(
                COLUMNS + " AND (? = '' OR w.state = ?) ORDER BY w.applied_at DESC, w.withdrawal_id DESC LIMIT "
                        + LONGEST_LIST,
                Withdrawals::readSummary,
                viewer.organisationKey(),
                today,
                today,
                today,
                today,
                personKey(viewer),
                name,
                name);
    }

    /** With its shares; an owner sees the lines of the own units only. */
    @ReadOnly
    public WithdrawalDetail find(Viewer viewer, WithdrawalId id) {
        LocalDate today = LocalDate.now(clock);
        long onlyOf = viewer.role() == Role.OWNER ? personKey(viewer) : 0;
        List<WithdrawalShare> shares =
                sql.list(SHARES, Withdrawals::readShare, id.value(), onlyOf, onlyOf, today, today);
        return sql.first(
                        COLUMNS + " AND w.withdrawal_id = ?",
                        row -> readDetail(row, shares),
                        viewer.organisationKey(),
                        today,
                        today,
                        today,
                        today,
                        personKey(viewer),
                        id.value())
                .orElseThrow(() -> new NotFound("使用申请", id));
    }

    /** 0, which no person has, for members of organisations. */
    private static long personKey(Viewer viewer) {
        return viewer.person().map(PersonId::value).orElse(0L);
    }

    private static WithdrawalSummary readSummary(ResultSet row) throws SQLException {
        return new WithdrawalSummary(
                new WithdrawalId(row.getLong("withdrawal_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("compound_name"),
                row.getString("scope"),
                row.getString("project"),
                Money.ofFen(row.getLong("budget_fen")),
                WithdrawalState.valueOf(row.getString("state")),
                row.getObject("applied_on", LocalDate.class));
    }

    private static WithdrawalDetail readDetail(ResultSet row, List<WithdrawalShare> shares) throws SQLException {
        long journal = row.getLong("journal_id");
        return new WithdrawalDetail(
                readSummary(row),
                ComponentKind.valueOf(row.getString("component")).label(),
                row.getString("contractor"),
                row.getString("evidence"),
                CertificateNumber.ifGiven(row.getString("certificate_number")),
                Optional.ofNullable(row.getObject("held_until", LocalDate.class)),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getString("rejection"),
                row.getLong("payment_maker_id") != 0,
                journal == 0 ? Optional.empty() : Optional.of(journal),
                shares);
    }

    private static WithdrawalShare readShare(ResultSet row) throws SQLException {
        String entrance = row.getString("entrance");
        return new WithdrawalShare(
                row.getInt("line_no"),
                row.getString("building_label") + (entrance.isEmpty() ? "" : entrance) + row.getString("room"),
                AccountPart.valueOf(row.getString("part")),
                Area.ofHundredths(row.getLong("area_hundredths")),
                Money.ofFen(row.getLong("part_deposit_fen")),
                Money.ofFen(row.getLong("all_deposit_fen")),
                Money.ofFen(row.getLong("share_fen")),
                Money.ofFen(row.getLong("from_account_fen")),
                Money.ofFen(row.getLong("self_pay_fen")));
    }
}
