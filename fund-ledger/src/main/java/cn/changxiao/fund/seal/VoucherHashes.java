package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Frontier;
import cn.changxiao.fund.seal.offline.SealedLine;
import cn.changxiao.fund.seal.offline.SealedVoucher;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of vouchers and hashes them, row by row: a voucher may have thousands. */
@Singleton
class VoucherHashes {

    static final String LINES = """
            SELECT journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen, account_sequence
            FROM fund_posting
            WHERE journal_id IN (:list)
            ORDER BY journal_id, line_no
            """;

    private static final int AT_ONCE = 1_000;

    private final Sql sql;

    VoucherHashes(Sql sql) {
        this.sql = sql;
    }

    /** The vouchers with the roots over their lines, in the same order. */
    List<SealedVoucher> of(List<VoucherToHash> vouchers) {
        List<SealedVoucher> hashed = new ArrayList<>(vouchers.size());
        for (int from = 0; from < vouchers.size(); from += AT_ONCE) {
            List<VoucherToHash> part = vouchers.subList(from, Math.min(vouchers.size(), from + AT_ONCE));
            Map<Long, Lines> lines = lines(part);
            for (VoucherToHash voucher : part) {
                Frontier root = Lines.of(lines, voucher).frontier();
                hashed.add(voucher.head().over(Math.toIntExact(root.size()), root.root()));
            }
        }
        return hashed;
    }

    private Map<Long, Lines> lines(List<VoucherToHash> part) {
        Map<Long, Lines> lines = new HashMap<>();
        part.forEach(voucher -> lines.put(voucher.journal(), new Lines(voucher, new Frontier())));
        sql.each(
                LINES.replace(":list", String.join(",", Collections.nCopies(part.size(), "?"))),
                row -> {
                    Lines of = lines.get(row.getLong("journal_id"));
                    if (of != null) {
                        SealedLine line = read(row);
                        of.frontier().append(line.leaf(of.voucher().salt().ofLine(line.lineNo())));
                    }
                },
                part.stream().map(VoucherToHash::journal).toArray());
        return lines;
    }

    static SealedLine read(ResultSet row) throws SQLException {
        return new SealedLine(
                row.getInt("line_no"),
                row.getLong("account_id"),
                row.getInt("title_code"),
                row.getLong("amount_fen"),
                row.getLong("balance_after_fen"),
                row.getLong("account_sequence"));
    }

    private record Lines(VoucherToHash voucher, Frontier frontier) {

        static Lines of(Map<Long, Lines> lines, VoucherToHash voucher) {
            return lines.getOrDefault(voucher.journal(), new Lines(voucher, new Frontier()));
        }
    }
}
