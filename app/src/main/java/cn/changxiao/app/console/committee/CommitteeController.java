package cn.changxiao.app.console.committee;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.committee.BodyKind;
import cn.changxiao.property.committee.BodyMember;
import cn.changxiao.property.committee.BodyTerm;
import cn.changxiao.property.committee.BodyTermId;
import cn.changxiao.property.committee.BodyWarning;
import cn.changxiao.property.committee.FileBody;
import cn.changxiao.property.committee.NewBodyTerm;
import cn.changxiao.property.committee.RecordBodyTerm;
import cn.changxiao.property.committee.SelfGovernance;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The self-governing bodies of one's compounds; a street office records and files them. */
@Controller("/registry/committees")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
final class CommitteeController {

    private final SelfGovernance bodies;
    private final RecordBodyTerm recordBodyTerm;
    private final FileBody fileBody;
    private final Clock clock;

    CommitteeController(SelfGovernance bodies, RecordBodyTerm recordBodyTerm, FileBody fileBody, Clock clock) {
        this.bodies = bodies;
        this.recordBodyTerm = recordBodyTerm;
        this.fileBody = fileBody;
        this.clock = clock;
    }

    @Get
    @View("committee/committees")
    @Navigation(title = "小区自治组织", section = Section.REGISTRY, order = 35)
    CommitteeListPage list(Viewer viewer) {
        return new CommitteeListPage(bodies.latest(viewer).stream()
                .map(term -> new CommitteeListPage.Line(term, bodies.warnings(term)))
                .toList());
    }

    @Get("/{compound}")
    @View("committee/committee")
    CommitteePage one(Viewer viewer, long compound) {
        List<BodyTerm> terms = bodies.of(viewer, new CompoundId(compound));
        List<BodyWarning> warnings = terms.isEmpty() ? List.of() : bodies.warnings(terms.get(0));
        boolean canRecord = viewer.role() == Role.STREET_OFFICE;
        String key = "body:" + UUID.randomUUID();
        return new CommitteePage(compound, terms, warnings, LocalDate.now(clock), canRecord, key);
    }

    @Post("/{compound}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("STREET_OFFICE")
    HttpResponse<?> record(Viewer viewer, long compound, @Body Map<String, String> form) {
        NewBodyTerm term = term(new CompoundId(compound), new FormFields(form));
        recordBodyTerm.record(viewer, term);
        return Answer.seeOther("/registry/committees/" + compound, "“%s”已登记，请按期备案。".formatted(term.name()));
    }

    @Post("/{compound}/filing/{term}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("STREET_OFFICE")
    HttpResponse<?> file(Viewer viewer, long compound, long term, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        String number = fields.required("number", "备案号");
        fileBody.file(viewer, new BodyTermId(term), fields.day("filedOn", "备案日期"), number);
        return Answer.seeOther("/registry/committees/" + compound, "已备案，备案号 %s。".formatted(number));
    }

    private static NewBodyTerm term(CompoundId compound, FormFields fields) {
        return new NewBodyTerm(
                new BusinessKey(fields.required("key", "业务编号")),
                compound,
                fields.choice(BodyKind.class, "kind", "组织形式"),
                fields.required("name", "名称"),
                fields.text("powers"),
                fields.day("electedOn", "选举日期"),
                fields.day("from", "任期开始日"),
                fields.day("until", "任期届满日"),
                fields.required("members", "委员名单")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(BodyMember::parse)
                        .toList());
    }
}
