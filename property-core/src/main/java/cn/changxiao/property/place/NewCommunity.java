package cn.changxiao.property.place;

import cn.changxiao.property.InvalidValue;
import java.util.regex.Pattern;

/** A community to be added: 12 digits, of which the first 9 are its street and the last 3 are not 000. */
public record NewCommunity(String code, String name) {

    private static final Pattern CODE = Pattern.compile("[0-9]{12}");
    private static final int LONGEST_NAME = 100;

    public NewCommunity {
        code = code.strip();
        name = name.strip();
        if (!CODE.matcher(code).matches() || code.endsWith("000")) {
            throw new InvalidValue("社区代码“%s”须为 12 位数字，且末三位不得为 000。".formatted(code));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("社区名称须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
    }
}
