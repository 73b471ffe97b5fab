package cn.changxiao.app.console.unit;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitchange.CarryOutUnitChange;
import cn.changxiao.property.unitchange.DropUnitChange;
import cn.changxiao.property.unitchange.ProposeUnitChange;
import cn.changxiao.property.unitchange.UnitChangeId;
import cn.changxiao.property.unitchange.UnitChanges;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;

/** Splits and merges: one person proposes, another carries out. */
@Controller("/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "FUND_CUSTODIAN"})
final class UnitChangeController {

    private static final String LIST = "/registry/unit-changes";
    private static final int MOST = 200;

    private final UnitPages pages;
    private final UnitChanges changes;
    private final ProposeUnitChange proposeUnitChange;
    private final CarryOutUnitChange carryOutUnitChange;
    private final DropUnitChange dropUnitChange;

    UnitChangeController(
            UnitPages pages,
            UnitChanges changes,
            ProposeUnitChange proposeUnitChange,
            CarryOutUnitChange carryOutUnitChange,
            DropUnitChange dropUnitChange) {
        this.pages = pages;
        this.changes = changes;
        this.proposeUnitChange = proposeUnitChange;
        this.carryOutUnitChange = carryOutUnitChange;
        this.dropUnitChange = dropUnitChange;
    }

    @Get("/unit-changes")
    @View("unit/changes")
    @Navigation(title = "房屋分割合并", section = Section.REGISTRY, order = 30)
    UnitChangesPage list(Viewer viewer) {
        return UnitChangesPage.of(viewer, changes.list(viewer, MOST));
    }

    @Get("/units/{id}/split")
    @View("unit/split")
    SplitPage split(Viewer viewer, long id) {
        return pages.split(viewer, new UnitId(id));
    }

    @Post("/units/{id}/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> proposeSplit(Viewer viewer, long id, @Body Map<String, String> form) {
        proposeUnitChange.propose(viewer, UnitForms.split(new UnitId(id), new FormFields(form)));
        return Answer.seeOther(LIST, "分割已提出，待街道或代管机构的另一人复核执行。");
    }

    @Get("/units/{id}/merge")
    @View("unit/merge")
    MergePage merge(Viewer viewer, long id) {
        return pages.merge(viewer, new UnitId(id));
    }

    @Post("/units/{id}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> proposeMerge(Viewer viewer, long id, @Body Map<String, String> form) {
        proposeUnitChange.propose(viewer, MergeForm.read(new UnitId(id), new FormFields(form)));
        return Answer.seeOther(LIST, "合并已提出，待街道或代管机构的另一人复核执行。");
    }

    @Post("/unit-changes/{id}/carry-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "FUND_CUSTODIAN"})
    HttpResponse<?> carryOut(Viewer viewer, long id) {
        int formed = carryOutUnitChange.carryOut(viewer, new UnitChangeId(id)).size();
        return Answer.seeOther(LIST, "已执行，形成 %d 户；欠费、预存款和维修资金余额已随之结转。".formatted(formed));
    }

    @Post("/unit-changes/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> drop(Viewer viewer, long id) {
        dropUnitChange.drop(viewer, new UnitChangeId(id));
        return Answer.seeOther(LIST, "已撤销，房屋没有变动。");
    }
}
