package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.undo.AskForInterestUndo;
import cn.changxiao.fund.interest.undo.CarryOutInterestUndo;
import cn.changxiao.fund.interest.undo.DecideInterestUndo;
import cn.changxiao.fund.interest.undo.InterestUndo;
import cn.changxiao.fund.interest.undo.InterestUndoState;
import cn.changxiao.fund.interest.undo.InterestUndos;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** Takes a distribution back as a whole. */
@Controller("/api/v1/fund/books/{book}/interest-runs/{id}/undo")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class InterestUndoApi {

    private final InterestUndos undos;
    private final AskForInterestUndo askForInterestUndo;
    private final DecideInterestUndo decideInterestUndo;
    private final CarryOutInterestUndo carryOutInterestUndo;

    InterestUndoApi(
            InterestUndos undos,
            AskForInterestUndo askForInterestUndo,
            DecideInterestUndo decideInterestUndo,
            CarryOutInterestUndo carryOutInterestUndo) {
        this.undos = undos;
        this.askForInterestUndo = askForInterestUndo;
        this.decideInterestUndo = decideInterestUndo;
        this.carryOutInterestUndo = carryOutInterestUndo;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    InterestUndoJson one(Viewer viewer, long book, long id) {
        return undos.of(viewer, new InterestRunId(id))
                .filter(undo -> undo.book().value() == book)
                .map(InterestUndoJson::of)
                .orElseThrow(() -> new NotFound("整批冲销申请", id));
    }

    @Post
    @Status(HttpStatus.CREATED)
    InterestUndoJson ask(Viewer viewer, long book, long id, @Body NewUndoJson undo) {
        askForInterestUndo.ask(viewer, new BookId(book), new InterestRunId(id), undo.undoneOn(), undo.reason());
        return one(viewer, book, id);
    }

    @Post("/approval")
    InterestUndoJson agree(Viewer viewer, long book, long id) {
        decideInterestUndo.decide(viewer, new BookId(book), new InterestRunId(id), true);
        carryOutInterestUndo.carryOut(new InterestRunId(id));
        return one(viewer, book, id);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long book, long id) {
        decideInterestUndo.decide(viewer, new BookId(book), new InterestRunId(id), false);
    }

    @Serdeable
    record NewUndoJson(LocalDate undoneOn, String reason) {}

    @Serdeable
    record InterestUndoJson(
            String run, String reason, LocalDate undoneOn, InterestUndoState state, int vouchers, int left) {

        static InterestUndoJson of(InterestUndo undo) {
            return new InterestUndoJson(
                    undo.run().toString(), undo.reason(), undo.undoneOn(), undo.state(), undo.vouchers(), undo.left());
        }
    }
}
