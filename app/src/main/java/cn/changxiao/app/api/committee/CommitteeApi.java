package cn.changxiao.app.api.committee;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.committee.BodyKind;
import cn.changxiao.property.committee.BodyMember;
import cn.changxiao.property.committee.BodyTerm;
import cn.changxiao.property.committee.BodyTermId;
import cn.changxiao.property.committee.BodyWarning;
import cn.changxiao.property.committee.FileBody;
import cn.changxiao.property.committee.NewBodyTerm;
import cn.changxiao.property.committee.Office;
import cn.changxiao.property.committee.RecordBodyTerm;
import cn.changxiao.property.committee.SelfGovernance;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of a compound's self-governing body. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class CommitteeApi {

    private final SelfGovernance bodies;
    private final RecordBodyTerm recordBodyTerm;
    private final FileBody fileBody;

    CommitteeApi(SelfGovernance bodies, RecordBodyTerm recordBodyTerm, FileBody fileBody) {
        this.bodies = bodies;
        this.recordBodyTerm = recordBodyTerm;
        this.fileBody = fileBody;
    }

    @Get("/compounds/{id}/committees")
    List<Term> of(Viewer viewer, long id) {
        return bodies.of(viewer, new CompoundId(id)).stream()
                .map(term -> Term.of(term, bodies.warnings(term)))
                .toList();
    }

    @Post("/compounds/{id}/committees")
    @Status(HttpStatus.CREATED)
    Recorded record(Viewer viewer, long id, @Body Election election) {
        return new Recorded(recordBodyTerm
                .record(viewer, election.toCommand(new CompoundId(id)))
                .toString());
    }

    @Post("/committees/{term}/filing")
    @Status(HttpStatus.NO_CONTENT)
    void file(Viewer viewer, long term, @Body Filing filing) {
        fileBody.file(viewer, new BodyTermId(term), filing.filedOn(), filing.number());
    }

    /** The outcome of an election; {@code until} is the first day after the term. */
    @Serdeable
    record Election(
            String key,
            BodyKind kind,
            String name,
            String powers,
            LocalDate electedOn,
            LocalDate from,
            LocalDate until,
            List<Member> members) {

        NewBodyTerm toCommand(CompoundId compound) {
            return new NewBodyTerm(
                    new BusinessKey(key),
                    compound,
                    kind,
                    name,
                    powers,
                    electedOn,
                    from,
                    until,
                    members.stream()
                            .map(member -> new BodyMember(member.name(), member.office(), member.isOwner()))
                            .toList());
        }
    }

    /** A member and the office. */
    @Serdeable
    record Member(String name, Office office, boolean isOwner) {}

    /** When and under which number the street filed the term. */
    @Serdeable
    record Filing(LocalDate filedOn, String number) {}

    /** The id of what was recorded. */
    @Serdeable
    record Recorded(String id) {}

    /** A term with what is due about it. */
    @Serdeable
    record Term(
            String id,
            BodyKind kind,
            String name,
            LocalDate from,
            LocalDate until,
            @Nullable String filingNumber,
            List<Member> members,
            List<String> warnings) {

        static Term of(BodyTerm term, List<BodyWarning> warnings) {
            return new Term(
                    term.id().toString(),
                    term.kind(),
                    term.name(),
                    term.from(),
                    term.until(),
                    term.filing().map(BodyTerm.Filing::number).orElse(null),
                    term.members().stream()
                            .map(member -> new Member(member.name(), member.office(), member.isOwner()))
                            .toList(),
                    warnings.stream().map(BodyWarning::sentence).toList());
        }
    }
}
