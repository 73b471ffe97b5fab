package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.seal.offline.ProvedLine;
import cn.changxiao.fund.seal.offline.SealedLine;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.fund.seal.offline.UnitProof;
import cn.changxiao.fund.seal.offline.VoucherSalt;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The proofs of a unit's account under the latest signed root, for whoever may read the account. */
@Singleton
public class UnitProofs {

    private static final int MOST_LINES = 2_000;

    private static final String PROVABLE_UNTIL = """
            SELECT COALESCE(
                (SELECT MIN(p.account_sequence) - 1 FROM fund_posting p
                 LEFT JOIN fund_seal s ON s.journal_id = p.journal_id
                 WHERE p.account_id = ? AND (s.log_index IS NULL OR s.log_index >= ?)),
                (SELECT MAX(p.account_sequence) FROM fund_posting p WHERE p.account_id = ?),
                0)
            """;

    private static final String LINES = """
            SELECT p.line_no, p.account_id, p.title_code, p.amount_fen, p.balance_after_fen, p.account_sequence,
                s.log_index, s.salt, %s
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            JOIN fund_seal s ON s.journal_id = p.journal_id
            LEFT JOIN fund_reversal r ON r.journal_id = p.journal_id
            WHERE p.account_id = ? AND p.account_sequence BETWEEN ? AND ?
            ORDER BY p.account_sequence
            """.formatted(VoucherToHash.COLUMNS);

    private final Sql sql;
    private final UnitStatements statements;
    private final SignedRoots roots;
    private final LogTiles tiles;
    private final VoucherHashes hashes;

    UnitProofs(Sql sql, UnitStatements statements, SignedRoots roots, LogTiles tiles, VoucherHashes hashes) {
        this.sql = sql;
        this.statements = statements;
        this.roots = roots;
        this.tiles = tiles;
        this.hashes = hashes;
    }

    /** Up to which entry of the account the latest root proves it; 0 if none. */
    @ReadOnly
    public long provableUntil(Viewer viewer, UnitId unit) {
        long account = account(viewer, unit);
        return roots.latest().map(root -> provableUntil(account, root)).orElse(0L);
    }

    /**
     * All entries that can be proved, at most the last 2,000.
     *
     * @throws NotYetProvable if there is none
     */
    @ReadOnly
    public UnitProof of(Viewer viewer, UnitId unit) {
        long account = account(viewer, unit);
        SignedRoot root = latest();
        long last = provableUntil(account, root);
        if (last == 0) {
            throw new NotYetProvable("分户账");
        }
        return proof(account, root, Math.max(1, last - MOST_LINES + 1), last);
    }

    /**
     * One entry.
     *
     * @throws NotYetProvable if there is no such entry under the latest root
     */
    @ReadOnly
    public UnitProof of(Viewer viewer, UnitId unit, long sequence) {
        long account = account(viewer, unit);
        SignedRoot root = latest();
        if (sequence < 1 || sequence > provableUntil(account, root)) {
            throw new NotYetProvable("第 %d 笔".formatted(sequence));
        }
        return proof(account, root, sequence, sequence);
    }

    private UnitProof proof(long account, SignedRoot root, long from, long until) {
        List<Found> found = sql.list(LINES, Found::read, account, from, until);
        Map<Long, List<Hash>> lines =
                hashes.lines(found.stream().map(Found::voucher).toList());
        MerkleTree log = tiles.tree(root.statement().size());
        return new UnitProof(
                account,
                root,
                found.stream()
                        .map(each -> each.proved(
                                log,
                                Objects.requireNonNull(lines.get(each.voucher().journal()))))
                        .toList());
    }

    private SignedRoot latest() {
        return roots.latest().orElseThrow(() -> new NotYetProvable("分户账"));
    }

    private long account(Viewer viewer, UnitId unit) {
        return statements.of(viewer, unit, 0).account().value();
    }

    private long provableUntil(long account, SignedRoot root) {
        return sql.number(PROVABLE_UNTIL, account, root.statement().size(), account);
    }

    private record Found(SealedLine line, long index, VoucherToHash voucher) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    VoucherHashes.read(row),
                    row.getLong("log_index"),
                    VoucherToHash.read(row, new VoucherSalt(row.getBytes("salt"))));
        }

        ProvedLine proved(MerkleTree log, List<Hash> lines) {
            MerkleTree tree = MerkleTree.of(lines);
            return new ProvedLine(
                    line,
                    voucher.salt().ofLine(line.lineNo()),
                    tree.inclusion(line.lineNo() - 1L),
                    voucher.head().over(lines.size(), tree.root()),
                    index,
                    log.inclusion(index));
        }
    }
}
