package cn.changxiao.billing.chunk;

import cn.changxiao.property.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Queries over a list of compounds: the list comes last among the values. */
final class Compounds {

    private Compounds() {}

    static String in(String query, Collection<Long> compounds) {
        return query.formatted(Sql.marks(compounds.size()));
    }

    static Object[] values(Collection<Long> compounds, Object... first) {
        List<Object> values = new ArrayList<>(Arrays.asList(first));
        values.addAll(compounds);
        return values.toArray();
    }
}
