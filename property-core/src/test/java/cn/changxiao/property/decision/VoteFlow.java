package cn.changxiao.property.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.testing.MovableClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** Leads votes to where a test begins, with the clock along. */
@Singleton
public class VoteFlow {

    public static final LocalDate RECORD_DAY = LocalDate.of(2026, 1, 31);
    public static final LocalDateTime ANNOUNCED_AT = LocalDateTime.of(2026, 2, 2, 9, 0);
    public static final LocalDateTime OPENS_AT = LocalDateTime.of(2026, 3, 1, 9, 0);
    public static final LocalDateTime CLOSES_AT = LocalDateTime.of(2026, 3, 15, 18, 0);
    public static final Announcement ANNOUNCEMENT = new Announcement(RECORD_DAY, OPENS_AT, CLOSES_AT);

    private final MovableClock clock;
    private final VotingEstate estates;
    private final DraftDecision draftDecision;
    private final AnnounceDecision announceDecision;
    private final OpenVoting openVoting;
    private final CloseVoting closeVoting;

    VoteFlow(
            MovableClock clock,
            VotingEstate estates,
            DraftDecision draftDecision,
            AnnounceDecision announceDecision,
            OpenVoting openVoting,
            CloseVoting closeVoting) {
        this.clock = clock;
        this.estates = estates;
        this.draftDecision = draftDecision;
        this.announceDecision = announceDecision;
        this.openVoting = openVoting;
        this.closeVoting = closeVoting;
    }

    /** The street office's clerk who leads every vote. */
    public Viewer clerk() {
        return estates.clerk(3);
    }

    public static NewDecision proposal(String key, VotingScope scope, SpecialRule... special) {
        return new NewDecision(
                new BusinessKey(key),
                Matter.USE_FUND,
                "维修屋面 " + key,
                "使用维修资金维修屋面防水，预算不超过 20 万元。",
                scope,
                Optional.of(CertificateSubject.WITHDRAWAL),
                Optional.of(Money.parse("200000.00")),
                Set.of(special));
    }

    public DecisionId announced(NewDecision proposal) {
        clock.set(ANNOUNCED_AT);
        DecisionId id = draftDecision.draft(clerk(), proposal);
        announceDecision.announce(clerk(), id, ANNOUNCEMENT);
        return id;
    }

    public DecisionId opened(NewDecision proposal) {
        DecisionId id = announced(proposal);
        clock.set(OPENS_AT);
        openVoting.open(clerk(), id);
        return id;
    }

    /** A vote of the whole compound, open. */
    public DecisionId opened(String key, VotingEstate.Built built, SpecialRule... special) {
        return opened(proposal(key, new VotingScope.WholeCompound(built.estate().compound()), special));
    }

    public void close(DecisionId id) {
        clock.set(CLOSES_AT);
        closeVoting.close(clerk(), id);
    }
}
