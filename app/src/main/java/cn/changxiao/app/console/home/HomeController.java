package cn.changxiao.app.console.home;

import cn.changxiao.app.navigation.NavigationMenu;
import cn.changxiao.app.page.Answer;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.Map;

/** Leads everybody to the own desk. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
final class HomeController {

    private final NavigationMenu menu;

    HomeController(NavigationMenu menu) {
        this.menu = menu;
    }

    @Get
    HttpResponse<?> home(Viewer viewer) {
        return menu.desk(viewer.role())
                .<HttpResponse<?>>map(Answer::seeOther)
                .orElseGet(() -> HttpResponse.ok(new ModelAndView<>("home/welcome", viewer)));
    }

    @Get("/profile")
    @View("home/profile")
    Viewer profile(Viewer viewer) {
        return viewer;
    }

    @Get("/about")
    @View("home/about")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Map<String, Object> about() {
        return Map.of();
    }

    /** Browsers ask for it beside pages that are not ours, such as a PDF. */
    @Get("/favicon.ico")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> icon() {
        return HttpResponse.permanentRedirect(URI.create("/assets/favicon.svg"));
    }
}
