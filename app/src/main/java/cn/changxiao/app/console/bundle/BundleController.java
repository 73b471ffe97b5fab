package cn.changxiao.app.console.bundle;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.bundle.BundleChangeId;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.DecideBundleChange;
import cn.changxiao.property.bundle.ProposeBundle;
import cn.changxiao.property.bundle.ProposeBundleChange;
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

/** 连片打包: bundles with their members and history, and what waits for a second person. */
@Controller("/management/bundles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("STREET_OFFICE")
final class BundleController {

    private static final String LIST = "/management/bundles";

    private final BundlePages pages;
    private final ProposeBundle proposeBundle;
    private final ProposeBundleChange proposeBundleChange;
    private final DecideBundleChange decideBundleChange;

    BundleController(
            BundlePages pages,
            ProposeBundle proposeBundle,
            ProposeBundleChange proposeBundleChange,
            DecideBundleChange decideBundleChange) {
        this.pages = pages;
        this.proposeBundle = proposeBundle;
        this.proposeBundleChange = proposeBundleChange;
        this.decideBundleChange = decideBundleChange;
    }

    @Get
    @View("bundle/bundles")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    @Navigation(title = "连片打包", section = Section.MANAGEMENT, order = 20)
    BundleListPage list(Viewer viewer) {
        return pages.list(viewer);
    }

    @Get("/new")
    @View("bundle/new")
    NewBundlePage form(Viewer viewer, @QueryValue(defaultValue = "") String group) {
        return pages.form(viewer, group);
    }

    @Get("/{id}")
    @View("bundle/bundle")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    BundlePage one(Viewer viewer, long id) {
        return pages.one(viewer, new BundleId(id));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        proposeBundle.propose(viewer, BundleForm.bundle(new FormFields(form)));
        return Answer.seeOther(LIST, "打包组已提出，请由另一人确认。");
    }

    @Post("/{id}/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(Viewer viewer, long id, @Body Map<String, String> form) {
        proposeBundleChange.propose(viewer, BundleForm.change(new BundleId(id), new FormFields(form)));
        return Answer.seeOther(LIST + "/" + id, "变更已提出，请由另一人确认。");
    }

    @Post("/changes/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Viewer viewer, long id) {
        BundleId bundle = decideBundleChange.decide(viewer, new BundleChangeId(id), true);
        return Answer.seeOther(LIST + "/" + bundle, "已确认。");
    }

    @Post("/changes/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> drop(Viewer viewer, long id) {
        decideBundleChange.decide(viewer, new BundleChangeId(id), false);
        return Answer.seeOther(LIST, "已撤回。");
    }
}
