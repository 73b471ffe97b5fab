package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.merkle.Subtrees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subtrees of the log for one answer: each run of 256 hashes is read once. */
final class TilesRead implements Subtrees {

    private static final int LEVELS = Integer.numberOfTrailingZeros(LogTiles.WIDTH);

    private final LogTiles tiles;
    private final Map<Place, List<Hash>> read = new HashMap<>();

    TilesRead(LogTiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash at(int level, long index) {
        int below = level % LEVELS;
        long first = index << below;
        Place place = new Place(level / LEVELS, first / LogTiles.WIDTH);
        List<Hash> run = read.computeIfAbsent(place, this::read);
        int from = (int) (first % LogTiles.WIDTH);
        int until = from + (1 << below);
        if (until > run.size()) {
            throw new IllegalStateException("the log has no subtree %d at level %d".formatted(index, level));
        }
        return MerkleTree.of(run.subList(from, until)).root();
    }

    private List<Hash> read(Place place) {
        long from = place.run() * LogTiles.WIDTH;
        return tiles.read(place.level(), from, from + LogTiles.WIDTH);
    }

    private record Place(int level, long run) {}
}
