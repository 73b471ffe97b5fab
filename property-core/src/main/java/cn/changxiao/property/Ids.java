package cn.changxiao.property;

/** Gives out ids that grow with time and are never used twice, whatever instance asks. */
public interface Ids {

    /** One new id. */
    long next();

    /**
     * The first of {@code size} consecutive new ids, for bulk work.
     *
     * @throws IllegalArgumentException if size is not positive
     */
    long block(int size);
}
