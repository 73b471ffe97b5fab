package cn.changxiao.fund.merkle;

import java.util.ArrayList;
import java.util.List;

/** Shows that a tree is the beginning of a later one: nothing was changed, removed or slipped in; without the trees. */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("a tree of " + later + " never had " + earlier + " leaves");
        }
    }

    public static ConsistencyProof between(MerkleTree tree, long earlier) {
        return new ConsistencyProof(earlier, tree.size(), tree.consistency(earlier));
    }

    /** True if the path leads to both roots. */
    public boolean leadsTo(Hash earlierRoot, Hash laterRoot) {
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(Hash.empty());
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            steps.add(0, earlierRoot);
        }
        return !steps.isEmpty() && climb(steps, earlierRoot, laterRoot);
    }

    /** RFC 9162 § 2.1.4.2, the same tree as that of RFC 6962. */
    private boolean climb(List<Hash> steps, Hash earlierRoot, Hash laterRoot) {
        int complete = Long.numberOfTrailingZeros(earlier);
        long left = (earlier - 1) >> complete;
        long last = (later - 1) >> complete;
        Hash before = steps.get(0);
        Hash after = before;
        for (Hash sibling : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((left & 1) == 1 || left == last) {
                before = Hash.node(sibling, before);
                after = Hash.node(sibling, after);
                while ((left & 1) == 0 && left != 0) {
                    left >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, sibling);
            }
            left >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }
}
