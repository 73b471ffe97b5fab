package cn.changxiao.app.api.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.CorrectBallot;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.OwnerGroup;
import cn.changxiao.property.roll.SetOwnerGroup;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ballots of owners and of staff, and who counts as one head. The key makes a repetition harmless. */
@Controller("/api/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class BallotsApi {

    private final CastBallot castBallot;
    private final EnterBallot enterBallot;
    private final CorrectBallot correctBallot;
    private final SetOwnerGroup setOwnerGroup;

    BallotsApi(
            CastBallot castBallot, EnterBallot enterBallot, CorrectBallot correctBallot, SetOwnerGroup setOwnerGroup) {
        this.castBallot = castBallot;
        this.enterBallot = enterBallot;
        this.correctBallot = correctBallot;
        this.setOwnerGroup = setOwnerGroup;
    }

    @Post("/{id}/ballots")
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    BallotJson cast(Viewer viewer, long id, @Body BallotJson.CastJson body) {
        return BallotJson.of(castBallot.cast(viewer, body.command(new DecisionId(id))));
    }

    @Post("/{id}/ballots/entries")
    @Status(HttpStatus.CREATED)
    BallotJson enter(Viewer viewer, long id, @Body BallotJson.EntryJson body) {
        return BallotJson.of(enterBallot.enter(viewer, body.command(new DecisionId(id))));
    }

    @Post("/{id}/ballots/corrections")
    @Secured({"OWNERS_COMMITTEE", "STREET_OFFICE", "OWNER"})
    BallotJson correct(Viewer viewer, long id, @Body BallotJson.CorrectionJson body) {
        return BallotJson.of(correctBallot.correct(viewer, body.command(new DecisionId(id))));
    }

    @Post("/owner-groups")
    @Status(HttpStatus.NO_CONTENT)
    void group(Viewer viewer, @Body GroupJson body) {
        setOwnerGroup.set(viewer, body.command());
    }

    /** Units that count as one head; a group of null parts them. */
    @Serdeable
    record GroupJson(
            String key,
            String compound,
            List<String> units,
            @Nullable String group,
            String reason) {

        OwnerGroup command() {
            return new OwnerGroup(
                    new BusinessKey(key),
                    new CompoundId(Texts.id(compound)),
                    units.stream().map(Texts::unit).toList(),
                    Optional.ofNullable(group),
                    reason);
        }
    }
}
