package cn.changxiao.app.problem;

import cn.changxiao.property.Refusal;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a failure is: which status, which rule, which sentence. Unexpected ones are logged here, once. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** The problem for a failure the framework met, with the status it would answer. */
    static Problem of(ErrorContext context, HttpStatus status) {
        String path = context.getRequest().getPath();
        return context.getRootCause().map(cause -> of(cause, status, path)).orElseGet(() -> ofStatus(status, path));
    }

    static Problem of(Throwable failure, HttpStatus status, String path) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return Problem.of(status(refusal.kind()), refusal.code(), refusal.sentence(), path);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ofForm(violations, path);
        }
        if (cause instanceof JsonSyntaxException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "MalformedJson", "请求内容不是有效的 JSON，请检查括号与引号。", path);
        }
        if (cause instanceof ContentLengthExceededException) {
            return ofStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE, path);
        }
        return argumentOf(cause)
                .map(argument -> ofArgument(argument.getName(), path))
                .orElseGet(() -> status.getCode() < 500 ? ofStatus(status, path) : unexpected(cause, path));
    }

    private static Problem ofStatus(HttpStatus status, String path) {
        return Problem.of(status, status.name(), sentence(status), path);
    }

    private static Problem ofArgument(String name, String path) {
        return Problem.of(HttpStatus.BAD_REQUEST, "ParameterUnreadable", "“%s”缺少或格式不正确，请改正后重试。".formatted(name), path)
                .withFields(List.of(new Problem.Field(name, "缺少或格式不正确")));
    }

    private static Optional<Argument<?>> argumentOf(Throwable cause) {
        if (cause instanceof UnsatisfiedRouteException missing) {
            return Optional.of(missing.getArgument());
        }
        if (cause instanceof UnsatisfiedArgumentException missing) {
            return Optional.of(missing.getArgument());
        }
        return cause instanceof ConversionErrorException unreadable
                ? Optional.of(unreadable.getArgument())
                : Optional.empty();
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    private static Problem ofForm(ConstraintViolationException violations, String path) {
        List<Problem.Field> fields = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.Field(lastName(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Field::name))
                .toList();
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "FormIncomplete",
                        "有 %d 处填写不正确，请按提示改正。".formatted(fields.size()),
                        path)
                .withFields(fields);
    }

    private static String lastName(ConstraintViolation<?> violation) {
        String whole = violation.getPropertyPath().toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static Problem unexpected(Throwable cause, String path) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.behind(cause);
        if (trouble.isPresent()) {
            LOG.error("{}: {}, asked for {}: {}", id, trouble.get(), path, cause.toString());
            return trouble.get().problem(path).withId(id);
        }
        LOG.error("{}: unexpected failure, asked for {}", id, path, cause);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Unexpected",
                        "系统出现意外错误，本次操作没有完成；如再次出现，请把编号 %s 告诉管理员。".formatted(id),
                        path)
                .withId(id);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "请先登录，再打开这个页面。";
            case FORBIDDEN -> "您的角色不能打开这个页面或执行这项操作。";
            case NOT_FOUND -> "没有这个页面，或您无权查看；请检查地址。";
            case METHOD_NOT_ALLOWED -> "这个地址不接受这种请求方式。";
            case NOT_ACCEPTABLE -> "这个地址没有所要的格式。";
            case REQUEST_ENTITY_TOO_LARGE -> "上传内容超过 50 MB，请拆分后再上传。";
            case UNSUPPORTED_MEDIA_TYPE -> "这个地址不接受这种内容格式。";
            case BAD_REQUEST -> "请求内容无法读取，请检查后重试。";
            default -> "请求没有完成，请稍后重试。";
        };
    }
}
