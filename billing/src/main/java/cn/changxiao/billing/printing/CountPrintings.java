package cn.changxiao.billing.printing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One transaction of the register; who comes second to a number is refused by its key and tries again. */
@Singleton
class CountPrintings {

    private static final String LAST = """
            SELECT p.document_id, MAX(p.printing_no) AS last_no FROM billing_printing p
            WHERE p.kind = ? AND p.document_id IN (%s) GROUP BY p.document_id
            """;
    private static final String INSERT = """
            INSERT INTO billing_printing (kind, document_id, printing_no, printed_by, printed_by_organisation, printed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    CountPrintings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Map<Long, Integer> count(Viewer viewer, PrintedKind kind, List<Long> documents) {
        Map<Long, Integer> numbers = new HashMap<>();
        documents.forEach(document -> numbers.put(document, 1));
        List<@Nullable Object> values = new ArrayList<>(List.of(kind.name()));
        values.addAll(documents);
        sql.each(
                LAST.formatted(Sql.marks(documents.size())),
                row -> numbers.put(row.getLong("document_id"), row.getInt("last_no") + 1),
                values.toArray());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Object[]> rows = new ArrayList<>();
        numbers.keySet().stream()
                .sorted()
                .forEach(document -> rows.add(new Object[] {
                    kind.name(), document, numbers.get(document), viewer.user().value(), viewer.organisationKey(), now
                }));
        sql.batch(INSERT, rows);
        return numbers;
    }
}
