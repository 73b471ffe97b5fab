package cn.changxiao.property.ownership;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes shares in bulk and holds them to their sum. */
@Singleton
public class Shares {

    private static final String INSERT = """
            INSERT INTO ownership_share (share_id, unit_id, person_id, numerator, denominator, valid_from, valid_until,
                recorded_at, superseded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '9999-12-31 00:00:00')
            """;

    private final Sql sql;

    Shares(Sql sql) {
        this.sql = sql;
    }

    /**
     * Passes if the shares of one unit sum to exactly one on every day from the first owner's to the last one's; a
     * unit without any share has no known owner and passes too.
     *
     * @throws SharesNotWhole if on some day they do not
     */
    public static void requireWhole(String unit, Collection<Share> shares) {
        SortedSet<LocalDate> days = new TreeSet<>();
        shares.forEach(share -> {
            days.add(share.from());
            days.add(share.until());
        });
        if (days.isEmpty()) {
            return;
        }
        for (LocalDate day : days.headSet(days.last())) {
            List<Share> held =
                    shares.stream().filter(share -> share.isHeldOn(day)).toList();
            if (!isWhole(held)) {
                throw new SharesNotWhole(unit, day, held);
            }
        }
    }

    /** Adds the rows of many units, each already proven whole, in the running transaction. */
    public void append(List<@Nullable Object[]> rows) {
        sql.batch(INSERT, rows);
    }

    static boolean isWhole(List<Share> shares) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Share share : shares) {
            BigInteger other = BigInteger.valueOf(share.denominator());
            numerator = numerator
                    .multiply(other)
                    .add(BigInteger.valueOf(share.numerator()).multiply(denominator));
            denominator = denominator.multiply(other);
        }
        return numerator.equals(denominator);
    }
}
