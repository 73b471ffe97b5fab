package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.AssignPlace;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.estate.RegisterCompound;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;

/** Registering a compound by hand, and saying where an imported one stands. */
@Controller("/registry/compounds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "ADMINISTRATOR"})
final class CompoundCommandController {

    private final RegisterCompound registerCompound;
    private final AssignPlace assignPlace;

    CompoundCommandController(RegisterCompound registerCompound, AssignPlace assignPlace) {
        this.registerCompound = registerCompound;
        this.assignPlace = assignPlace;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        NewCompound compound = new NewCompound(
                new BusinessKey(fields.required("key", "业务编号")),
                fields.required("name", "小区名称"),
                fields.required("place", "街道或社区代码"),
                fields.text("address"),
                year(fields.text("builtYear")),
                Optional.empty(),
                Optional.empty());
        CompoundId id = registerCompound.register(viewer, compound);
        return Answer.seeOther("/registry/compounds/" + id, "小区“%s”已登记。".formatted(compound.name()));
    }

    @Post("/{id}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(Viewer viewer, long id, @Body Map<String, String> form) {
        assignPlace.assign(viewer, new CompoundId(id), new FormFields(form).required("place", "街道或社区代码"));
        return Answer.seeOther("/registry/compounds/" + id, "所在街道或社区已补充。");
    }

    private static Optional<Integer> year(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notAYear) {
            throw new InvalidValue("“%s”不是年份，请填写如 1998 的四位年份。".formatted(text));
        }
    }
}
