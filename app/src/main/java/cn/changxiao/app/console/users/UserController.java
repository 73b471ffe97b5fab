package cn.changxiao.app.console.users;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.login.OpenUserAccount;
import cn.changxiao.property.login.Users;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Users: who may log in, and as what. */
@Controller("/operations/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMINISTRATOR")
final class UserController {

    private static final int USERS = 50;
    private static final int ORGANISATIONS = 2_000;

    private final Users users;
    private final Organisations organisations;
    private final OpenUserAccount openUserAccount;

    UserController(Users users, Organisations organisations, OpenUserAccount openUserAccount) {
        this.users = users;
        this.organisations = organisations;
        this.openUserAccount = openUserAccount;
    }

    @Get
    @View("users/users")
    @Navigation(title = "用户", section = Section.OPERATIONS, order = 10)
    UserListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String words, @QueryValue(defaultValue = "1") int page) {
        String address = "/operations/users?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        PageNumbers numbers = new PageNumbers(address, Math.max(1, page), USERS, users.count(viewer, words));
        return new UserListPage(
                words,
                users.list(viewer, words, Math.toIntExact(numbers.offset()), USERS),
                organisations.list("", "", "", ORGANISATIONS),
                numbers);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        NewUser user = new NewUser(
                fields.required("login", "用户名"),
                fields.required("name", "姓名"),
                fields.required("password", "初始密码"),
                fields.choice(Role.class, "role", "角色"),
                id(fields, "organisation", "机构").map(OrganisationId::new),
                id(fields, "person", "业主编号").map(PersonId::new));
        openUserAccount.open(viewer, user);
        return Answer.seeOther("/operations/users", "用户“%s”已开立。".formatted(user.login()));
    }

    private static Optional<Long> id(FormFields fields, String name, String label) {
        return fields.text(name).isEmpty() ? Optional.empty() : Optional.of(fields.id(name, label));
    }
}
