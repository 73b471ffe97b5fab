package cn.changxiao.property.unitchange;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps proposals and what became of them. */
@Singleton
class UnitChangeRows {

    private static final String INSERT = """
            INSERT INTO estate_unit_change (change_id, business_key, content_hash, kind, compound_id, effective_on,
                evidence, survey_reason, state, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String INSERT_PART = """
            INSERT INTO estate_unit_change_part (change_id, part_no, entrance, floor_no, room, area_hundredths,
                real_estate_number)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_HOLDING = """
            INSERT INTO estate_unit_change_holding (change_id, person_id, numerator, denominator) VALUES (?, ?, ?, ?)
            """;
    private static final String LOCK = """
            SELECT business_key, kind, compound_id, effective_on, evidence, survey_reason, state, proposed_by
            FROM estate_unit_change WHERE change_id = ? FOR UPDATE
            """;
    private static final String PARTS = """
            SELECT entrance, floor_no, room, area_hundredths, real_estate_number FROM estate_unit_change_part
            WHERE change_id = ? ORDER BY part_no
            """;
    private static final String DECIDE = """
            UPDATE estate_unit_change SET state = ?, decided_by = ?, decided_at = ?
            WHERE change_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;

    UnitChangeRows(Sql sql) {
        this.sql = sql;
    }

    Optional<UnitChangeId> earlier(NewUnitChange change) {
        return sql.first(
                "SELECT change_id, content_hash FROM estate_unit_change WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), change.content())) {
                        throw new KeyReusedWithOtherContent(change.key());
                    }
                    return new UnitChangeId(row.getLong(1));
                },
                change.key().value());
    }

    void insert(UnitChangeId id, CompoundId compound, NewUnitChange change, UserId maker, LocalDateTime now) {
        sql.update(
                INSERT,
                id.value(),
                change.key().value(),
                change.content(),
                change.kind().name(),
                compound.value(),
                change.from(),
                change.evidence(),
                change.surveyReason(),
                maker.value(),
                now);
        for (UnitId old : change.olds()) {
            sql.update(
                    "INSERT INTO estate_unit_change_old (change_id, unit_id) VALUES (?, ?)", id.value(), old.value());
        }
        sql.batch(INSERT_PART, partRows(id, change.parts()));
        sql.batch(
                INSERT_HOLDING,
                change.holdings().stream()
                        .map(held -> new @Nullable Object[] {
                            id.value(), held.person().value(), held.numerator(), held.denominator()
                        })
                        .toList());
    }

    private static List<@Nullable Object[]> partRows(UnitChangeId id, List<NewPart> parts) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewPart part : parts) {
            rows.add(new @Nullable Object[] {
                id.value(),
                rows.size() + 1,
                part.entrance(),
                part.floor(),
                part.room(),
                part.area().hundredths(),
                part.realEstateNumber().map(RealEstateNumber::value).orElse(null)
            });
        }
        return rows;
    }

    /** The proposal, locked until the transaction ends. */
    Proposal lock(UnitChangeId id) {
        return sql.first(
                        LOCK,
                        row -> new Proposal(
                                id,
                                new CompoundId(row.getLong("compound_id")),
                                UnitChangeState.valueOf(row.getString("state")),
                                new UserId(row.getLong("proposed_by")),
                                new NewUnitChange(
                                        new BusinessKey(row.getString("business_key")),
                                        UnitChangeKind.valueOf(row.getString("kind")),
                                        row.getObject("effective_on", LocalDate.class),
                                        olds(id),
                                        parts(id),
                                        holdings(id),
                                        row.getString("evidence"),
                                        row.getString("survey_reason"))),
                        id.value())
                .orElseThrow(() -> new NotFound("房屋变更", id));
    }

    /** @throws UnitChangeAlreadyDecided if it is not a proposal any more */
    void decide(Proposal proposal, UnitChangeState state, UserId checker, LocalDateTime now) {
        if (sql.update(DECIDE, state.name(), checker.value(), now, proposal.id().value()) != 1) {
            throw new UnitChangeAlreadyDecided(proposal.id(), proposal.state());
        }
    }

    void formed(UnitChangeId id, int partNo, UnitId unit) {
        sql.update(
                "UPDATE estate_unit_change_part SET unit_id = ? WHERE change_id = ? AND part_no = ? AND unit_id IS NULL",
                unit.value(),
                id.value(),
                partNo);
    }

    private List<UnitId> olds(UnitChangeId id) {
        return sql.list(
                "SELECT unit_id FROM estate_unit_change_old WHERE change_id = ? ORDER BY unit_id",
                row -> new UnitId(row.getLong(1)),
                id.value());
    }

    private List<NewPart> parts(UnitChangeId id) {
        return sql.list(
                PARTS,
                row -> new NewPart(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        Area.ofHundredths(row.getLong(4)),
                        Optional.ofNullable(row.getString(5)).map(RealEstateNumber::new)),
                id.value());
    }

    private List<Holding> holdings(UnitChangeId id) {
        return sql.list(
                "SELECT person_id, numerator, denominator FROM estate_unit_change_holding WHERE change_id = ?"
                        + " ORDER BY person_id",
                row -> new Holding(new PersonId(row.getLong(1)), row.getLong(2), row.getLong(3)),
                id.value());
    }

    /** A proposal as it is kept. */
    record Proposal(UnitChangeId id, CompoundId compound, UnitChangeState state, UserId maker, NewUnitChange change) {}
}
