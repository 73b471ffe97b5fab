package cn.changxiao.property.ballot;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.HeadKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Who may vote for a unit: its owners on the day of the roll as known when it was frozen. Where nobody was known, whoever
 * has been registered since as owner on that day.
 */
@Singleton
class Voters {

    private static final String OWNERS = """
            SELECT COUNT(*) FROM ownership_share s
            JOIN party_person p ON p.person_id = s.person_id
            WHERE s.unit_id = ? AND s.valid_from <= ? AND ? < s.valid_until AND s.recorded_at <= ? AND ? < s.superseded_at
                AND (? = 0 OR s.person_id = ?) AND (? = 0 OR p.kind = 'LEGAL')
            """;

    private final Sql sql;
    private final Clock clock;

    Voters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The person who votes online.
     *
     * @throws NotFound if the viewer owns no share of the unit
     * @throws DeveloperVotesOnPaper if the unit is not delivered and the viewer is not the developer
     */
    PersonId requireOwner(Viewer viewer, BallotSlot slot) {
        PersonId person = viewer.person()
                .filter(owner -> viewer.role() == Role.OWNER)
                .orElseThrow(() -> new RoleMissing("在线投票，请使用业主账号"));
        if (count(slot, person.value(), false) == 0) {
            throw new NotFound("您的房屋", slot.unit());
        }
        if (slot.headKind() == HeadKind.DEVELOPER && count(slot, person.value(), true) == 0) {
            throw new DeveloperVotesOnPaper(slot.place());
        }
        return person;
    }

    /** @throws OwnerNotRegistered if nobody owned the unit on the day of the roll, as far as is known now */
    void requireSomebody(BallotSlot slot) {
        if (!slot.canVote() && count(slot, 0, false) == 0) {
            throw new OwnerNotRegistered(slot.place(), slot.recordDay());
        }
    }

    private long count(BallotSlot slot, long person, boolean isLegal) {
        LocalDateTime knownAt = slot.canVote() ? slot.knownAt() : LocalDateTime.now(clock);
        return sql.number(
                OWNERS,
                slot.unit().value(),
                slot.recordDay(),
                slot.recordDay(),
                knownAt,
                knownAt,
                person,
                person,
                isLegal ? 1 : 0);
    }
}
