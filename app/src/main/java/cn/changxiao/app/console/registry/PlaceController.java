package cn.changxiao.app.console.registry;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.AddCommunity;
import cn.changxiao.property.place.NewCommunity;
import cn.changxiao.property.place.Place;
import cn.changxiao.property.place.PlaceLevel;
import cn.changxiao.property.place.Places;
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

/** The tree of places, and adding a community to it. */
@Controller("/registry/places")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "FUND_CUSTODIAN", "ADMINISTRATOR"})
final class PlaceController {

    private static final int FOUND = 100;

    private final Places places;
    private final AddCommunity addCommunity;

    PlaceController(Places places, AddCommunity addCommunity) {
        this.places = places;
        this.addCommunity = addCommunity;
    }

    @Get
    @View("registry/places")
    @Navigation(title = "行政区划", section = Section.REGISTRY, order = 40)
    PlacePage show(
            Viewer viewer, @QueryValue(defaultValue = "") String code, @QueryValue(defaultValue = "") String words) {
        List<Place> path = places.find(code).isPresent() ? places.path(code) : List.of();
        boolean isStreet = !path.isEmpty() && path.get(path.size() - 1).level() == PlaceLevel.STREET;
        boolean canAdd = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.ADMINISTRATOR;
        List<Place> shown =
                words.isBlank() ? places.children(path.isEmpty() ? "" : code) : places.search(words.strip(), FOUND);
        return new PlacePage(path, path.isEmpty() ? "" : code, words, shown, isStreet && canAdd);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> add(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Place added = addCommunity.add(
                viewer, new NewCommunity(fields.required("code", "社区代码"), fields.required("name", "社区名称")));
        return Answer.seeOther(
                "/registry/places?code=" + added.level().parentOf(added.code()), "社区“%s”已加入。".formatted(added.name()));
    }
}
