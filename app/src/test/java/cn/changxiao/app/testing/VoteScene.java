package cn.changxiao.app.testing;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.Announcement;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.decision.OpenVoting;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.testing.MovableClock;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A compound with a committee whose votes a test leads to where it begins; times are those of spring 2026. */
@Singleton
@Requires(property = "test.movable-clock")
public class VoteScene {

    public static final LocalDateTime DRAFTED = LocalDateTime.of(2026, 2, 2, 9, 0);
    public static final LocalDateTime OPENS = LocalDateTime.of(2026, 3, 10, 9, 0);
    public static final LocalDateTime CLOSES = LocalDateTime.of(2026, 3, 24, 18, 0);
    public static final String STREET = "510903001";

    private final Sql sql;
    private final MovableClock clock;
    private final LoadPlaces loadPlaces;
    private final RegisterEstate registerEstate;
    private final DraftDecision draftDecision;
    private final AnnounceDecision announceDecision;
    private final OpenVoting openVoting;

    VoteScene(
            Sql sql,
            MovableClock clock,
            LoadPlaces loadPlaces,
            RegisterEstate registerEstate,
            DraftDecision draftDecision,
            AnnounceDecision announceDecision,
            OpenVoting openVoting) {
        this.sql = sql;
        this.clock = clock;
        this.loadPlaces = loadPlaces;
        this.registerEstate = registerEstate;
        this.draftDecision = draftDecision;
        this.announceDecision = announceDecision;
        this.openVoting = openVoting;
    }

    /** A compound of one building with so many units, one owner each, and its committee. */
    public Built build(String key, OrganisationId committee, int units) {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
        loadPlaces.load();
        RegisteredEstate estate =
                registerEstate.register(Viewer.service(), SampleEstates.estate(key, STREET, 1, units));
        sql.update(
                "UPDATE estate_compound SET committee_id = ? WHERE compound_id = ?",
                committee.value(),
                estate.compound().value());
        List<PersonId> owners = estate.units().stream()
                .map(unit -> new PersonId(
                        sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ?", unit.value())))
                .toList();
        return new Built(estate, owners, Viewer.member(new UserId(7_000_001), "何素珍", Role.OWNERS_COMMITTEE, committee));
    }

    /** An open vote of the whole compound on the use of the fund. */
    public DecisionId opened(String key, Built built) {
        clock.set(DRAFTED);
        DecisionId id = draftDecision.draft(
                built.leader(),
                new NewDecision(
                        new BusinessKey(key),
                        Matter.USE_FUND,
                        "使用维修资金翻修屋面防水",
                        "翻修 1 幢屋面防水，总额不超过 18 万元，按专有部分面积分摊；工期 30 天，质保两年。",
                        new VotingScope.WholeCompound(built.compound()),
                        Optional.of(CertificateSubject.WITHDRAWAL),
                        Optional.of(Money.ofYuan(180_000)),
                        Set.of()));
        announceDecision.announce(built.leader(), id, new Announcement(LocalDate.of(2026, 2, 1), OPENS, CLOSES));
        clock.set(OPENS);
        openVoting.open(built.leader(), id);
        return id;
    }

    public void moveTo(LocalDateTime time) {
        clock.set(time);
    }

    /** The compound with its owners in the order of its units, and somebody of the committee. */
    public record Built(RegisteredEstate estate, List<PersonId> owners, Viewer leader) {

        public CompoundId compound() {
            return estate.compound();
        }
    }
}
