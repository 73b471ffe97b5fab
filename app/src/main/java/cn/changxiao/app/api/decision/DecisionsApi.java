package cn.changxiao.app.api.decision;

import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.noticeboard.DecisionFilter;
import cn.changxiao.property.noticeboard.DecisionLines;
import cn.changxiao.property.noticeboard.OwnerVotes;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.noticeboard.VotedUnits;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.CompareRolls;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;

/** Decisions as far as the viewer may see them; votes and results only once they may be seen. */
@Controller("/api/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
final class DecisionsApi {

    private static final int MOST = 500;

    private final DecisionLines lines;
    private final ReadDecision readDecision;
    private final VotedUnits votedUnits;
    private final CompareRolls compareRolls;
    private final OwnerVotes ownerVotes;

    DecisionsApi(
            DecisionLines lines,
            ReadDecision readDecision,
            VotedUnits votedUnits,
            CompareRolls compareRolls,
            OwnerVotes ownerVotes) {
        this.lines = lines;
        this.readDecision = readDecision;
        this.votedUnits = votedUnits;
        this.compareRolls = compareRolls;
        this.ownerVotes = ownerVotes;
    }

    @Get
    List<DecisionJson.LineJson> list(
            Viewer viewer,
            @QueryValue Optional<DecisionState> state,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        DecisionFilter filter =
                new DecisionFilter(Optional.empty(), state, Math.max(0, offset), Math.max(1, Math.min(MOST, limit)));
        return lines.list(viewer, filter).stream()
                .map(DecisionJson.LineJson::of)
                .toList();
    }

    @Get("/{id}")
    DecisionJson one(Viewer viewer, long id) {
        return DecisionJson.of(readDecision.get(viewer, new DecisionId(id)));
    }

    @Get("/{id}/units")
    List<BallotJson.UnitJson> units(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        Units.Window window = new Units.Window(Math.max(0, offset), Math.max(1, Math.min(MOST, limit)));
        return votedUnits.page(viewer, new DecisionId(id), window).stream()
                .map(BallotJson.UnitJson::of)
                .toList();
    }

    @Get("/{id}/roll")
    @Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
    RollJson.ComparisonJson roll(Viewer viewer, long id) {
        return RollJson.ComparisonJson.of(compareRolls.compare(readDecision
                .get(viewer, new DecisionId(id))
                .decision()
                .votingOrThrow("查看名册")
                .roll()));
    }

    @Get("/mine")
    @Secured("OWNER")
    List<BallotJson.OwnJson> mine(Viewer viewer) {
        return ownerVotes.of(viewer).stream().map(BallotJson.OwnJson::of).toList();
    }
}
