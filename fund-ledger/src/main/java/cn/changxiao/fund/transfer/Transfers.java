package cn.changxiao.fund.transfer;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the transfers of a custodian's compounds; a committee reads those of its own. */
@Singleton
public class Transfers {

    private static final String TRANSFERS = """
            SELECT t.transfer_id, c.name, t.assembly, t.bank, t.bank_account, t.resolution, t.notified_on, t.order_by,
                t.state, t.maker_id, t.done_on,
                CASE WHEN t.state = 'DONE' THEN (SELECT COUNT(*) FROM fund_transfer_line l
                    WHERE l.transfer_id = t.transfer_id)
                ELSE (SELECT COUNT(*) FROM fund_account a JOIN fund_book k ON k.book_id = a.book_id
                    WHERE a.compound_id = t.compound_id AND k.custodian_id = t.custodian_id AND a.level = 'UNIT'
                        AND a.closed_on IS NULL) END AS units_count,
                CASE WHEN t.state = 'DONE' THEN (SELECT COALESCE(SUM(l.balance_fen), 0) FROM fund_transfer_line l
                    WHERE l.transfer_id = t.transfer_id)
                ELSE (SELECT COALESCE(-SUM(b.balance_fen), 0) FROM fund_account a
                    JOIN fund_book k ON k.book_id = a.book_id
                    JOIN fund_balance b ON b.account_id = a.account_id
                    WHERE a.compound_id = t.compound_id AND k.custodian_id = t.custodian_id AND a.level = 'UNIT'
                        AND a.closed_on IS NULL) END AS amount_fen
            FROM fund_transfer t
            JOIN registry_compound c ON c.compound_id = t.compound_id
            WHERE (t.custodian_id = ? OR c.committee_id = ?)
            """;

    private static final String SUMS = """
            SELECT k.name, j.journal_id, CONCAT(j.voucher_year, '-', LPAD(j.voucher_number, 6, '0')) AS voucher,
                -SUM(p.amount_fen) AS bank_fen
            FROM fund_transfer_voucher v
            JOIN fund_book k ON k.book_id = v.book_id
            JOIN fund_journal j ON j.journal_id = v.journal_id
            JOIN fund_posting p ON p.journal_id = j.journal_id AND p.title_code = 1001
            WHERE v.transfer_id = ?
            GROUP BY k.name, j.journal_id, j.voucher_year, j.voucher_number
            ORDER BY j.journal_id
            """;

    private static final String LINES = """
            SELECT CONCAT(u.building_label, u.entrance, u.room) AS place, l.first_deposit_fen, l.balance_fen,
                COALESCE(p.amount_fen, 0) AS taken_fen, -b.balance_fen AS left_fen
            FROM fund_transfer_line l
            JOIN registry_unit u ON u.unit_id = l.unit_id
            JOIN fund_balance b ON b.account_id = l.account_id
            LEFT JOIN fund_transfer_voucher v ON v.transfer_id = l.transfer_id AND v.book_id = l.book_id
            LEFT JOIN fund_posting p ON p.journal_id = v.journal_id AND p.account_id = l.account_id
            WHERE l.transfer_id = ?
            ORDER BY u.building_id, u.delivery_order, l.account_id
            """;

    private final Sql sql;
    private final FundScope scope;

    Transfers(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<Transfer> of(Viewer viewer) {
        scope.requireRole(viewer, "查看资金划转", Role.FUND_CUSTODIAN, Role.OWNERS_COMMITTEE);
        return sql.list(
                TRANSFERS + " ORDER BY t.state = 'PREPARED' DESC, t.notified_on DESC, t.transfer_id DESC",
                Transfers::read,
                viewer.organisationKey(),
                viewer.organisationKey());
    }

    /** @throws NotFound if it is no transfer of the viewer's */
    @ReadOnly
    public Transfer find(Viewer viewer, TransferId id) {
        scope.requireRole(viewer, "查看资金划转", Role.FUND_CUSTODIAN, Role.OWNERS_COMMITTEE);
        return sql.first(
                        TRANSFERS + " AND t.transfer_id = ?",
                        Transfers::read,
                        viewer.organisationKey(),
                        viewer.organisationKey(),
                        id.value())
                .orElseThrow(() -> new NotFound("资金划转", id));
    }

    /**
     * The certificate, each of its three sums from rows of its own.
     *
     * @throws TransferNotDone before the money has gone
     */
    @ReadOnly
    public TransferCertificate certificate(Viewer viewer, TransferId id) {
        Transfer transfer = find(viewer, id);
        if (transfer.state() != TransferState.DONE) {
            throw new TransferNotDone(id);
        }
        return new TransferCertificate(
                transfer,
                sql.list(
                        SUMS,
                        row -> new TransferCertificate.Sum(
                                row.getString("name"),
                                row.getLong("journal_id"),
                                row.getString("voucher"),
                                Money.ofFen(row.getLong("bank_fen"))),
                        id.value()),
                sql.list(
                        LINES,
                        row -> new TransferCertificate.Line(
                                row.getString("place"),
                                Money.ofFen(row.getLong("first_deposit_fen")),
                                Money.ofFen(row.getLong("balance_fen")),
                                Money.ofFen(row.getLong("taken_fen")),
                                Money.ofFen(row.getLong("left_fen"))),
                        id.value()));
    }

    private static Transfer read(ResultSet row) throws SQLException {
        return new Transfer(
                new TransferId(row.getLong("transfer_id")),
                row.getString("name"),
                row.getString("assembly"),
                row.getString("bank"),
                row.getString("bank_account"),
                row.getString("resolution"),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("order_by", LocalDate.class),
                TransferState.valueOf(row.getString("state")),
                row.getLong("maker_id"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getLong("units_count"),
                Money.ofFen(row.getLong("amount_fen")));
    }
}
