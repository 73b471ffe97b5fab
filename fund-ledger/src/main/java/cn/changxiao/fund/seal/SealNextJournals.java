package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.seal.offline.SealedVoucher;
import cn.changxiao.fund.seal.offline.VoucherSalt;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Seals the next vouchers that wait, all or none of them; whoever is killed half-way has sealed none. */
@Singleton
class SealNextJournals {

    private static final String WAITING = """
            SELECT %s FROM fund_seal_pending w
            JOIN fund_journal j ON j.journal_id = w.journal_id
            LEFT JOIN fund_reversal r ON r.journal_id = j.journal_id
            WHERE w.journal_id > ?
            ORDER BY w.journal_id
            LIMIT ?
            """.formatted(VoucherToHash.COLUMNS);

    private static final String SEAL = """
            INSERT INTO fund_seal (log_index, journal_id, salt, leaf) VALUES (?, ?, ?, ?)
            """;

    private static final String SEALED = """
            DELETE w FROM fund_seal s STRAIGHT_JOIN fund_seal_pending w ON w.journal_id = s.journal_id
            WHERE s.log_index >= ? AND s.log_index < ?
            """;

    private final Sql sql;
    private final LogHead head;
    private final VoucherHashes hashes;
    private final LogTiles tiles;
    private final SecureRandom random = new SecureRandom();

    SealNextJournals(Sql sql, LogHead head, VoucherHashes hashes, LogTiles tiles) {
        this.sql = sql;
        this.head = head;
        this.hashes = hashes;
        this.tiles = tiles;
    }

    /** Seals at most so many with greater ids than the given. */
    @Transactional
    Sealed seal(long after, int most) {
        long size = head.lock();
        List<VoucherToHash> waiting = sql.list(WAITING, row -> VoucherToHash.read(row, freshSalt()), after, most);
        if (waiting.isEmpty()) {
            return new Sealed(0, after);
        }
        List<SealedVoucher> hashed = hashes.of(waiting);
        List<Hash> leaves = new ArrayList<>(waiting.size());
        List<Object[]> rows = new ArrayList<>(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            VoucherToHash voucher = waiting.get(i);
            leaves.add(hashed.get(i).leaf(size + i));
            rows.add(new Object[] {
                size + i,
                voucher.journal(),
                voucher.salt().bytes(),
                leaves.get(i).bytes()
            });
        }
        sql.batch(SEAL, rows);
        tiles.extend(size, leaves);
        sql.update(SEALED, size, size + waiting.size());
        head.move(size, size + waiting.size());
        return new Sealed(waiting.size(), waiting.get(waiting.size() - 1).journal());
    }

    private VoucherSalt freshSalt() {
        byte[] salt = new byte[VoucherSalt.BYTES];
        random.nextBytes(salt);
        return new VoucherSalt(salt);
    }

    /** How many were sealed, and the last of them. */
    record Sealed(int count, long last) {}
}
