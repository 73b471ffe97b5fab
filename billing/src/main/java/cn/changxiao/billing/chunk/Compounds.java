package cn.changxiao.billing.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Queries over a list of compounds: the list comes last among the values. */
final class Compounds {

    private Compounds() {}

    static String in(String query, Collection<Long> compounds) {
        return query.formatted(String.join(", ", Collections.nCopies(compounds.size(), "?")));
    }

    static Object[] values(Collection<Long> compounds, Object... first) {
        List<Object> values = new ArrayList<>(Arrays.asList(first));
        values.addAll(compounds);
        return values.toArray();
    }
}
