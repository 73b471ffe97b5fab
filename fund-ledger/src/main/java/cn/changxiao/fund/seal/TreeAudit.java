package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Builds every subtree again from the leaves and compares it with the kept one. */
@Singleton
class TreeAudit {

    private static final int RUNS_AT_ONCE = 40;

    private final LogTiles tiles;

    TreeAudit(LogTiles tiles) {
        this.tiles = tiles;
    }

    List<LogFault> audit(long size) {
        List<LogFault> faults = new ArrayList<>();
        List<Hash> hashes = firstLevel(size);
        for (int level = 1; !hashes.isEmpty(); level++) {
            compare(level, hashes, faults);
            hashes = LogTiles.parents(hashes);
        }
        return faults;
    }

    private List<Hash> firstLevel(long size) {
        List<Hash> hashes = new ArrayList<>();
        long complete = size / LogTiles.WIDTH;
        for (long run = 0; run < complete; run += RUNS_AT_ONCE) {
            long until = Math.min(complete, run + RUNS_AT_ONCE);
            List<Hash> leaves = tiles.read(0, run * LogTiles.WIDTH, until * LogTiles.WIDTH);
            if (leaves.size() != (until - run) * LogTiles.WIDTH) {
                return hashes;
            }
            hashes.addAll(LogTiles.parents(leaves));
        }
        return hashes;
    }

    private void compare(int level, List<Hash> expected, List<LogFault> faults) {
        int step = RUNS_AT_ONCE * LogTiles.WIDTH;
        for (int from = 0; from < expected.size(); from += step) {
            List<Hash> part = expected.subList(from, Math.min(expected.size(), from + step));
            List<Hash> kept = tiles.read(level, from, from + part.size());
            for (int i = 0; i < part.size(); i++) {
                if (i >= kept.size() || !kept.get(i).equals(part.get(i))) {
                    faults.add(LogFault.missing(
                            LogFault.Rule.TREE_FOLLOWS_LEAVES, "第 %d 层第 %d 个子树".formatted(level, from + i)));
                }
            }
        }
    }
}
