package cn.changxiao.app.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Hands out the description of the JSON interface, which the build writes from the controllers themselves. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Changxiao",
                        version = "v1",
                        description =
                                "长效 JSON 接口。金额是以元为单位的文本，编号是文本，日期按 ISO 8601；失败一律回答 application/problem+json；命令以请求头 Idempotency-Key 防止重复。"))
final class OpenApiController {

    private final OpenApiDocument document;

    OpenApiController(OpenApiDocument document) {
        this.document = document;
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    String document() {
        return document.text();
    }
}
