package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.management.ManagementMode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was to manage the compounds in a month, and in which mode; a compound may have two managers in one month. */
final class Mandates {

    private static final String AGREEMENTS = """
            SELECT a.compound_id, a.organisation_id, a.mode, a.valid_until
            FROM registry_management a
            WHERE a.organisation_id IS NOT NULL AND a.valid_from <= ? AND a.compound_id IN (%s)
            ORDER BY a.valid_from
            """;

    private final Map<Mandate, ManagementMode> modes;
    private final Set<Mandate> running;

    private Mandates(Map<Mandate, ManagementMode> modes, Set<Mandate> running) {
        this.modes = modes;
        this.running = running;
    }

    /** The mode of a mandate: the last that began by the end of the month, so that old arrears keep the mode they arose in. */
    Optional<ManagementMode> mode(Mandate mandate) {
        return Optional.ofNullable(modes.get(mandate));
    }

    /** Those that ran on any day of the month. */
    Set<Mandate> running() {
        return running;
    }

    /** Reads the agreements that had begun by the end of the month. */
    @Singleton
    static final class Reader {

        private final Sql sql;

        Reader(Sql sql) {
            this.sql = sql;
        }

        Mandates of(Collection<RollupCompound> compounds, BillingMonth month) {
            Map<Mandate, ManagementMode> modes = new HashMap<>();
            Set<Mandate> running = new LinkedHashSet<>();
            if (!compounds.isEmpty()) {
                List<@Nullable Object> values = new ArrayList<>(List.of(month.lastDay()));
                compounds.forEach(compound -> values.add(compound.id()));
                sql.list(
                                AGREEMENTS.formatted(Sql.marks(compounds.size())),
                                Reader::begun,
                                values.toArray(new Object[0]))
                        .forEach(begun -> {
                            modes.put(begun.mandate(), begun.mode());
                            if (begun.until().isAfter(month.firstDay())) {
                                running.add(begun.mandate());
                            }
                        });
            }
            return new Mandates(modes, running);
        }

        private static Begun begun(ResultSet row) throws SQLException {
            return new Begun(
                    new Mandate(row.getLong("compound_id"), row.getLong("organisation_id")),
                    ManagementMode.valueOf(row.getString("mode")),
                    row.getObject("valid_until", LocalDate.class));
        }

        private record Begun(Mandate mandate, ManagementMode mode, LocalDate until) {}
    }

    /** A compound under a manager; 0 for a compound without any. */
    record Mandate(long compound, long issuer) {}
}
