package cn.changxiao.fund.opening;

import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Adds opening balances up three ways, each from other rows, for whoever has to believe them. */
@Singleton
public class OpeningCertificates {

    private static final String LINES = """
            SELECT o.file_name, c.name AS compound, k.name AS book, o.balance_on,
                COALESCE(CONCAT(j.voucher_year, '-', LPAD(j.voucher_number, 6, '0')), '') AS voucher,
                (SELECT COUNT(*) FROM fund_opening_line l WHERE l.opening_id = o.opening_id) AS units,
                (SELECT COALESCE(SUM(l.balance_fen), 0) FROM fund_opening_line l WHERE l.opening_id = o.opening_id)
                    AS recorded_fen,
                (SELECT COALESCE(SUM(p.amount_fen), 0) FROM fund_posting p
                    JOIN fund_account b ON b.account_id = p.account_id AND b.level = 'GENERAL'
                    WHERE p.journal_id = o.journal_id) AS voucher_fen,
                (SELECT COALESCE(-SUM(p.amount_fen), 0) FROM fund_opening_line l
                    JOIN fund_posting p ON p.account_id = l.account_id AND p.account_sequence = 1
                    WHERE l.opening_id = o.opening_id AND l.balance_fen > 0) AS account_fen
            FROM fund_opening o
            JOIN fund_book k ON k.book_id = o.book_id
            JOIN registry_compound c ON c.compound_id = o.compound_id
            LEFT JOIN fund_journal j ON j.journal_id = o.journal_id
            WHERE o.file_id = ? AND k.custodian_id = ?
            ORDER BY c.name, o.compound_id, k.name, o.balance_on
            """;

    private final Sql sql;

    OpeningCertificates(Sql sql) {
        this.sql = sql;
    }

    /** The certificate of one file, for the custodian whose books they are; without lines when there is nothing. */
    @ReadOnly
    public OpeningCertificate of(Viewer viewer, FileId file) {
        viewer.require("查看期初证明", Role.FUND_CUSTODIAN);
        List<String> names = sql.list(
                "SELECT file_name FROM fund_opening WHERE file_id = ? LIMIT 1", row -> row.getString(1), file.value());
        List<OpeningCertificate.Line> lines = sql.list(
                LINES,
                row -> new OpeningCertificate.Line(
                        row.getString("compound"),
                        row.getString("book"),
                        row.getObject("balance_on", LocalDate.class),
                        row.getString("voucher"),
                        row.getLong("units"),
                        Money.ofFen(row.getLong("recorded_fen")),
                        Money.ofFen(row.getLong("voucher_fen")),
                        Money.ofFen(row.getLong("account_fen"))),
                file.value(),
                viewer.organisationKey());
        return new OpeningCertificate(file, names.isEmpty() ? "" : names.get(0), lines);
    }
}
