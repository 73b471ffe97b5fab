package cn.changxiao.fund.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A tree of {@code size} leaves as RFC 6962 § 2.1 builds it: every left half is complete. Because leaves are only
 * appended, the tree of any smaller size is still in it.
 */
public record MerkleTree(Subtrees subtrees, long size) {

    public MerkleTree {
        Objects.requireNonNull(subtrees, "subtrees is null");
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
        }
    }

    /** A small tree, its leaves in memory. */
    public static MerkleTree of(List<Hash> leaves) {
        List<Hash> kept = List.copyOf(leaves);
        return new MerkleTree(new LeavesInMemory(kept), kept.size());
    }

    public Hash root() {
        return rootAt(size);
    }

    /** The root when the tree had so many leaves. */
    public Hash rootAt(long earlierSize) {
        requireSize(earlierSize);
        return earlierSize == 0 ? Hash.empty() : range(0, earlierSize);
    }

    /** What leads from a leaf to the root, from below: PATH(m, D[n]). */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + leftHalf(until - from);
            if (index < middle) {
                path.add(range(middle, until));
                until = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** What shows that the tree of the earlier size is the beginning of this one: PROOF(m, D[n]). */
    public List<Hash> consistency(long earlierSize) {
        requireSize(earlierSize);
        List<Hash> path = new ArrayList<>();
        if (earlierSize == 0 || earlierSize == size) {
            return path;
        }
        long from = 0;
        long until = size;
        while (until != earlierSize) {
            long middle = from + leftHalf(until - from);
            if (earlierSize <= middle) {
                path.add(range(middle, until));
                until = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(range(from, until));
        }
        Collections.reverse(path);
        return path;
    }

    private Hash range(long from, long until) {
        long length = until - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return subtrees.at(level, from >> level);
        }
        long middle = from + leftHalf(length);
        return Hash.node(range(from, middle), range(middle, until));
    }

    /** The largest power of two below the length. */
    private static long leftHalf(long length) {
        return Long.highestOneBit(length - 1);
    }

    private void requireSize(long earlierSize) {
        if (earlierSize < 0 || earlierSize > size) {
            throw new IllegalArgumentException("a tree of " + size + " never had " + earlierSize + " leaves");
        }
    }

    /** Hashes upwards whenever it is asked. */
    private record LeavesInMemory(List<Hash> leaves) implements Subtrees {

        @Override
        public Hash at(int level, long index) {
            return level == 0
                    ? leaves.get(Math.toIntExact(index))
                    : Hash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
        }
    }
}
