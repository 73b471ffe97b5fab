package cn.changxiao.billing.collection.asof;

import java.util.Comparator;

/** A compound with one issuer of bills in it; an earlier manager's figures stay its own. */
record Place(long compound, long issuer) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::compound).thenComparingLong(Place::issuer);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
