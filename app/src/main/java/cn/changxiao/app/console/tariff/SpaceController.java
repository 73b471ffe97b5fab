package cn.changxiao.app.console.tariff;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.space.AssignSpace;
import cn.changxiao.billing.space.HeldSpaces;
import cn.changxiao.billing.space.ReleaseSpace;
import cn.changxiao.billing.space.SpaceId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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
import java.util.Map;
import java.util.UUID;

/** Parking spaces: which unit holds which, from when until when. */
@Controller("/billing/spaces")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SpaceController {

    private static final int ROWS = 50;

    private final HeldSpaces spaces;
    private final FindUnits findUnits;
    private final AssignSpace assignSpace;
    private final ReleaseSpace releaseSpace;

    SpaceController(HeldSpaces spaces, FindUnits findUnits, AssignSpace assignSpace, ReleaseSpace releaseSpace) {
        this.spaces = spaces;
        this.findUnits = findUnits;
        this.assignSpace = assignSpace;
        this.releaseSpace = releaseSpace;
    }

    @Get
    @View("tariff/spaces")
    @Navigation(title = "车位", section = Section.BILLS, order = 41)
    SpaceListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String words, @QueryValue(defaultValue = "1") int page) {
        int wanted = Math.max(1, page);
        return SpaceListPage.of(
                spaces.list(viewer, ROWS + 1, (wanted - 1) * ROWS),
                wanted,
                ROWS,
                new SpaceListPage.Search(words, findUnits.find(viewer, words), "space:" + UUID.randomUUID()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        assignSpace.assign(
                viewer,
                new AssignSpace.Command(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(fields.id("unit", "房屋")),
                        fields.required("number", "车位编号"),
                        fields.day("from", "启用日期"),
                        AssignSpace.Command.OPEN_END));
        return Answer.seeOther("/billing/spaces", "车位已登记。");
    }

    @Post("/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> release(Viewer viewer, long id, @Body Map<String, String> form) {
        releaseSpace.release(viewer, new SpaceId(id), new FormFields(form).day("until", "停用日期"));
        return Answer.seeOther("/billing/spaces", "车位已停用。");
    }
}
