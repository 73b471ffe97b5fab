package cn.changxiao.app.api.decision;

import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.Announcement;
import cn.changxiao.property.decision.CancelDecision;
import cn.changxiao.property.decision.CloseVoting;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.OpenVoting;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The steps of a decision up to the end of its vote; each answers with the decision as it then stands. */
@Controller("/api/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class DecisionStepsApi {

    private final DraftDecision draftDecision;
    private final AnnounceDecision announceDecision;
    private final OpenVoting openVoting;
    private final CloseVoting closeVoting;
    private final CancelDecision cancelDecision;
    private final ReadDecision readDecision;

    DecisionStepsApi(
            DraftDecision draftDecision,
            AnnounceDecision announceDecision,
            OpenVoting openVoting,
            CloseVoting closeVoting,
            CancelDecision cancelDecision,
            ReadDecision readDecision) {
        this.draftDecision = draftDecision;
        this.announceDecision = announceDecision;
        this.openVoting = openVoting;
        this.closeVoting = closeVoting;
        this.cancelDecision = cancelDecision;
        this.readDecision = readDecision;
    }

    @Post
    @Status(HttpStatus.CREATED)
    DecisionJson draft(Viewer viewer, @Body DraftJson draft) {
        return read(viewer, draftDecision.draft(viewer, draft.proposal()));
    }

    @Post("/{id}/announcement")
    DecisionJson announce(Viewer viewer, long id, @Body AnnouncementJson announcement) {
        announceDecision.announce(viewer, new DecisionId(id), announcement.command());
        return read(viewer, new DecisionId(id));
    }

    @Post("/{id}/opening")
    DecisionJson open(Viewer viewer, long id) {
        openVoting.open(viewer, new DecisionId(id));
        return read(viewer, new DecisionId(id));
    }

    @Post("/{id}/closing")
    DecisionJson close(Viewer viewer, long id) {
        closeVoting.close(viewer, new DecisionId(id));
        return read(viewer, new DecisionId(id));
    }

    @Post("/{id}/cancellation")
    DecisionJson cancel(Viewer viewer, long id, @Body ReasonJson body) {
        cancelDecision.cancel(viewer, new DecisionId(id), body.reason());
        return read(viewer, new DecisionId(id));
    }

    private DecisionJson read(Viewer viewer, DecisionId id) {
        return DecisionJson.of(readDecision.get(viewer, id));
    }

    @Serdeable
    record AnnouncementJson(LocalDate recordDay, LocalDateTime opensAt, LocalDateTime closesAt) {

        Announcement command() {
            return new Announcement(recordDay, opensAt, closesAt);
        }
    }

    @Serdeable
    record ReasonJson(String reason) {}
}
