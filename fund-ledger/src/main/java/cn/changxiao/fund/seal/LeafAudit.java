package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.seal.offline.SealedVoucher;
import cn.changxiao.fund.seal.offline.VoucherSalt;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hashes sealed vouchers again and compares the leaves. */
@Singleton
class LeafAudit {

    private static final int CHUNK = 5_000;

    private static final String SEALED = """
            SELECT s.log_index, s.salt, s.leaf, %s
            FROM fund_seal s
            JOIN fund_journal j ON j.journal_id = s.journal_id
            LEFT JOIN fund_reversal r ON r.journal_id = j.journal_id
            WHERE s.log_index >= ? AND s.log_index < ?
            ORDER BY s.log_index
            """.formatted(VoucherToHash.COLUMNS);

    private final Sql sql;
    private final VoucherHashes hashes;

    LeafAudit(Sql sql, VoucherHashes hashes) {
        this.sql = sql;
        this.hashes = hashes;
    }

    List<LogFault> audit(long from, long until) {
        List<LogFault> faults = new ArrayList<>();
        for (long start = from; start < until; start += CHUNK) {
            auditChunk(start, Math.min(until, start + CHUNK), faults);
        }
        return faults;
    }

    /** The leaves at these places as vouchers, lines and salts make them now. */
    List<Hash> recomputed(long from, long until) {
        List<Kept> kept = kept(from, until);
        List<SealedVoucher> vouchers =
                hashes.of(kept.stream().map(Kept::voucher).toList());
        return IntStream.range(0, kept.size())
                .mapToObj(i -> vouchers.get(i).leaf(kept.get(i).index()))
                .toList();
    }

    private void auditChunk(long from, long until, List<LogFault> faults) {
        List<Kept> kept = kept(from, until);
        List<SealedVoucher> recomputed =
                hashes.of(kept.stream().map(Kept::voucher).toList());
        long expected = from;
        for (int i = 0; i < kept.size(); i++) {
            for (; expected < kept.get(i).index(); expected++) {
                faults.add(fault("封存序号 %d：凭证已不存在".formatted(expected)));
            }
            SealedVoucher voucher = recomputed.get(i);
            if (!voucher.leaf(kept.get(i).index()).equals(kept.get(i).leaf())) {
                faults.add(fault(
                        "封存序号 %d：凭证 %d-%06d 与封存时不同".formatted(kept.get(i).index(), voucher.year(), voucher.number())));
            }
            expected++;
        }
        for (; expected < until; expected++) {
            faults.add(fault("封存序号 %d：凭证已不存在".formatted(expected)));
        }
    }

    private List<Kept> kept(long from, long until) {
        return sql.list(SEALED, Kept::read, from, until);
    }

    private static LogFault fault(String subject) {
        return LogFault.missing(LogFault.Rule.LEAVES_FOLLOW_VOUCHERS, subject);
    }

    private record Kept(long index, Hash leaf, VoucherToHash voucher) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getLong("log_index"),
                    Hash.ofBytes(row.getBytes("leaf")),
                    VoucherToHash.read(row, new VoucherSalt(row.getBytes("salt"))));
        }
    }
}
