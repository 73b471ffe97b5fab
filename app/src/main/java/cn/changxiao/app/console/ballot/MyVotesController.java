package cn.changxiao.app.console.ballot;

import cn.changxiao.app.console.decision.UnitsPage;
import cn.changxiao.app.console.decision.UnitsPages;
import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** What an owner opens on the phone: the votes, and the question before each ballot. */
@Controller("/my/votes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("OWNER")
final class MyVotesController {

    static final String BASE = "/my/votes";

    private final MyVotes votes;
    private final UnitsPages unitsPages;

    MyVotesController(MyVotes votes, UnitsPages unitsPages) {
        this.votes = votes;
        this.unitsPages = unitsPages;
    }

    @Get
    @View("ballot/mine")
    @Navigation(title = "我的表决", section = Section.DESK, order = 5)
    MyVotesPage mine(Viewer viewer) {
        return votes.list(viewer);
    }

    @Get("/{id}")
    @View("ballot/decision")
    MyVotePage one(Viewer viewer, long id) {
        return votes.one(viewer, new DecisionId(id));
    }

    @Get("/{id}/units")
    @View("decision/units")
    UnitsPage units(Viewer viewer, long id, @QueryValue(defaultValue = "1") int page) {
        return unitsPages.page(viewer, new DecisionId(id), BASE + "/" + id, page);
    }

    @Get("/{id}/{unit}")
    @View("ballot/confirm")
    ConfirmPage confirm(Viewer viewer, long id, long unit, @QueryValue(defaultValue = "") String choice) {
        return votes.confirm(viewer, new DecisionId(id), unit, choice);
    }
}
