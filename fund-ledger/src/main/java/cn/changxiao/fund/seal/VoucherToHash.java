package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.seal.offline.SealedVoucher;
import cn.changxiao.fund.seal.offline.VoucherSalt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A voucher as it stands in its row, before its lines are hashed under it. */
record VoucherToHash(SealedVoucher head, VoucherSalt salt) {

    static final String COLUMNS = """
            j.journal_id, j.book_id, j.compound_id, j.kind, j.value_date, j.voucher_year, j.voucher_number, j.summary,
                j.maker_id, j.checker_id, j.posted_at, j.key_hash, j.content_hash,
                COALESCE(r.reversed_journal_id, 0) AS reverses
            """;

    static VoucherToHash read(ResultSet row, VoucherSalt salt) throws SQLException {
        return new VoucherToHash(
                new SealedVoucher(
                        row.getLong("journal_id"),
                        row.getLong("book_id"),
                        row.getLong("compound_id"),
                        row.getString("kind"),
                        row.getObject("value_date", LocalDate.class),
                        row.getInt("voucher_year"),
                        row.getInt("voucher_number"),
                        row.getString("summary"),
                        row.getLong("maker_id"),
                        row.getLong("checker_id"),
                        row.getObject("posted_at", LocalDateTime.class),
                        row.getLong("reverses"),
                        salt.bind(row.getBytes("key_hash"), row.getBytes("content_hash")),
                        0,
                        Hash.empty()),
                salt);
    }

    long journal() {
        return head.journal();
    }
}
