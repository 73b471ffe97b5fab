package cn.changxiao.property;

/**
 * Names one command for ever: the same key with the same content gets the same answer, with other content a
 * {@link KeyReusedWithOtherContent}. 1 to 100 characters, no blanks at the ends; example {@code bill-run:88:2026-11}.
 */
public record BusinessKey(String value) {

    private static final int MAX_LENGTH = 100;

    public BusinessKey {
        if (value.isBlank() || value.length() > MAX_LENGTH || !value.equals(value.strip())) {
            throw new InvalidValue("业务编号须为 1 至 %d 个字符，首尾不得有空格。".formatted(MAX_LENGTH));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
