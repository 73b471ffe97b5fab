package cn.changxiao.app.problem;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.party.Viewer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;

/** Fails in every way a page can fail, once as a page and once as an API. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("STREET_OFFICE")
@Requires(property = "probe.enabled")
class ProbeController {

    @Get(uris = {"/api/v1/probe/{kind}", "/console/probe/{kind}"})
    Map<String, String> fail(String kind, Viewer viewer) throws Exception {
        throw switch (kind) {
            case "invalid" -> new InvalidValue("面积须为正数，请改正。");
            case "missing" -> new NotFound("小区", viewer.organisationKey());
            case "forbidden" -> new SamePersonCannotCheck("复核");
            case "twice" -> new IllegalStateException(new SQLException("Duplicate entry", "23000", 1062));
            case "contended" -> new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
            case "database" -> new IllegalStateException(new SQLTransientConnectionException("no connection"));
            default -> new IllegalStateException("a secret of the inside");
        };
    }

    @Get(uris = {"/api/v1/probe/number", "/console/probe/number"})
    Map<String, Integer> number(@QueryValue int value) {
        return Map.of("value", value);
    }

    @Post(uris = {"/api/v1/probe/json", "/console/probe/json"})
    Map<String, String> json(@Body @Valid ProbeBody body) {
        return Map.of("name", body.name());
    }

    @Post(uris = {"/api/v1/probe/form", "/console/probe/form"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Map<String, String> form(@Body @Valid ProbeBody body) {
        return Map.of("name", body.name());
    }

    @Post(uris = {"/api/v1/probe/upload", "/console/probe/upload"})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Map<String, Integer> upload(CompletedFileUpload file, String note) throws IOException {
        return Map.of("size", file.getBytes().length, note, 1);
    }

    /** A form of two fields. */
    @Serdeable
    record ProbeBody(@NotBlank String name, @Positive int months) {}
}
