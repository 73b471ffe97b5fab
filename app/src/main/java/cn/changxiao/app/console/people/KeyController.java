package cn.changxiao.app.console.people;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.property.party.KeyRing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.privacy.RotatePersonalKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** The key for personal numbers, and taking a new one into use. */
@Controller("/operations/personal-key")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ADMINISTRATOR")
final class KeyController {

    private final KeyRing keys;
    private final RotatePersonalKey rotatePersonalKey;

    KeyController(KeyRing keys, RotatePersonalKey rotatePersonalKey) {
        this.keys = keys;
        this.rotatePersonalKey = rotatePersonalKey;
    }

    @Get
    @View("people/key")
    @Navigation(title = "个人信息密钥", section = Section.OPERATIONS, order = 35)
    KeyPage show(Viewer viewer) {
        return new KeyPage(keys.versions(), rotatePersonalKey.remaining(viewer));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rotate(Viewer viewer) {
        int version = rotatePersonalKey.rotate(viewer);
        return Answer.seeOther("/operations/personal-key", "全部个人信息已改用第 %d 个密钥，请立即备份密钥文件。".formatted(version));
    }
}
