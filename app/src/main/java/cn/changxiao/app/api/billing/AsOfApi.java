package cn.changxiao.app.api.billing;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.asof.AsOfBoard;
import cn.changxiao.billing.collection.asof.AsOfBoards;
import cn.changxiao.billing.collection.asof.AsOfRow;
import cn.changxiao.billing.collection.asof.Knowledge;
import cn.changxiao.billing.collection.asof.RecordedSince;
import cn.changxiao.billing.collection.revision.Revision;
import cn.changxiao.billing.collection.revision.RevisionCause;
import cn.changxiao.billing.collection.revision.Revisions;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates of past days, and what was recorded about months that had ended. */
@Controller("/api/v1/collection")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class AsOfApi {

    private final AsOfBoards asOfBoards;
    private final Revisions revisions;

    AsOfApi(AsOfBoards asOfBoards, Revisions revisions) {
        this.asOfBoards = asOfBoards;
        this.revisions = revisions;
    }

    @Get("/as-of")
    AsOfJson asOf(Viewer viewer, @QueryValue String month, @QueryValue String day) {
        LocalDate asOf = new FormFields(Map.of("day", day)).day("day", "截至日期");
        return AsOfJson.of(asOfBoards.of(viewer, BillingMonth.parse(month), asOf));
    }

    @Get("/revisions")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    List<RevisionJson> revisions(Viewer viewer, @QueryValue(defaultValue = "") String month) {
        Optional<BillingMonth> of = month.isEmpty() ? Optional.empty() : Optional.of(BillingMonth.parse(month));
        return revisions.list(viewer, of, Optional.empty()).stream()
                .map(RevisionJson::of)
                .toList();
    }

    /** A month as of a day; {@code state} says why there are no compounds. */
    @Serdeable
    record AsOfJson(
            String month,
            LocalDate day,
            AsOfBoard.State state,
            RateJson knownThen,
            RateJson knownNow,
            SinceJson recordedSince,
            List<AsOfRowJson> compounds) {

        static AsOfJson of(AsOfBoard board) {
            return new AsOfJson(
                    board.month().toString(),
                    board.day(),
                    board.state(),
                    RateJson.of("", "合计", board.totals(Knowledge.KNOWN_THEN)),
                    RateJson.of("", "合计", board.totals(Knowledge.KNOWN_NOW)),
                    SinceJson.of(board.since()),
                    board.rows().stream().map(AsOfRowJson::of).toList());
        }
    }

    /** A compound under one manager. */
    @Serdeable
    record AsOfRowJson(String manager, RateJson knownThen, RateJson knownNow, SinceJson recordedSince) {

        static AsOfRowJson of(AsOfRow row) {
            String id = row.compound().toString();
            return new AsOfRowJson(
                    row.managerName(),
                    RateJson.of(id, row.name(), row.then()),
                    RateJson.of(id, row.name(), row.now()),
                    SinceJson.of(row.since()));
        }
    }

    /** What explains the difference. */
    @Serdeable
    record SinceJson(MoneyJson billed, MoneyJson lowered, MoneyJson received, MoneyJson takenBack, MoneyJson arrears) {

        static SinceJson of(RecordedSince since) {
            return new SinceJson(
                    MoneyJson.of(since.billed()),
                    MoneyJson.of(since.lowered()),
                    MoneyJson.of(since.received()),
                    MoneyJson.of(since.takenBack()),
                    MoneyJson.of(since.arrears()));
        }
    }

    /** What one transaction changed of months that had ended. */
    @Serdeable
    record RevisionJson(
            String compound,
            LocalDateTime recordedAt,
            String firstMonth,
            String lastMonth,
            List<RevisionCause> causes,
            MoneyJson due,
            MoneyJson paid) {

        static RevisionJson of(Revision revision) {
            return new RevisionJson(
                    revision.compound().toString(),
                    revision.recordedAt(),
                    revision.first().toString(),
                    revision.last().toString(),
                    revision.causes(),
                    MoneyJson.of(revision.due()),
                    MoneyJson.of(revision.paid()));
        }
    }
}
