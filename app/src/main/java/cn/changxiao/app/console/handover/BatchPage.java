package cn.changxiao.app.console.handover;

import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.batch.ResponseClock;
import cn.changxiao.handover.batch.Side;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One batch as one side sees it; {@code side} is empty for those who may only look, the certificates are
 * what the transfer could still be given.
 */
public record BatchPage(
        String base,
        BatchView batch,
        List<BatchView.Event> history,
        Optional<Side> side,
        List<CertificateView> certificates,
        Clocks clocks) {

    /** Today, what runs against the operator, and the day a defect found today should be mended by. */
    public record Clocks(LocalDate today, Optional<ResponseClock> response, CalendarAnswer<LocalDate> mendBy) {}

    static BatchPage of(
            String base,
            Viewer viewer,
            BatchView batch,
            List<BatchView.Event> history,
            List<CertificateView> certificates,
            Clocks clocks) {
        return new BatchPage(base + "/" + batch.id(), batch, history, sideOf(viewer, batch), certificates, clocks);
    }

    public LocalDate today() {
        return clocks.today();
    }

    /** What the operator still owes an answer by; empty when none is due. */
    public Optional<String> response() {
        return clocks.response().map(clock -> clock.sentence(today()));
    }

    public boolean isLate() {
        return clocks.response().filter(clock -> clock.daysLate(today()) > 0).isPresent();
    }

    private static Optional<Side> sideOf(Viewer viewer, BatchView batch) {
        long own = viewer.organisationKey();
        if (viewer.role() == Role.OPERATOR) {
            return batch.parties().operator().value() == own ? Optional.of(Side.OPERATOR) : Optional.empty();
        }
        return batch.parties().giver().value() == own ? Optional.of(Side.GIVER) : Optional.empty();
    }

    /** The states of the way, in order. */
    public List<BatchState> way() {
        return List.of(
                BatchState.DRAFT, BatchState.INVITED, BatchState.INSPECTED, BatchState.AGREED, BatchState.TRANSFERRED);
    }

    /** True if the viewer's side may make the move now. */
    public boolean isOpen(Transition transition) {
        return side.filter(transition.side()::equals).isPresent() && transition.isAllowedFrom(batch.state());
    }

    /** True while the operator may write results. */
    public boolean isChecking() {
        return side.filter(Side.OPERATOR::equals).isPresent()
                && (batch.state() == BatchState.INVITED || batch.state() == BatchState.INSPECTED);
    }

    /** True if the batch rests on a certificate that the viewer may read; operators see none of the compound's. */
    public boolean isCertificateOpen() {
        return batch.parties().isCertified()
                && side.filter(Side.OPERATOR::equals).isEmpty();
    }

    public boolean isTransferred() {
        return batch.state() == BatchState.TRANSFERRED;
    }

    public static String tone(ItemOutcome outcome) {
        return switch (outcome) {
            case PENDING -> "neutral";
            case ACCEPTED -> "good";
            case REJECTED -> "bad";
        };
    }
}
