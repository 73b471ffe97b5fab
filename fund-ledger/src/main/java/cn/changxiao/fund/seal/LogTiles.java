package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The log's tree, kept as the roots of complete subtrees of 256, 65,536 … leaves. Any root and any proof is then a few
 * reads of at most 256 neighbouring rows.
 */
@Singleton
class LogTiles {

    /** How many hashes of one level a hash of the next stands for. */
    static final int WIDTH = 256;

    private static final String LEAVES = """
            SELECT leaf FROM fund_seal WHERE log_index >= ? AND log_index < ? ORDER BY log_index
            """;

    private static final String TILES = """
            SELECT hash FROM fund_seal_tile WHERE level = ? AND position >= ? AND position < ? ORDER BY position
            """;

    private final Sql sql;

    LogTiles(Sql sql) {
        this.sql = sql;
    }

    /** The tree as it was with so many leaves; it remembers what it has read. */
    MerkleTree tree(long size) {
        return new MerkleTree(new TilesRead(this), size);
    }

    /** Adds what newly sealed leaves complete; they stand in the log already. */
    void extend(long firstIndex, List<Hash> leaves) {
        int level = 0;
        long first = firstIndex;
        List<Hash> hashes = leaves;
        while (!hashes.isEmpty()) {
            long start = first - first % WIDTH;
            List<Hash> all = new ArrayList<>(read(level, start, first));
            all.addAll(hashes);
            hashes = parents(all);
            level++;
            first = start / WIDTH;
            save(level, first, hashes);
        }
    }

    /** The hashes of a level, where level 0 are the leaves. */
    List<Hash> read(int level, long from, long until) {
        if (from >= until) {
            return List.of();
        }
        return level == 0
                ? sql.list(LEAVES, row -> Hash.ofBytes(row.getBytes(1)), from, until)
                : sql.list(TILES, row -> Hash.ofBytes(row.getBytes(1)), level, from, until);
    }

    static List<Hash> parents(List<Hash> children) {
        List<Hash> parents = new ArrayList<>();
        for (int from = 0; from + WIDTH <= children.size(); from += WIDTH) {
            parents.add(MerkleTree.of(children.subList(from, from + WIDTH)).root());
        }
        return parents;
    }

    private void save(int level, long first, List<Hash> hashes) {
        List<Object[]> rows = new ArrayList<>(hashes.size());
        for (Hash hash : hashes) {
            rows.add(new Object[] {level, first + rows.size(), hash.bytes()});
        }
        sql.batch("INSERT INTO fund_seal_tile (level, position, hash) VALUES (?, ?, ?)", rows);
    }
}
