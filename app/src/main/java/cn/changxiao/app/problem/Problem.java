package cn.changxiao.app.problem;

import cn.changxiao.property.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A failure as RFC 9457 has it, with the name of the broken rule in {@code code} and, for forms, the fields it is
 * about. {@code instance} is the address that was asked for; {@code id} names the log entry of an unexpected failure
 * and is empty otherwise.
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        String id,
        List<Field> fields) {

    public Problem {
        fields = List.copyOf(fields);
    }

    static Problem of(HttpStatus status, String code, String detail, String instance) {
        return new Problem("about:blank", title(status), status.getCode(), detail, code, instance, "", List.of());
    }

    /** For a caller without a session whose own proof of who it is did not hold. */
    public static Problem unauthorized(Refusal refusal, String instance) {
        return new Problem(
                "about:blank",
                "验签不通过",
                HttpStatus.UNAUTHORIZED.getCode(),
                refusal.sentence(),
                refusal.code(),
                instance,
                "",
                List.of());
    }

    Problem withFields(List<Field> named) {
        return new Problem(type, title, status, detail, code, instance, id, named);
    }

    Problem withId(String logged) {
        return new Problem(type, title, status, detail, code, instance, logged, fields);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "请求有误";
            case UNAUTHORIZED -> "请先登录";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            case METHOD_NOT_ALLOWED -> "不支持此操作";
            case CONFLICT -> "与现有记录冲突";
            case REQUEST_ENTITY_TOO_LARGE -> "内容过大";
            case UNSUPPORTED_MEDIA_TYPE -> "格式不支持";
            case UNPROCESSABLE_ENTITY -> "填写有误";
            case SERVICE_UNAVAILABLE -> "暂时不可用";
            default -> status.getCode() >= 500 ? "系统出错" : "请求有误";
        };
    }

    /** One field of a form and what is wrong with it. */
    @Serdeable
    public record Field(String name, String message) {}
}
