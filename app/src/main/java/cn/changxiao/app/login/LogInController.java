package cn.changxiao.app.login;

import cn.changxiao.app.page.Answer;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.login.LogIn;
import cn.changxiao.property.login.SessionToken;
import cn.changxiao.property.login.Sessions;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import org.jspecify.annotations.Nullable;

/** The log-in page and the way out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogInController {

    private final LogIn logIn;
    private final Sessions sessions;

    LogInController(LogIn logIn, Sessions sessions) {
        this.logIn = logIn;
        this.sessions = sessions;
    }

    @Get("/login")
    @View("login/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    LogInPage show(@QueryValue @Nullable String next) {
        return new LogInPage(LocalPath.orHome(next), "", "");
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> logIn(HttpRequest<?> request, @Body LogInForm form) {
        String next = LocalPath.orHome(form.next());
        try {
            SessionToken token = logIn.logIn(form.loginOrEmpty(), form.passwordOrEmpty());
            return Answer.seeOther(next).cookie(SessionCookie.of(token.value(), request));
        } catch (Refusal refusal) {
            return Answer.again("login/login", new LogInPage(next, form.loginOrEmpty(), refusal.sentence()));
        }
    }

    @Post("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> logOut(HttpRequest<?> request) {
        SessionCookie.read(request).ifPresent(sessions::end);
        return Answer.seeOther("/login", "您已退出登录。").cookie(SessionCookie.expired(request));
    }
}
