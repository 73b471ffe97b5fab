package cn.changxiao.property.decision;

import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.roll.RollId;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.SpecialRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** A proposal with how far it has come. What is not fixed yet is empty: {@code voting} until the announcement. */
public record Decision(
        DecisionId id,
        CompoundId compound,
        String place,
        Matter matter,
        String title,
        String text,
        VotingScope scope,
        String scopeText,
        Optional<CertificateSubject> subject,
        Optional<Money> cap,
        Set<SpecialRule> special,
        DecisionState state,
        Optional<Voting> voting,
        Optional<UserId> talliedBy,
        Optional<Publication> publication) {

    public Decision {
        special = Set.copyOf(special);
    }

    /** Lets only a decision in the state go on. */
    public void require(DecisionState expected, String step) {
        if (state != expected) {
            throw notIn(expected, step);
        }
    }

    /** The refusal of a step that starts from another state. */
    public StepNotAllowed notIn(DecisionState expected, String step) {
        return new StepNotAllowed(this, expected, step);
    }

    /**
     * Roll and times of an announced decision.
     *
     * @throws StepNotAllowed if it is not announced
     */
    public Voting votingOrThrow(String step) {
        return voting.orElseThrow(() -> notIn(DecisionState.ANNOUNCED, step));
    }

    /** Who votes and when: ballots count from {@code opensAt} until before {@code closesAt}. */
    public record Voting(RollId roll, LocalDateTime opensAt, LocalDateTime closesAt) {}

    /** The days on which the result is up; {@code until} is the last one for objections. */
    public record Publication(LocalDate from, LocalDate until) {}
}
