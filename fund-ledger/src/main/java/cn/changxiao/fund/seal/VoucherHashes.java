package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Frontier;
import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.seal.offline.SealedLine;
import cn.changxiao.fund.seal.offline.SealedVoucher;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads the lines of vouchers and hashes them, row by row: a voucher may have thousands. */
@Singleton
class VoucherHashes {

    private static final String LINES = """
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
        Map<Long, Frontier> lines = new HashMap<>();
        eachLine(
                vouchers,
                (journal, leaf) ->
                        lines.computeIfAbsent(journal, id -> new Frontier()).append(leaf));
        return vouchers.stream()
                .map(voucher -> {
                    Frontier root = lines.getOrDefault(voucher.journal(), new Frontier());
                    return voucher.head().over(Math.toIntExact(root.size()), root.root());
                })
                .toList();
    }

    /** The leaves of each voucher's lines in their order, by voucher. */
    Map<Long, List<Hash>> lines(List<VoucherToHash> vouchers) {
        Map<Long, List<Hash>> lines = new HashMap<>();
        eachLine(
                vouchers,
                (journal, leaf) ->
                        lines.computeIfAbsent(journal, id -> new ArrayList<>()).add(leaf));
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

    private void eachLine(List<VoucherToHash> vouchers, BiConsumer<Long, Hash> leaf) {
        for (int from = 0; from < vouchers.size(); from += AT_ONCE) {
            Map<Long, VoucherToHash> part = new HashMap<>();
            vouchers.subList(from, Math.min(vouchers.size(), from + AT_ONCE))
                    .forEach(voucher -> part.put(voucher.journal(), voucher));
            sql.each(
                    LINES.replace(":list", Sql.marks(part.size())),
                    row -> {
                        long journal = row.getLong("journal_id");
                        SealedLine line = read(row);
                        VoucherToHash voucher = part.get(journal);
                        if (voucher != null) {
                            leaf.accept(journal, line.leaf(voucher.salt().ofLine(line.lineNo())));
                        }
                    },
                    part.keySet().toArray());
        }
    }
}
