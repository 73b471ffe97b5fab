package cn.changxiao.fund.merkle;

import java.util.List;
import java.util.Optional;

/** Shows that a leaf stands at an index (from 0) of a tree of some size; without the tree. */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
    }

    public static InclusionProof in(MerkleTree tree, long index) {
        return new InclusionProof(index, tree.size(), tree.inclusion(index));
    }

    /** The root that leaf and path lead to; empty if the path is too long or too short for the place. */
    public Optional<Hash> rootOver(Hash leaf) {
        long left = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((left & 1) == 1 || left == last) {
                hash = Hash.node(sibling, hash);
                while ((left & 1) == 0 && left != 0) {
                    left >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            left >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
