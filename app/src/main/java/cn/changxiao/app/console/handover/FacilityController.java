package cn.changxiao.app.console.handover;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.facility.Coverage;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.handover.facility.RegisterFacilities;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.party.Role;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facility registers, the custody of one facility, and how far the hand-over has come. */
@Controller("/handover")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class FacilityController {

    private static final int COMPOUNDS_MAX = 5_000;

    private final FacilityRegister register;
    private final RegisterFacilities registerFacilities;
    private final Coverage coverage;
    private final Compounds compounds;
    private final Clock clock;

    FacilityController(
            FacilityRegister register,
            RegisterFacilities registerFacilities,
            Coverage coverage,
            Compounds compounds,
            Clock clock) {
        this.register = register;
        this.registerFacilities = registerFacilities;
        this.coverage = coverage;
        this.compounds = compounds;
        this.clock = clock;
    }

    @Get("/coverage")
    @View("handover/coverage")
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE"})
    @Navigation(title = "移交覆盖率", section = Section.HANDOVER, order = 40)
    CoveragePage coverage(Viewer viewer) {
        return new CoveragePage(coverage.byStreet(viewer), coverage.byClass(viewer), coverage.byOperator(viewer));
    }

    @Get("/facilities")
    @View("handover/facility-compounds")
    @Navigation(title = "设施台账", section = Section.HANDOVER, order = 20)
    FacilityCompoundsPage compounds(Viewer viewer, @QueryValue(defaultValue = "") String words) {
        return new FacilityCompoundsPage(
                words, compounds.list(viewer, new CompoundFilter("", words, 0, COMPOUNDS_MAX)));
    }

    @Get("/compounds/{id}/facilities")
    @View("handover/facilities")
    FacilityPage facilities(Viewer viewer, long id) {
        CompoundId compound = new CompoundId(id);
        boolean isRecorder = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.OWNERS_COMMITTEE;
        List<FacilityRegister.Line> lines = register.ofCompound(viewer, compound);
        return new FacilityPage(compounds.get(viewer, compound), lines, isRecorder, "facility:" + UUID.randomUUID());
    }

    @Post("/compounds/{id}/facilities")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE"})
    HttpResponse<?> add(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        registerFacilities.register(
                viewer,
                new BusinessKey(fields.required("key", "业务编号")),
                List.of(FacilityForm.read(new CompoundId(id), fields)));
        return Answer.seeOther("/handover/compounds/%d/facilities".formatted(id), "设施已登记。");
    }

    @Get("/facilities/{id}")
    @View("handover/custody")
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OPERATOR"})
    CustodyPage custody(Viewer viewer, long id) {
        return CustodyPage.of(register.custody(viewer, new FacilityId(id)), LocalDate.now(clock));
    }
}
