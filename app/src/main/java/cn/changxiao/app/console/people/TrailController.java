package cn.changxiao.app.console.people;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.privacy.PersonalDataTrail;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Who saw whose personal data, and for what. */
@Controller("/operations/personal-data")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "ADMINISTRATOR"})
final class TrailController {

    private static final int ENTRIES = 50;
    private static final int DAYS = 30;

    private final PersonalDataTrail trail;
    private final Clock clock;

    TrailController(PersonalDataTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Get
    @View("people/trail")
    @Navigation(title = "个人信息使用记录", section = Section.OPERATIONS, order = 30)
    TrailPage show(
            Viewer viewer,
            @QueryValue Optional<LocalDate> from,
            @QueryValue Optional<LocalDate> until,
            @QueryValue(defaultValue = "1") int page) {
        LocalDate last = until.orElse(LocalDate.now(clock));
        LocalDate first = from.orElse(last.minusDays(DAYS));
        String path = "/operations/personal-data?from=%s&until=%s".formatted(first, last);
        PageNumbers numbers = new PageNumbers(path, Math.max(1, page), ENTRIES, trail.count(viewer, first, last));
        return new TrailPage(
                first, last, trail.page(viewer, first, last, ENTRIES, Math.toIntExact(numbers.offset())), numbers);
    }
}
