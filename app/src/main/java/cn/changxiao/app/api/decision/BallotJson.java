package cn.changxiao.app.api.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ballot.BallotReceipt;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.CorrectBallot;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.noticeboard.OwnerVote;
import cn.changxiao.property.noticeboard.VotedUnit;
import cn.changxiao.property.tally.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ballot and what is said about ballots; a choice of null means none counts, or none may be seen. */
@Serdeable
record BallotJson(String decision, String unit, @Nullable Choice choice, int sequence, LocalDateTime recordedAt) {

    static BallotJson of(BallotReceipt receipt) {
        return new BallotJson(
                receipt.decision().toString(),
                receipt.unit().toString(),
                receipt.choice().orElse(null),
                receipt.sequence(),
                receipt.recordedAt());
    }

    /** What an owner casts. */
    @Serdeable
    record CastJson(String key, String unit, Choice choice) {

        CastBallot.Command command(DecisionId decision) {
            return new CastBallot.Command(new BusinessKey(key), decision, Texts.unit(unit), choice);
        }
    }

    /** What staff enter; the file travels as Base64. */
    @Serdeable
    record EntryJson(
            String key,
            String unit,
            Choice choice,
            Channel channel,
            EvidenceJson evidence,
            @Nullable String token) {

        EnterBallot.Command command(DecisionId decision) {
            return new EnterBallot.Command(
                    new BusinessKey(key),
                    decision,
                    Texts.unit(unit),
                    choice,
                    channel,
                    evidence.evidence(),
                    Optional.ofNullable(token));
        }
    }

    /** What shall count instead; null takes the ballot back. */
    @Serdeable
    record CorrectionJson(
            String key,
            String unit,
            @Nullable Choice choice,
            @Nullable EvidenceJson evidence,
            @Nullable String reason) {

        CorrectBallot.Command command(DecisionId decision) {
            Optional<Evidence> written = Optional.ofNullable(evidence).map(EvidenceJson::evidence);
            String why = Optional.ofNullable(reason).orElse("");
            return new CorrectBallot.Command(
                    new BusinessKey(key), decision, Texts.unit(unit), Optional.ofNullable(choice), written, why);
        }
    }

    @Serdeable
    record EvidenceJson(String fileName, String content) {

        Evidence evidence() {
            return new Evidence(fileName, Texts.bytes(content));
        }
    }

    /** One of an owner's units in a vote. */
    @Serdeable
    record OwnJson(
            String decision,
            String title,
            String unit,
            String place,
            LocalDateTime closesAt,
            @Nullable Choice choice,
            boolean own,
            List<Choice> choices) {

        static OwnJson of(OwnerVote vote) {
            return new OwnJson(
                    vote.decision().toString(),
                    vote.title(),
                    vote.unit().toString(),
                    vote.place(),
                    vote.closesAt(),
                    vote.choice().orElse(null),
                    vote.isOwn(),
                    vote.choices());
        }
    }

    /** A unit of the masked list. */
    @Serdeable
    record UnitJson(
            String unit,
            String place,
            String owners,
            String area,
            int head,
            boolean voted,
            @Nullable Choice choice,
            @Nullable Channel channel) {

        static UnitJson of(VotedUnit unit) {
            return new UnitJson(
                    unit.line().unit().toString(),
                    unit.line().place(),
                    unit.maskedOwners(),
                    unit.line().area().toString(),
                    unit.line().head(),
                    unit.hasVoted(),
                    unit.choice().orElse(null),
                    unit.channel().orElse(null));
        }
    }
}
