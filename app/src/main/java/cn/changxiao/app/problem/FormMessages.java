package cn.changxiao.app.problem;

import io.micronaut.context.StaticMessageSource;
import jakarta.inject.Singleton;
import java.util.Map;

/** What is wrong with a field, in Chinese, for the constraints forms use. */
@Singleton
final class FormMessages extends StaticMessageSource {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("NotNull", "不能为空"),
            Map.entry("NotBlank", "不能为空"),
            Map.entry("NotEmpty", "不能为空"),
            Map.entry("Size", "长度须为 {min} 至 {max}"),
            Map.entry("Min", "不得小于 {value}"),
            Map.entry("Max", "不得大于 {value}"),
            Map.entry("Positive", "须大于 0"),
            Map.entry("PositiveOrZero", "不得为负"),
            Map.entry("Pattern", "格式不正确"),
            Map.entry("Email", "不是有效的邮箱地址"),
            Map.entry("Past", "须早于今天"),
            Map.entry("PastOrPresent", "不得晚于今天"),
            Map.entry("Future", "须晚于今天"),
            Map.entry("FutureOrPresent", "不得早于今天"));

    FormMessages() {
        SENTENCES.forEach((constraint, sentence) ->
                addMessage("jakarta.validation.constraints.%s.message".formatted(constraint), sentence));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
