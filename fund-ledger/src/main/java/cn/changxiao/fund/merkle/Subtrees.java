package cn.changxiao.fund.merkle;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface Subtrees {

    /** The hash over the leaves {@code [index · 2^level, (index + 1) · 2^level)}, all of which are there. */
    Hash at(int level, long index);
}
