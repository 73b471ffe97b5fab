package cn.changxiao.app.console.ballot;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.tally.Choice;
import java.util.Arrays;
import java.util.Optional;

/** The field that carries a unit with its paper's token, {@code 123:0f…} or {@code 123:} where no paper was named. */
record PaperField(UnitId unit, String secret) {

    static PaperField read(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
            throw new InvalidValue("请重新扫描选票或查找房屋。");
        }
        return new PaperField(new UnitId(Long.parseLong(parts[0])), parts[1]);
    }

    /** What a form says shall count; empty for a withdrawal. */
    static Optional<Choice> choice(String text) {
        if (text.equals("WITHDRAW")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("请选择赞同、反对或弃权。")));
    }

    /** A ballot from the door has none, even if a paper was found for its unit. */
    Optional<String> token(Channel channel) {
        return channel == Channel.PAPER && !secret.isEmpty() ? Optional.of(secret) : Optional.empty();
    }
}
