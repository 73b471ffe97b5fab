package cn.changxiao.app.console.review;

import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.ReviewOutcome;
import cn.changxiao.fund.review.ReviewState;
import cn.changxiao.fund.review.ReviewStep;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One review with what the viewer may read of it and do with it. */
public record ReviewPage(Review review, List<ReviewStep> steps, Optional<Viewer> viewer, LocalDate today) {

    /** What was found; for owners not before it is given. */
    public Optional<ReviewOutcome> outcome() {
        return review.state() == ReviewState.ANSWERED || isCustodian() ? review.outcome() : Optional.empty();
    }

    /** Whether the custodian is still at work, in the words an owner sees. */
    public String stateLabel() {
        return review.state().isOpen() && !isCustodian()
                ? "办理中"
                : review.state().label();
    }

    public boolean isLate() {
        return review.isLate(today);
    }

    public List<ReviewOutcome> outcomes() {
        return isCustodian() && review.state() == ReviewState.ASKED ? List.of(ReviewOutcome.values()) : List.of();
    }

    public boolean canDecide() {
        return isCustodian() && review.state() == ReviewState.DRAFTED && !isDrafter();
    }

    public boolean isOwnDraft() {
        return isCustodian() && review.state() == ReviewState.DRAFTED && isDrafter();
    }

    public boolean isAsker() {
        return viewer.filter(each -> each.role() == Role.OWNER).isPresent();
    }

    private boolean isDrafter() {
        return viewer.map(each -> each.user().value()).equals(review.drafter());
    }

    private boolean isCustodian() {
        return viewer.filter(each -> each.role() == Role.FUND_CUSTODIAN).isPresent();
    }
}
