package cn.changxiao.app.console.ballot;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.noticeboard.OwnerVote;
import cn.changxiao.property.noticeboard.OwnerVotes;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gathers what an owner's pages show. */
@Singleton
class MyVotes {

    private final OwnerVotes ownerVotes;
    private final ReadDecision readDecision;
    private final Clock clock;

    MyVotes(OwnerVotes ownerVotes, ReadDecision readDecision, Clock clock) {
        this.ownerVotes = ownerVotes;
        this.readDecision = readDecision;
        this.clock = clock;
    }

    MyVotesPage list(Viewer viewer) {
        return new MyVotesPage(ownerVotes.of(viewer));
    }

    MyVotePage one(Viewer viewer, DecisionId id) {
        return new MyVotePage(
                readDecision.get(viewer, id), own(viewer, id), "objection:" + UUID.randomUUID(), LocalDate.now(clock));
    }

    ConfirmPage confirm(Viewer viewer, DecisionId id, long unit, String choice) {
        OwnerVote vote = own(viewer, id).stream()
                .filter(each -> each.unit().value() == unit)
                .findFirst()
                .orElseThrow(() -> new NotFound("您的房屋", unit));
        return new ConfirmPage(vote, PaperField.choice(choice), "ballot:" + UUID.randomUUID());
    }

    private List<OwnerVote> own(Viewer viewer, DecisionId id) {
        return ownerVotes.of(viewer).stream()
                .filter(vote -> vote.decision().equals(id))
                .toList();
    }
}
