package cn.changxiao.fund.merkle;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a tree that grows: takes leaves one after the other and knows the root at every size. */
public final class Frontier {

    /** Roots of the complete subtrees from left to right; their sizes are the binary digits of {@code size}. */
    private final List<Hash> peaks = new ArrayList<>();

    private long size;

    public void append(Hash leaf) {
        Hash right = leaf;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            right = Hash.node(peaks.remove(peaks.size() - 1), right);
        }
        peaks.add(right);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.empty();
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
