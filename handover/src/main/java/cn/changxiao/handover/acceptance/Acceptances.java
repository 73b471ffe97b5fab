package cn.changxiao.handover.acceptance;

import cn.changxiao.handover.warranty.WarrantyTerm;
import cn.changxiao.handover.warranty.WarrantyTerms;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes acceptances with their parties and warranties; there is nothing here that changes one. */
@Singleton
class Acceptances {

    private final Sql sql;
    private final Ids ids;
    private final WarrantyTerms terms;
    private final Clock clock;

    Acceptances(Sql sql, Ids ids, WarrantyTerms terms, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.terms = terms;
        this.clock = clock;
    }

    /** The acceptance recorded under this key, if it had this content. */
    Optional<AcceptanceId> find(BusinessKey key, byte[] hash) {
        return sql.first(
                "SELECT acceptance_id, content_hash FROM handover_acceptance WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), hash)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new AcceptanceId(row.getLong("acceptance_id"));
                },
                key.value());
    }

    /** Adds them all in multi-row statements; ids in the order of the list. */
    List<AcceptanceId> add(Viewer viewer, List<NewAcceptance> acceptances) {
        if (acceptances.isEmpty()) {
            return List.of();
        }
        Rows rows = new Rows(viewer.user().value(), LocalDateTime.now(clock));
        long id = ids.block(acceptances.size());
        List<AcceptanceId> given = new ArrayList<>(acceptances.size());
        for (NewAcceptance acceptance : acceptances) {
            given.add(new AcceptanceId(id));
            rows.add(id++, acceptance);
        }
        rows.write();
        addWarranties(acceptances, given);
        return List.copyOf(given);
    }

    private void addWarranties(List<NewAcceptance> acceptances, List<AcceptanceId> given) {
        int parts = acceptances.stream().mapToInt(Acceptances::warrantedParts).sum();
        if (parts == 0) {
            return;
        }
        Map<Long, String> streets = streets(acceptances);
        Map<List<Object>, WarrantyTerm> known = new HashMap<>();
        List<@Nullable Object[]> rows = new ArrayList<>(parts);
        long id = ids.block(parts);
        for (int i = 0; i < acceptances.size(); i++) {
            NewAcceptance acceptance = acceptances.get(i);
            String street = streets.getOrDefault(acceptance.compound().value(), "");
            for (AcceptedPart part : acceptance.parts().subList(0, warrantedParts(acceptance))) {
                WarrantyTerm term = known.computeIfAbsent(
                        List.of(part.component(), street, acceptance.acceptedOn()),
                        asked -> terms.of(part.component(), street, acceptance.acceptedOn()));
                rows.add(warranty(id++, given.get(i), acceptance, part, term));
            }
        }
        sql.batch("""
                INSERT INTO handover_warranty (warranty_id, acceptance_id, compound_id, building_id, component,
                    starts_on, ends_on, clause)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static @Nullable Object[] warranty(
            long id, AcceptanceId of, NewAcceptance acceptance, AcceptedPart part, WarrantyTerm term) {
        return new Object[] {
            id,
            of.value(),
            acceptance.compound().value(),
            part.building().map(BuildingId::value).orElse(null),
            part.component().name(),
            acceptance.acceptedOn(),
            term.period().endAfter(acceptance.acceptedOn()),
            term.clause()
        };
    }

    /** Works that failed have no warranty: the contractor has not finished. */
    private static int warrantedParts(NewAcceptance acceptance) {
        return acceptance.conclusion() == Conclusion.FAILED
                ? 0
                : acceptance.parts().size();
    }

    private Map<Long, String> streets(List<NewAcceptance> acceptances) {
        if (acceptances.size() == 1) {
            CompoundId compound = acceptances.get(0).compound();
            return Map.of(
                    compound.value(),
                    sql.first(
                                    "SELECT street_code FROM registry_compound WHERE compound_id = ?",
                                    row -> row.getString(1),
                                    compound.value())
                            .orElse(""));
        }
        Map<Long, String> streets = new HashMap<>();
        sql.list(
                "SELECT compound_id, street_code FROM registry_compound",
                row -> streets.put(row.getLong(1), row.getString(2)));
        return streets;
    }

    /** The rows of acceptances and parties, gathered and written together. */
    private final class Rows {

        private final long user;
        private final LocalDateTime now;
        private final List<@Nullable Object[]> acceptances = new ArrayList<>();
        private final List<@Nullable Object[]> parties = new ArrayList<>();

        Rows(long user, LocalDateTime now) {
            this.user = user;
            this.now = now;
        }

        void add(long id, NewAcceptance acceptance) {
            acceptances.add(new Object[] {
                id,
                acceptance.key().value(),
                acceptance.hash(),
                acceptance.compound().value(),
                acceptance.project(),
                acceptance.worksClass().name(),
                acceptance.conclusion().name(),
                acceptance.acceptedOn(),
                acceptance.remark(),
                user,
                now
            });
            int line = 1;
            for (AcceptingParty party : acceptance.parties()) {
                parties.add(new Object[] {id, line++, party.kind().name(), party.name(), party.representative()});
            }
        }

        void write() {
            sql.batch("""
                    INSERT INTO handover_acceptance (acceptance_id, business_key, content_hash, compound_id, project,
                        works_class, conclusion, accepted_on, remark, recorded_by, recorded_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, acceptances);
            sql.batch("""
                    INSERT INTO handover_acceptance_party (acceptance_id, line_no, party_kind, name, representative)
                    VALUES (?, ?, ?, ?, ?)
                    """, parties);
        }
    }
}
