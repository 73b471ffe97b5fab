package cn.changxiao.app.console.relief;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.subsidy.ApproveSubsidy;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.RecordSubsidyTransfer;
import cn.changxiao.billing.subsidy.RejectSubsidy;
import cn.changxiao.billing.subsidy.Subsidies;
import cn.changxiao.billing.subsidy.SubsidyClaims;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Subsidies: the arrangement by two persons, the claim of a month and the transfers that answer it. */
@Controller("/billing/subsidies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SubsidyController {

    private static final int ROWS = 50;
    private static final int COMPOUNDS = 1_000;
    private static final int MOST_UNITS = 1_000;

    private final Subsidies subsidies;
    private final SubsidyClaims claims;
    private final Compounds compounds;
    private final ProposeSubsidy proposeSubsidy;
    private final ApproveSubsidy approveSubsidy;
    private final RejectSubsidy rejectSubsidy;
    private final RecordSubsidyTransfer recordSubsidyTransfer;
    private final Units units;

    SubsidyController(
            Subsidies subsidies,
            SubsidyClaims claims,
            Compounds compounds,
            ProposeSubsidy proposeSubsidy,
            ApproveSubsidy approveSubsidy,
            RejectSubsidy rejectSubsidy,
            RecordSubsidyTransfer recordSubsidyTransfer,
            Units units) {
        this.subsidies = subsidies;
        this.claims = claims;
        this.compounds = compounds;
        this.proposeSubsidy = proposeSubsidy;
        this.approveSubsidy = approveSubsidy;
        this.rejectSubsidy = rejectSubsidy;
        this.recordSubsidyTransfer = recordSubsidyTransfer;
        this.units = units;
    }

    @Get
    @View("relief/subsidies")
    @Navigation(title = "第三方补贴", section = Section.BILLS, order = 43)
    SubsidyListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int wanted = Math.max(1, page);
        return SubsidyListPage.of(
                viewer,
                subsidies.list(viewer, ROWS + 1, (wanted - 1) * ROWS),
                wanted,
                ROWS,
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS)));
    }

    /** The form for some units of a compound, one building at a time. */
    @Get("/new")
    @View("relief/subsidy-units")
    SubsidyUnitsPage byUnits(Viewer viewer, @QueryValue long compound, @QueryValue Optional<Long> building) {
        CompoundId id = new CompoundId(compound);
        List<BuildingSummary> buildings = units.buildings(viewer, id);
        Optional<BuildingId> chosen = building.map(BuildingId::new)
                .or(() -> buildings.stream().findFirst().map(BuildingSummary::id));
        return new SubsidyUnitsPage(
                id, buildings, chosen, units.list(viewer, id, chosen, new Units.Window(0, MOST_UNITS)));
    }

    @Get("/{id}")
    @View("relief/claim")
    SubsidyClaimPage claim(Viewer viewer, long id, @QueryValue(defaultValue = "") String month) {
        SubsidyId subsidy = new SubsidyId(id);
        BillingMonth wanted = month.isEmpty() ? subsidies.one(viewer, subsidy).first() : BillingMonth.parse(month);
        return new SubsidyClaimPage(claims.of(viewer, subsidy, wanted), "subsidy:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        proposeSubsidy.propose(viewer, ReliefForms.subsidy(new FormFields(form)));
        return Answer.seeOther("/billing/subsidies", "补贴已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveSubsidy.approve(viewer, new SubsidyId(id));
        return Answer.seeOther("/billing/subsidies", "补贴已批准，可按月请款。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectSubsidy.reject(viewer, new SubsidyId(id), new FormFields(form).required("reason", "退回原因"));
        return Answer.seeOther("/billing/subsidies", "补贴已退回。");
    }

    @Post("/{id}/transfers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> receive(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        recordSubsidyTransfer.record(viewer, ReliefForms.transfer(id, fields));
        return Answer.seeOther(
                "/billing/subsidies/%d?month=%s".formatted(id, BillingMonth.parse(fields.text("month"))),
                "到账已登记并分到各户。");
    }
}
